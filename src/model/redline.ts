import type { MarkId, StyleId } from './ids';
import type { PartType } from './story-text';

/**
 * One stretch of a redline, in the story's flat text (see MarkAnchor). `kept` stretches cover the story's own text in order and completely; `text` stretches are words that a
 * mark would put in. An end of a part is one position: `\n` in `text` divides the part there, and the second half becomes a part of type `part`.
 * A forced line break within a part stands as U+2028. `deleted` names the marks that would take the stretch out; `styled` those that would set it otherwise, the last one
 * winning. Words without `look` are plain. An empty `text` stands right behind an end of a part, or at the story's start: the part that begins there would be a `part`.
 */
export type RedlineRun =
  | { readonly kept: number; readonly deleted?: readonly MarkId[]; readonly styled?: readonly RedlineStyle[] }
  | {
    readonly text: string;
    readonly mark: MarkId;
    readonly part?: PartType;
    /** The paragraph style of that part. */
    readonly partStyle?: StyleId;
    readonly deleted?: readonly MarkId[];
    readonly look?: LeafLook;
    readonly styled?: readonly RedlineStyle[];
  };

/** How letters are set: what a leaf holds besides its text. */
export interface LeafLook {
  readonly strong?: true;
  readonly emphasis?: true;
  readonly style?: string;
}

export interface RedlineStyle {
  readonly mark: MarkId;
  /** The whole look that the letters would have. */
  readonly look: LeafLook;
}

/**
 * What open marks would change in a story's text, beside that text: the page prints the text alone until a mark is accepted. Left out of a story: nothing.
 * Accepting all gives the runs that nobody deletes, rejecting all the kept ones.
 */
export type Redline = readonly RedlineRun[];
