import type { PartRule, Spot } from '../finding';
import { spots } from '../spots';

const HAN_DIGITS = '零一二三四五六七八九';
const MEASURES = '个人名位户家条项次天年元吨亩斤公件台辆所座场里株只头多余';

/** Numerals of two kinds in one amount, amounts that are “about” twice, percentages of a range, and groups of thousands (GB/T 15835). */
export const numbers: PartRule = function* numbers(text, { han }): Generator<Spot> {
  if (!han) {
    yield* spots(text, /(?<![\d.,])\d{1,3}(?:,\d{3})*,(?:\d{1,2}|\d{4,})(?![\d,])(?=\s(?:people|dollars|pounds|euros|homes|jobs|tonnes|tons|miles|votes|residents))/g, () => ({ key: 'check.thousands' }));
    yield* spots(text, /(?<![\d.,])[1-9]\d{4,}(?=\s(?:people|dollars|pounds|euros|homes|jobs|tonnes|tons|votes|residents|visitors|passengers))/g, ({ 0: number }) => ({ key: 'check.thousands', fix: Number(number).toLocaleString('en-US') }));
    return;
  }
  yield* spots(text, new RegExp(`(?<![\\d.])(\\d+)([百千])(?=[\\d一二三四五六七八九]*[${MEASURES}])(?!千?米|千?克|家姓|年老|年名|年大|年好|元店|元大钞|里马|里之|人计划|里江|里眼|家宴|条计)`, 'g'), ({ 1: digits, 2: unit, index }) => {
    const value = Number(digits) * (unit === '百' ? 100 : 1000);
    const after = text[index + digits!.length + 1] ?? '';
    return { key: 'check.mixedNumerals', fix: /[\d一二三四五六七八九]/.test(after) ? null : String(value) };
  });
  yield* spots(text, /(?<!\d)(\d)十(?=[\d一二三四五六七八九个人名位户家条项次天年元吨亩])|[二三四五六七八九]?十\d(?=[个人名位户家条项次天年元吨亩岁])|[一二三四五六七八九]百\d+/g, () => ({ key: 'check.mixedNumerals' }));
  yield* spots(text, /(?<![\d.])(\d)(\d?)0?几(?=[个人名位户家条项次天年元岁])/g, ({ 0: found, 1: tens }) => (
    { key: 'check.severalInArabic', fix: found.length === 3 && found[1] === '0' ? `${tens === '1' ? '' : HAN_DIGITS[Number(tens)]!}十几` : null }));
  const amount = String.raw`[\d,.一二三四五六七八九十百千万亿两%％]+`;
  yield* spots(text, new RegExp(`(?<![附最接亲靠临远就])(近)(${amount})(多|余|左右|上下)?([${MEASURES}千米平方吨％%])?[^，。；、]{0,3}?(左右|上下)?`, 'g'), ({ 1: first, 2: figure, 3: tail, 5: late, index, 0: whole }) => {
    const second = tail ?? late;
    // “近百余年”: the 余 is the second guess; “近几年” has no figure.
    if (!second || !/[\d一-龥]/.test(figure!)) return null;
    return { to: index + whole.length, key: 'check.twiceAbout', values: { first: first!, second }, fix: whole.slice(0, whole.lastIndexOf(second)) + whole.slice(whole.lastIndexOf(second) + second.length) };
  });
  yield* spots(text, new RegExp(`(?<![大预公条签节简誓相违邀合制])(大约|约|大概)(${amount})(?:(多|余)[${MEASURES}]|[^，。；、\\d]{0,4}?(左右|上下))`, 'g'), ({ 0: whole, 1: first, 3: much, 4: about }) => {
    const second = (much ?? about)!;
    const at = whole.lastIndexOf(second);
    return { key: 'check.twiceAbout', values: { first: first!, second }, fix: whole.slice(0, at) + whole.slice(at + second.length) };
  });
  yield* spots(text, new RegExp(`(?<!不)(超过|突破|超)(${amount})(多|余)(?=[${MEASURES}万亿])`, 'g'), ({ 0: whole, 1: first, 3: second }) => ({ key: 'check.twiceAbout', values: { first: first!, second: second! }, fix: whole.slice(0, -1) }));
  yield* spots(text, /(?<![\d.%])(\d+(?:\.\d+)?)([-—–~～至])(\d+(?:\.\d+)?)%/g, ({ 1: from, 2: dash, 3: to }) => (Number(from) < Number(to) && Number(to) <= 100 ? { key: 'check.percentRange', fix: `${from}%${dash === '-' || dash === '–' ? '—' : dash}${to}%` } : null));
  yield* spots(text, /(?<!越)(减少|下降|降低|缩小|缩短|减轻|下跌|降)了?(?:近|约|超过|整整)?([\d.一二两三四五六七八九十]+)倍/g, () => ({ key: 'check.fewerTimes' }));
  yield* spots(text, /(?<![\d,.])\d{1,3}(?:,\d{3})*,(?:\d{1,2}|\d{4,})(?![\d,.])(?=[个人名位户家条项次元吨亩])/g, ({ 0: number }) => ({ key: 'check.thousands', fix: number.replaceAll(',', '') }));
};
