/** What an HTML proof holds of the edition: the data that its script (src/reader) shows. Flat offsets as in MarkAnchor; lengths in points from the page's trim. */
import type { MarkAnchor, MarkKind } from './mark';

export const SHEET_FORMAT = 'forme-proof-sheet';

/**
 * Letters of one line: story (index in `stories`), flat offset of the first letter, edge of the line across it (its top, or left in an upright line) and how deep it is, 1 for an
 * upright line, then, in tenths of a point, where each letter begins and the last one ends, and 0 or, where letters are not one unit each, their offsets
 * from the first with the end of the last.
 */
export type TextPlace = readonly [story: number, offset: number, edge: number, depth: number, vertical: 0 | 1, starts: readonly number[], offsets: readonly number[] | 0];

export interface SheetPage {
  readonly id: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** SHA-256 of everything that decides how it prints. */
  readonly content: string;
  /** The step of the workflow that is next; empty: none. */
  readonly round: string;
  readonly steps: readonly { readonly name: string; readonly person: string }[];
  /** SVG, gzip, base64. */
  readonly picture: string;
  readonly places: readonly TextPlace[];
}

export interface SheetStory {
  readonly id: string;
  readonly slug: string;
  readonly language: string;
  /** Flat text. */
  readonly text: string;
  readonly sha256: string;
}

/** A mark that was there when the proof was made. */
export interface SheetMark {
  readonly kind: MarkKind;
  readonly anchor: MarkAnchor;
  readonly author: string;
  readonly note: string;
  readonly quote: string;
  /** Words that it would put in. */
  readonly text: string;
}

export interface ProofSheet {
  readonly format: typeof SHEET_FORMAT;
  readonly version: 1;
  readonly edition: string;
  readonly title: string;
  readonly language: 'zh-Hans' | 'en';
  /** When the edition was last changed. */
  readonly time: string;
  readonly pages: readonly SheetPage[];
  readonly stories: readonly SheetStory[];
  readonly marks: readonly SheetMark[];
}
