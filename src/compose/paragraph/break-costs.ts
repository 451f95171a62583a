/** What a break costs where one is allowed but not liked, on the scale of `line-cost.ts` (U4, U6). */
import { isDigit } from './characters';
import { isDoubleDash } from './kinsoku';
import type { Unit } from './paragraph';

const BEFORE_DATE_UNIT = 400;
const BEFORE_HAN_AFTER_DIGIT = 40;
const AFTER_HYPHEN = 60;
/** Between two —— or ……, which may part but should not (U1, U2). */
const BETWEEN_DASHES = 1500;
/** Inside 10：30 or １２３, which UAX 14 takes for separate characters. */
const INSIDE_WIDE_NUMBER = 400;
/** 王书记: a surname and its office (U6). */
const BEFORE_TITLE = 150;
/**
 * A break that a rule forbids, and that is taken only where all else would leave a line a hand's breadth open or cut a
 * word: dearer than any line short of the worst, cheaper than a break where there is none at all (K9).
 */
export const RELAXED = 100_000;

const points = (characters: string): ReadonlySet<number> => new Set(Array.from(characters, (character) => character.codePointAt(0)!));

/** 年月日…: a number and its unit stay together if they can (U4). */
const numberUnits = points('年月日号时分秒点岁元角米克吨亩升度人个次件版万亿');

/** The commonest surnames: a hundred of them name more than four fifths of people. */
const surnames = points('王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤'
  + '張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭葉蘇呂盧鍾譚陸韋賈鄒閻龍陶賀顧龔萬錢嚴湯');
const titles =
  ('书记 主席 主任 市长 县长 省长 部长 局长 处长 科长 校长 院长 所长 站长 队长 村长 镇长 经理 总裁 董事 教授 老师 医生 大夫 律师 法官 记者 师傅 '
  + '先生 女士 小姐 同志 老汉 大爷 大妈 奶奶 阿姨 書記 市長 縣長 部長 局長 校長 院長 經理 總裁 老師 醫生 記者 師傅').split(' ');
const titleStarts = points(titles.map((title) => title[0]).join(''));

const isWideDigitOrLetter = (codePoint: number): boolean =>
  (codePoint >= 0xff10 && codePoint <= 0xff19) || (codePoint >= 0xff21 && codePoint <= 0xff3a) || (codePoint >= 0xff41 && codePoint <= 0xff5a);
const isWideDigit = (codePoint: number): boolean => codePoint >= 0xff10 && codePoint <= 0xff19;

/** The cost of an allowed break before unit `at`. */
export function breakCost(text: string, units: readonly Unit[], at: number): number {
  const left = units[at - 1]!;
  const right = units[at]!;
  if (right.kind === 'han') {
    if (isDigit(left.codePoint)) return numberUnits.has(right.codePoint) ? BEFORE_DATE_UNIT : BEFORE_HAN_AFTER_DIGIT;
    if (isWideDigitOrLetter(left.codePoint)) {
      if (isWideDigitOrLetter(right.codePoint)) return INSIDE_WIDE_NUMBER;
      if (isWideDigit(left.codePoint) && numberUnits.has(right.codePoint)) return BEFORE_DATE_UNIT;
    }
    if (titleStarts.has(right.codePoint) && surnames.has(left.codePoint) && titles.some((title) => text.startsWith(title, right.start))) return BEFORE_TITLE;
    return 0;
  }
  if (left.kind === 'latin-mark' && right.kind === 'latin') return AFTER_HYPHEN;
  if (left.codePoint === 0xff1a && isDigit(right.codePoint) && isDigit(units[at - 2]?.codePoint ?? 0)) return INSIDE_WIDE_NUMBER;
  if (isDoubleDash(right) && isDoubleDash(left)) return BETWEEN_DASHES;
  return 0;
}
