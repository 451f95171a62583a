/**
 * The paragraph setter's types. Three stages, each a pure function in a file of its own:
 * prepare (text → shaped units), break (units + measures → line ranges), set (range + measure → placed glyphs).
 */
import type { Language } from '../../model/language';
import type { Cmyk, GlyphRun } from '../../display/display-list';
import type { ParagraphStyle, StyleSheet } from '../../model/style';
import type { StoryKind } from '../../model/story';
import type { StoryPart } from '../../model/story-text';
import type { ShapedGlyph } from '../world';
import type { MissingCharacter } from './missing-characters';

export interface ParagraphInput {
  readonly part: StoryPart;
  readonly kind: StoryKind;
  readonly language: Language;
  readonly style: ParagraphStyle;
  readonly sheet: StyleSheet;
  /** `vertical` (竖题): upright forms, Latin words turned, short numbers side by side. Horizontal when left out. */
  readonly direction?: 'horizontal' | 'vertical';
  /** So much of the part's text comes from a subhead that runs in (H9), and is set in that style's faces. */
  readonly runIn?: { readonly length: number; readonly style: ParagraphStyle };
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
  /** Where the last glyph's advance ends inside the measure, after trimming; what hangs out of it is not counted (P12, L7), pt. */
  readonly width: number;
  /** Marks at the end were set half width (P1). */
  readonly lineEndTrimmed: boolean;
}

/** What a unit is to line breaking and spacing. Marks are full-width punctuation, set in the Han face. */
export type UnitKind =
  /** An ideograph, kana or other full-width character. */
  | 'han'
  /** A letter or digit of the Latin face. */
  | 'latin'
  /** Half-width punctuation of the Latin face. */
  | 'latin-mark'
  /** A word space: vanishes at a line's end. */
  | 'space'
  /** U+3000: a blank as wide as a character; vanishes at a line's end. */
  | 'blank'
  /** A forced line break (Shift+Enter). */
  | 'break'
  | MarkKind;

export type MarkKind =
  /** “‘（《〈【 … : blank on the left. */
  | 'opening'
  /** ”’）》〉】 … : blank on the right. */
  | 'closing'
  /** ，、；： */
  | 'pause'
  /** 。？！ */
  | 'stop'
  /** ·・ */
  | 'interpunct'
  /** – — ～ */
  | 'connector'
  /** / ／ between Han. */
  | 'solidus'
  /** —— …… : two em, never split. */
  | 'dash';

/** The smallest thing that a line is made of: a shaped cluster, or a 2-em dash. Lengths in points. */
export interface Unit {
  readonly kind: UnitKind;
  /** UTF-16 offsets in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  /** First code point. */
  readonly codePoint: number;
  /** Index in `typefaces`. */
  readonly typeface: number;
  readonly glyphs: readonly ShapedGlyph[];
  readonly advance: number;
  /** From the unit's start to the first glyph's origin (marks that are centred or pushed into a cell). */
  readonly shift: number;
  /** The blank inside a mark's advance that may be taken away, on each side. */
  readonly blankBefore: number;
  readonly blankAfter: number;
  /** How it stands in a vertical line. `cell`: two or three digits side by side (直中横). */
  readonly stance: 'upright' | 'rotated' | 'cell';
}

/** How a character style sets words. */
export interface WordLook {
  /** Multiple of the paragraph's size. */
  readonly size: number;
  /** 1/1000 em of these words' size, added to the paragraph's tracking. */
  readonly tracking: number;
  readonly color: Cmyk;
  readonly underline: boolean;
  readonly outline: boolean;
}

/** A font at a size: what a glyph run needs. */
export interface Typeface {
  readonly font: string;
  /** Points. */
  readonly size: number;
  /** How far it stands above the baseline of the line, pt. */
  readonly rise: number;
  /** Left out: as the paragraph. */
  readonly look?: WordLook;
}

/**
 * Spacing between units as running sums over boundaries, so that any line's width and give are a few subtractions.
 * Boundary i lies before unit i; a line of units [a, e) owns the boundaries a+1 … e−1. Points.
 */
export interface Spacing {
  /** Where unit i starts and ends when all units stand on one endless line. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Per squeeze step (J2 … J7), the running sum of what boundaries up to i can give. */
  readonly squeeze: readonly Float64Array[];
  /** The same of all steps together. */
  readonly squeezeAll: Float64Array;
  /** Per limited stretch step (J8, J9), the running sum of what boundaries up to i can take. */
  readonly stretch: readonly Float64Array[];
  /** Running count of boundaries that open when nothing else is left (J10). */
  readonly gaps: Float64Array;
}

/** What units lose at a line's ends, trimmed or standing outside the measure; entry i is unit i's, pt. */
export interface LineEdges {
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** What the last unit gives up besides, when the line is too long without that: its blank first, then the mark itself. Null: nothing. */
  readonly spareBlank: Float64Array | null;
  readonly spareMark: Float64Array | null;
}

/** A paragraph ready to be broken: its text as shaped units. Made by `prepareParagraph`; treat the insides as the setter's own. */
export interface PreparedParagraph {
  readonly text: string;
  readonly style: ParagraphStyle;
  readonly language: Language;
  readonly color: Cmyk;
  /** Characters (Han, marks, Latin letters; no spaces). */
  readonly length: number;
  /** Characters that no font has. */
  readonly notices: readonly MissingCharacter[];
  readonly direction: 'horizontal' | 'vertical';
  /** One em along the line, pt. */
  readonly em: number;
  /** Lines of similar length are wanted (heads). */
  readonly balanced: boolean;
  readonly typefaces: readonly Typeface[];
  readonly units: readonly Unit[];
  /** Cost of a line break before unit i: Infinity = none, −Infinity = forced. Length units + 1. */
  readonly breaks: Float64Array;
  /**
   * What a line gains when it is broken before unit i: a hyphen's advance, pt, where a word may be parted (its break then
   * costs what any hyphen costs; `breaks` adds to that), 0 elsewhere (L2). Length units + 1. Null: no word may be parted.
   */
  readonly hyphens: Float64Array | null;
  /** The hyphen of each typeface, shaped; none when `hyphens` is null. */
  readonly hyphenGlyphs: readonly (readonly ShapedGlyph[])[];
  readonly spacing: Spacing;
  readonly edges: LineEdges;
  /** Running count of units before unit i that are more than marks and blanks. */
  readonly characters: Uint32Array;
}
