import { diffArrays } from 'diff';
import { PARAGRAPH } from './tokens';

/** A stretch that differs: tokens `aFrom` … `aTo` of one became `bFrom` … `bTo` of the other, ends exclusive; one of the two may be empty. */
export interface TokenEdit {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

/** Two texts that have less in common than this many edits are told as one change. */
const MOST_EDITS = 2500;

/** What turns one list of tokens into another: few stretches, in order, where a reader would put them. */
export function diffTokens(a: readonly string[], b: readonly string[]): readonly TokenEdit[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  if (start === a.length && start === b.length) return [];
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const found = diffArrays(left, right, { maxEditLength: MOST_EDITS });
  const edits: TokenEdit[] = [];
  let [i, j] = [start, start];
  for (const { added, removed, count } of found ?? [{ added: false, removed: true, count: left.length }, { added: true, removed: false, count: right.length }]) {
    if (!added && !removed) {
      i += count;
      j += count;
      continue;
    }
    const last = edits.at(-1);
    const edit = { aFrom: i, aTo: i + (removed ? count : 0), bFrom: j, bTo: j + (added ? count : 0) };
    i = edit.aTo;
    j = edit.bTo;
    if (last && last.aTo === edit.aFrom && last.bTo === edit.bFrom) edits[edits.length - 1] = { ...last, aTo: edit.aTo, bTo: edit.bTo };
    else edits.push(edit);
  }
  return settle(joined(edits, a, b), a, b);
}

const lengthOf = (tokens: readonly string[], from: number, to: number): number => tokens.slice(from, to).reduce((sum, token) => sum + token.length, 0);

/** Edits with less between them than either changes are one: islands of a letter or two in a rewritten sentence help nobody. */
function joined(edits: readonly TokenEdit[], a: readonly string[], b: readonly string[]): readonly TokenEdit[] {
  const out: TokenEdit[] = [];
  const weight = (edit: TokenEdit): number => Math.max(lengthOf(a, edit.aFrom, edit.aTo), lengthOf(b, edit.bFrom, edit.bTo));
  for (const edit of edits) {
    const last = out.at(-1);
    const between = last ? lengthOf(a, last.aTo, edit.aFrom) : Infinity;
    const crosses = last ? a.slice(last.aTo, edit.aFrom).includes(PARAGRAPH) : true;
    if (last && !crosses && between < weight(last) && between < weight(edit)) out[out.length - 1] = { ...last, aTo: edit.aTo, bTo: edit.bTo };
    else out.push(edit);
  }
  return out;
}

/** How well a change may start behind this token. */
const boundary = (before: string | undefined): number => {
  if (before === undefined || before === PARAGRAPH) return 4;
  if (/[。！？!?…\n]/.test(before)) return 3;
  if (/[，、；：,;:.”’」』）)\]》]/.test(before)) return 2;
  return /\s/.test(before) ? 1 : 0;
};

/** “，乙” put in after “甲，”: the same change may stand as “乙，”. What is only put in or only taken out slides to where it starts a sentence, if it can. */
function settle(edits: readonly TokenEdit[], a: readonly string[], b: readonly string[]): readonly TokenEdit[] {
  return edits.map((edit, index) => {
    const puts = edit.aFrom === edit.aTo;
    if (!puts && edit.bFrom !== edit.bTo) return edit;
    const [list, from, to] = puts ? [b, edit.bFrom, edit.bTo] : [a, edit.aFrom, edit.aTo];
    const back = edit.aFrom - (edits[index - 1]?.aTo ?? 0);
    const on = (edits[index + 1]?.aFrom ?? a.length) - edit.aTo;
    let best = 0;
    const consider = (by: number): void => {
      if (boundary(list[from - by - 1]) > boundary(list[from - best - 1])) best = by;
    };
    for (let by = 1; by <= back && list[from - by] === list[to - by]; by += 1) consider(by);
    for (let by = 1; by <= on && list[from + by - 1] === list[to + by - 1]; by += 1) consider(-by);
    return { aFrom: edit.aFrom - best, aTo: edit.aTo - best, bFrom: edit.bFrom - best, bTo: edit.bTo - best };
  });
}
