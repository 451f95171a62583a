import type { PartRule, Spot } from '../finding';
import { spots } from '../spots';

const NUMERALS = '一二三四五六七八九';
const isNext = (a: string, b: string): boolean => NUMERALS.indexOf(b) === NUMERALS.indexOf(a) + 1;

/** 顿号: none between neighbours in quotes or title marks (GB/T 15834, 4.5.3.5), in a rough number, or before a conjunction; but one, not a comma, between short names of a list. */
export const pauseMarks: PartRule = function* pauseMarks(text, { han }): Generator<Spot> {
  if (!han) return;
  yield* spots(text, /(?<=[”’》])、(?=[“‘《])/g, () => ({ key: 'check.pauseBetweenQuotes', fix: '' }));
  yield* spots(text, /(?<![第十百千万日月、，\d])([一二三四五六七八九])、([一二三四五六七八九])(?=[十百千万天个名次年成里人位家条件])(?![一二三四五六七八九]?、)/g, ({ 1: a, 2: b }) =>
    (isNext(a!, b!) ? { key: 'check.pauseInRoughNumber', fix: `${a}${b}` } : null));
  yield* spots(text, /、(?=(?:以及|(?:和(?![平谐睦气蔼解缓善美顺煦声服田林县])|及(?![时格早第至])|与(?![会众时日世其])))\p{Script=Han})/gu, () => ({ key: 'check.pauseBeforeAnd', fix: '' }));
  yield* spots(text, /、(?=等(?:[。，；地国省市县人产项多方]|$))/g, () => ({ key: 'check.pauseBeforeEtc', fix: '' }));
  for (const match of text.matchAll(/(?<=\p{Script=Han})，[\p{Script=Han}]{2,3}(?:，[\p{Script=Han}]{2,3})*(?=等(?:地|国|省|市|县|城市|国家|地区|产品|部门|项目|单位|学科|作物|水果|蔬菜))/gu)) {
    if (!match[0].slice(1).includes('，')) continue;
    for (const [at, mark] of [...match[0]].entries()) if (mark === '，') yield { from: match.index + at, to: match.index + at + 1, key: 'check.commaInList', fix: '、' };
  }
  yield* spots(text, /^([一二三四五六七八九十]{1,3})[，.．](?=\s?\p{Script=Han})/gu, ({ 1: number }) => ({ key: 'check.numberOfItem', fix: `${number}、` }));
  yield* spots(text, /^(\d{1,2})、/g, ({ 1: number }) => ({ key: 'check.numberOfItem', fix: `${number}.` }));
  yield* spots(text, /^(（[一二三四五六七八九十\d]{1,3}）)[、，.]/g, ({ 1: number }) => ({ key: 'check.numberOfItem', fix: number! }));
  yield* spots(text, /(?<=(?:^|[。；：，])第[一二三四五六七八九])、(?=\p{Script=Han}{4})(?![^。；，]{0,8}第)/gu, () => ({ key: 'check.commaAfterFirst', fix: '，' }));
};
