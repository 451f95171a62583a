import type { PartRule } from '../finding';
import { spots } from '../spots';

/** The mark that stays of two: what ends a sentence before what only pauses. */
const RANK = '？！。；：，、';

/** Marks that stand twice or beside one that excludes them (GB/T 15834, 4). Up to three exclamation and question marks together are allowed. */
export const repeatedMarks: PartRule = (text, { han }) => (han
  ? spots(text, /[，。、；：？！]{2,}/g, ({ 0: marks }) => {
    if (/^[？！]{1,3}$/.test(marks) || marks.startsWith('。。。')) return null;
    const fix = [...RANK].find((mark) => marks.includes(mark))!;
    return { key: 'check.repeatedMarks', fix, severity: 'error' };
  })
  : spots(text, /([,;:])\1+|,\.|\.,(?=\s|$)|(?<!\.)\.\.(?!\.)/g, ({ 0: marks, index }) => {
    const word = /\S*$/.exec(text.slice(0, index))![0];
    // “Inc.,” and “p.m.,” keep both.
    if (marks === '.,' && (/\.\w/.test(word) || word.length <= 5)) return null;
    return { key: 'check.repeatedMarks', fix: marks === '.,' || marks === ',.' ? null : marks[0]!, severity: 'error' };
  }));
