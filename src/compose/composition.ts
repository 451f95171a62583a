/** What composing an edition yields. Unchanged parts keep their identity from one composition to the next. */
import type { DisplayList } from '../display/display-list';
import type { Rect } from '../geometry/rect';
import type { FrameId, PageId, StoryId } from '../model/ids';
import type { PartType, StoryPoint } from '../model/story-text';

/** A set line: which text it holds and where it stands. Overset lines have no place. */
export interface ComposedLine {
  readonly part: number;
  readonly partType: PartType;
  /** UTF-16 offsets in the part's text, end exclusive, trailing space included. */
  readonly start: number;
  readonly end: number;
  /** The room it was broken for, pt; an overset line's is that of the last room. */
  readonly measure: number;
  readonly place: LinePlace | null;
  /** Number among the story's body lines, from 1; 0 for head lines. */
  readonly number: number;
}

export interface LinePlace {
  readonly page: PageId;
  readonly frame: FrameId;
  readonly column: number;
  /** The line's cell: full measure by line pitch. For vertical lines, the cell of the vertical line. */
  readonly cell: Rect;
  readonly baseline: number;
  readonly vertical: boolean;
}

/** Copyfit (齐版): how a story fills its thread. Positive `lines` = overset, negative = short. */
export interface Copyfit {
  readonly placed: boolean;
  /** Lines of body text. What takes whole rows together (a subhead that takes two, a large headline) counts the rows it would take. */
  readonly lines: number;
  /** Overset characters; negative: how many full-width ones the free lines and the rest of the last line hold. */
  readonly characters: number;
  /** What the lines come to in depth. */
  readonly millimetres: number;
  /** Where the text stops fitting; null when all of it fits. */
  readonly oversetFrom: StoryPoint | null;
  /** Characters (Han, marks, Latin words' letters; no spaces) of the whole story. */
  readonly length: number;
}

export interface StoryComposition {
  readonly story: StoryId;
  readonly lines: readonly ComposedLine[];
  readonly copyfit: Copyfit;
  /** Rows that its head takes off the columns under it; none for a caption. */
  readonly headRows?: number;
}

/** Something composition met that a person should know, with its place. */
export interface ComposeNotice {
  /**
   * `relaxed-break`, `cut-word`: a line ends where a rule forbids it, because nothing else fitted; `at` is where the next starts.
   * `too-narrow`, `too-shallow`: `frame` has columns `detail` millimetres wide, or is so deep, and its text has no room.
   */
  readonly kind: 'missing-glyph' | 'missing-font' | 'unsettled' | 'relaxed-break' | 'cut-word' | 'too-narrow' | 'too-shallow';
  readonly detail: string;
  readonly story: StoryId | null;
  readonly at: StoryPoint | null;
  readonly frame?: FrameId;
  /** In how many places of that paragraph; 1 when left out. */
  readonly count?: number;
}

export interface PageComposition {
  readonly page: PageId;
  readonly list: DisplayList;
  /** Where each picture frame's picture (without its caption) stands, and its effective resolution. */
  readonly pictures: ReadonlyMap<FrameId, { readonly rect: Rect; readonly ppi: number }>;
}

export interface Composition {
  /** In page order. */
  readonly pages: ReadonlyMap<PageId, PageComposition>;
  readonly stories: ReadonlyMap<StoryId, StoryComposition>;
  readonly notices: readonly ComposeNotice[];
}
