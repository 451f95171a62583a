import type { PartRule, Spot } from '../finding';
import { spots } from '../spots';

/** Words that never stand twice side by side. */
const ONE = '的了是在和与及或被把';
const TWO = ['我们', '他们', '她们', '它们', '这个', '那个', '进行', '通过', '根据', '按照', '关于', '对于', '以及', '并且', '因为', '因此', '所以', '但是', '如果', '记者', '市民', '表示', '介绍', '认为', '目前', '其中', '同时', '此外', '今年', '去年', '明年', '工作', '问题', '建设', '发展', '开展', '活动', '城市', '公司', '可以', '已经', '没有', '需要', '应该', '能够', '正在', '居民', '老人', '学生', '项目', '部门', '社区', '企业', '服务', '改造', '方面', '时候', '时间', '进一步'];
const HAN = new RegExp(`([${ONE}])\\1|(${TWO.join('|')})\\2`, 'g');
/** Where two of a sign meet that belong to different words: 目的的, 就是是否, 为了了解, 大和和, 总和和. */
const MEETS: Readonly<Record<string, RegExp>> = { 的: /[目标]的的$|的的[确士]/, 了: /不了了|了了[解却结断如事之]$/, 是: /是是[否非]$/, 在: /[存实潜内正]在在$/, 和: /[总共饱温柔缓]和和$|和和[平谐睦气]$/, 与: /[参给赐授]与与$|与与[会众]$/, 及: /[涉普以]及及$|及及[时早]$/, 或: /^$/, 把: /把把[关脉手门]/, 被: /棉被被$|被被[角子面褥单罩窝]$/ };
const TWICE_IN_ENGLISH = new Set(['that', 'had', 'very', 'bye', 'no', 'yes', 'ha', 'so', 'blah', 'now', 'there', 'knock', 'tut', 'well', 'far', 'many', 'much', 'really', 'never', 'please', 'is', 'do', 'in', 'on', 'her', 'you', 'new', 'york', 'long', 'come', 'again', 'chop', 'hear', 'pom']);

/** A word that was typed twice. 常常 and 看看 are words; “had had” is grammar. */
export const repeatedWords: PartRule = function* repeatedWords(text, { han, language }): Generator<Spot> {
  if (han) {
    yield* spots(text, HAN, ({ 0: both, 1: one, index }) => {
      const around = text.slice(Math.max(0, index - 1), index + 3);
      if (one !== undefined && (MEETS[one]?.test(around.slice(0, around.indexOf(both) + 2)) === true || MEETS[one]?.test(around) === true || text[index + 2] === one || text[index - 1] === one)) return null;
      return { key: 'check.repeatedWord', fix: both.slice(both.length / 2), severity: 'error' };
    });
    return;
  }
  if (language !== 'en' && language !== 'en-GB') return;
  yield* spots(text, /(?<![\p{L}’'-])(\p{L}+)\s+\1(?![\p{L}’'-])/giu, ({ 0: both, 1: word }) => {
    if (TWICE_IN_ENGLISH.has(word!.toLowerCase()) || (/^\p{Lu}/u.test(word!) && /\s\p{Lu}/u.test(both) && word!.length > 3)) return null;
    return { key: 'check.repeatedWord', fix: word!, severity: 'error' };
  });
};
