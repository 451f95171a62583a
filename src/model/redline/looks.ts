import type { LeafLook } from '../redline';
import type { StoryLeaf, StoryPart, StoryText } from '../story-text';

/** What a redline knows of a part: the rest (a head's setting, tracking) is no text. */
export interface PartLook {
  readonly part: StoryPart['type'];
  readonly partStyle?: string;
}

export const lookOf = ({ strong, emphasis, style }: StoryLeaf): LeafLook => ({ ...(strong ? { strong } : {}), ...(emphasis ? { emphasis } : {}), ...(style === undefined ? {} : { style }) });
export const partLookOf = ({ type, style }: Pick<StoryPart, 'type' | 'style'>): PartLook => ({ part: type, ...(style === undefined ? {} : { partStyle: style }) });
export const isPlainLook = (look: LeafLook): boolean => Object.keys(look).length === 0;
export const sameLook = (a: LeafLook = {}, b: LeafLook = {}): boolean => a.strong === b.strong && a.emphasis === b.emphasis && a.style === b.style;

/** A stretch of the flat text within one leaf, or one end of a part (then with the look of the part behind it). */
export type Stretch =
  | { readonly from: number; readonly to: number; readonly text: string; readonly look: LeafLook }
  | { readonly from: number; readonly to: number; readonly end: PartLook };

/** The flat text from `from` to `to`, stretch by stretch. */
export function stretches(text: StoryText, from: number, to: number): Stretch[] {
  const out: Stretch[] = [];
  let at = 0;
  for (const [index, part] of text.entries()) {
    for (const leaf of part.children) {
      const [a, b] = [Math.max(from, at), Math.min(to, at + leaf.text.length)];
      if (a < b) out.push({ from: a, to: b, text: leaf.text.slice(a - at, b - at), look: lookOf(leaf) });
      at += leaf.text.length;
    }
    const next = text[index + 1];
    if (next && at >= from && at < to) out.push({ from: at, to: at + 1, end: partLookOf(next) });
    at += 1;
    if (at >= to) break;
  }
  return out;
}

/** How letters are set that are put in at a place: as the one before them in the part, at its start as the one behind. */
export function lookAt(text: StoryText, offset: number): LeafLook {
  const [before] = stretches(text, offset - 1, offset);
  if (before && 'look' in before) return before.look;
  const [behind] = stretches(text, offset, offset + 1);
  return behind && 'look' in behind ? behind.look : {};
}
