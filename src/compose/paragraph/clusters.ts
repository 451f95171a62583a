/** Which characters stand together whatever font sets them: a base with its marks, selectors and signs without a picture. */
import { joinsPrevious, widthOf } from './characters';

/** Characters that have no picture in any font (default ignorable, Unicode 15): joiners, direction controls, fillers, selectors. */
export function isInvisible(codePoint: number): boolean {
  return codePoint === 0xad || codePoint === 0x34f || codePoint === 0x61c
    || (codePoint >= 0x115f && codePoint <= 0x1160) || (codePoint >= 0x17b4 && codePoint <= 0x17b5)
    || (codePoint >= 0x180b && codePoint <= 0x180f)
    || (codePoint >= 0x200b && codePoint <= 0x200f)
    || (codePoint >= 0x202a && codePoint <= 0x202e)
    || (codePoint >= 0x2060 && codePoint <= 0x206f)
    || codePoint === 0x3164 || codePoint === 0xffa0 || codePoint === 0xfeff
    || (codePoint >= 0xfe00 && codePoint <= 0xfe0f)
    || (codePoint >= 0xfff0 && codePoint <= 0xfff8)
    || (codePoint >= 0x1bca0 && codePoint <= 0x1bca3) || (codePoint >= 0x1d173 && codePoint <= 0x1d17a)
    || (codePoint >= 0xe0000 && codePoint <= 0xe0fff);
}

/** C0 and C1 controls and the line and paragraph separators: nothing is drawn for them. */
export const isControl = (codePoint: number): boolean =>
  codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0) || codePoint === 0x2028 || codePoint === 0x2029;

/** Combining marks of the scripts that newspapers set, beyond those that `joinsPrevious` knows, and emoji modifiers. */
const isMark = (codePoint: number): boolean =>
  (codePoint >= 0x483 && codePoint <= 0x489) || (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff);

const isRegional = (codePoint: number): boolean => codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
/** Emoji and other signs: what a zero-width joiner makes one picture of. Arabic and Indic letters, which it also joins, are not set. */
const isPicture = (codePoint: number): boolean => (codePoint >= 0x2190 && codePoint <= 0x2bff) || codePoint >= 0x1f000;

const JOINER = 0x200d;

/** Where the character at `at` ends together with all that belongs to it; not beyond `limit`. Linear in what it covers. */
export function clusterEnd(text: string, at: number, limit: number): number {
  const base = text.codePointAt(at)!;
  let end = Math.min(at + widthOf(base), limit);
  let previous = base;
  let flags = isRegional(base) ? 1 : 0;
  while (end < limit) {
    const next = text.codePointAt(end)!;
    const paired = flags === 1 && isRegional(next);
    if (!joinsPrevious(next) && !isInvisible(next) && !isMark(next) && !paired && !(previous === JOINER && isPicture(next))) break;
    if (paired) flags = 2;
    previous = next;
    end = Math.min(end + widthOf(next), limit);
  }
  return end;
}
