/** What filling a thread takes and gives. */
import type { Cmyk, GlyphRun } from '../display/display-list';
import type { Rect } from '../geometry/rect';
import type { Pt } from '../geometry/units';
import type { ParagraphStyle } from '../model/style';
import type { LineRange, PreparedParagraph } from './paragraph/paragraph';

export interface DropCap {
  /** Offset in the paragraph's text after the dropped characters. */
  readonly end: number;
  readonly lines: number;
  /** What the lines beside it lose, pt, its gap included. */
  readonly width: Pt;
  /** x from the column's left edge, y from the first line's baseline. */
  readonly runs: readonly GlyphRun[];
}

/** A part of the story as the filler needs it. */
export interface ThreadParagraph {
  /** Index of the part in the story. */
  readonly part: number;
  readonly style: ParagraphStyle;
  readonly prepared: PreparedParagraph;
  /** The subhead that its text begins with (H9): the subhead's part, its length in the text and its colour. */
  readonly runIn?: { readonly part: number; readonly length: number; readonly color: Cmyk } | null;
  readonly dropCap?: DropCap | null;
  /** Rows that stay blank above it unless it opens a column: what parts the stories of a stack. */
  readonly gap?: number;
}

/** Where filling stopped: a paragraph (index in the list) and an offset in its text. */
export interface ResumeToken {
  readonly paragraph: number;
  readonly offset: number;
}

export interface FilledLine {
  /** Index in the list of paragraphs. */
  readonly paragraph: number;
  readonly range: LineRange;
  readonly first: boolean;
  readonly last: boolean;
  readonly measure: Pt;
  readonly place: FilledPlace | null;
}

export interface FilledPlace {
  /** Index in the list of regions. */
  readonly region: number;
  /** First row that the line (or the block it belongs to) takes. */
  readonly row: number;
  readonly cell: Rect;
  /** Y of the baseline; x of the line's middle when vertical. */
  readonly baseline: Pt;
}

export interface Filling {
  readonly lines: readonly FilledLine[];
  /** The first slot after the text, counted through all regions; the number of slots when the room is full. */
  readonly used: number;
  /** Where text stops fitting; null when all of it has a place. */
  readonly next: ResumeToken | null;
  /** What was given up for keeps and full columns, on the scale of `KEEP_COST`. */
  readonly cost: number;
}

/** A paragraph on its way into a room. */
export interface PlacingJob {
  readonly index: number;
  readonly paragraph: ThreadParagraph;
  readonly isLast: boolean;
  /** It follows a subhead, which it must not leave alone at a column's foot (H9). */
  readonly follows: boolean;
  /** It is to take a line more than it does naturally. */
  readonly isLong: boolean;
}

/** A paragraph as it would stand from some slot on. Lines are made when the place is taken. */
export interface Placement {
  /** The slot after it. */
  readonly end: number;
  /** What it costs against its natural setting at this place. */
  readonly cost: number;
  /** It breaks a keep, or leaves rows of a column blank: another setting may be better. */
  readonly isPoor: boolean;
  readonly lines: () => FilledLine[];
}

/** A line of a paragraph that is broken into `ranges`. */
export function filledLine(job: PlacingJob, ranges: readonly LineRange[], i: number, measure: Pt, place: FilledPlace | null): FilledLine {
  const range = ranges[i] ?? { start: 0, end: 0 };
  return { paragraph: job.index, range, first: range.start === 0, last: i === ranges.length - 1, measure, place };
}
