/**
 * The paragraph setter's types. Three stages, each a pure function in a file of its own:
 * prepare (text → shaped units), break (units + measures → line ranges), set (range + measure → placed glyphs).
 */
import type { GlyphRun } from '../../display/display-list';
import type { ParagraphStyle, StyleSheet } from '../../model/style';
import type { StoryKind } from '../../model/story';
import type { StoryPart } from '../../model/story-text';

export interface ParagraphInput {
  readonly part: StoryPart;
  readonly kind: StoryKind;
  readonly language: 'zh-Hans' | 'en';
  readonly style: ParagraphStyle;
  readonly sheet: StyleSheet;
}

/** Half-open range of UTF-16 offsets in the part's text. `end` includes the spaces that vanish at the line's end. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** A set line, its origin at (0, 0): x from the measure's left edge, y = 0 on the baseline. */
export interface SetLine {
  readonly range: LineRange;
  /** Runs without story or offset base moved: `source.story` is filled by finalize. `source.part` is 0. */
  readonly runs: readonly GlyphRun[];
  /** Where the last glyph's advance ends, after trimming, pt. */
  readonly width: number;
  /** Marks at the end were set half width (P1). */
  readonly lineEndTrimmed: boolean;
}
