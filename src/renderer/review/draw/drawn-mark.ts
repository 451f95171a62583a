import type { Point } from '../../../geometry/rect';
import type { MarkKind } from '../../../model/mark';
import type { Stretch } from './line-path';

/** What of a mark a painter needs: its kind, and where the words stand that it is on. */
export interface MarkOnPage {
  readonly kind: MarkKind;
  /** The words, line by line; for a place between letters one stretch without length. */
  readonly stretches: readonly Stretch[];
  /** Where the words are moved to, or where two changed places meet; without length. */
  readonly target: Stretch | null;
  /** Words that it would put in. */
  readonly words: string;
  readonly note: string;
  /** Names the look that it asks for, in the window's language: “黑体”. */
  readonly look: string | null;
}

/** A line of the pen: an SVG path in points of the page. */
export interface Ink {
  readonly d: string;
  /** Filled, not drawn along. */
  readonly fill?: true;
  readonly dashed?: true;
  /** Times the usual strength. */
  readonly strength?: number;
}

/** A mark as it is drawn in the text, and what goes into the margin for it. */
export interface DrawnMark {
  readonly inks: readonly Ink[];
  /** Where the line to the margin starts, for the margin at the left and for the one at the right: at the foot of the words, so that it runs between the rows. Null: nothing is written in the margin. */
  readonly from: { readonly left: Point; readonly right: Point } | null;
  /** Written in the margin. */
  readonly words: string;
  /** Drawn in the margin before the words, in a square of `size` at a point: the curl of a deletion, the signs of BS 5261. */
  readonly sign: ((at: Point, size: number) => readonly Ink[]) | null;
  /** In a ring: said about the text, not to be set (BS 5261); in Chinese work, an instruction. */
  readonly ringed: boolean;
}
