import type { PartRule, Spot } from '../finding';
import { spots } from '../spots';
import { WITH_CONTEXT, WRONG_WORDS } from '../words/wrong-words';

const RIGHT: ReadonlyMap<string, string> = new Map(WRONG_WORDS);
// The longest first: 不得己 is found in 迫不得己.
const WRONG = new RegExp([...RIGHT.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');
/** What only looks like a wrong word, across the border of two right ones. */
const BORDERS = /各自已|[亲独]自已|来自已|出自已|擅自已|私自已|自已[有故婚经成]|拔打|拔款[项]|[已]经历|不得己[所]|布署[名]|好象牙|[大小]部份[额]|正再[次度]|[美图]象棋|[和参]与竟|急燥热|[温]室侯|从末[位尾班]|尚末[位]|中正再|改正再|[一每二三]份子[女]|[一二三]过份|暂新[增建设]|将末来|周末来|年末来|月末来|期末来|周末必|年末必|周末曾|月末知/g;

/** Common wrong words and look-alike characters (己已巳, 未末, 扬杨, 戊戌戍, 侯候, 拔拨 …) within words that leave no doubt. */
export const wrongWords: PartRule = function* wrongWords(text, { han }): Generator<Spot> {
  if (!han) return;
  const right = [...text.matchAll(BORDERS)].map(({ 0: words, index }) => ({ from: index, to: index + words.length }));
  const isRight = (from: number, to: number): boolean => right.some((one) => one.from < to && from < one.to);
  yield* spots(text, WRONG, ({ 0: wrong, index }) => (isRight(index, index + wrong.length) ? null : { key: 'check.wrongWord', fix: RIGHT.get(wrong)!, severity: 'error' }));
  for (const [pattern, fix] of WITH_CONTEXT) yield* spots(text, pattern, () => ({ key: 'check.wrongWord', fix, severity: 'error' }));
};
