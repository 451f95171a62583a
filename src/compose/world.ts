/**
 * The port through which composition sees the outside: shaping, metrics and nothing else.
 * No clock, no randomness, no locale functions: the same edition composes to the same list everywhere.
 */
import type { Language } from '../model/language';
import type { Face } from '../model/style';

/**
 * One glyph as shaped, in units of the em (1 = the type size). Horizontal: from the pen on the baseline. Vertical: the
 * advance runs down, and dx, dy lead from the pen at the cell's top centre to the glyph's horizontal origin (y up).
 */
export interface ShapedGlyph {
  readonly glyph: number;
  /** UTF-16 index in the shaped string of the glyph's cluster. */
  readonly cluster: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
  /** Breaking the line before this glyph needs reshaping. */
  readonly unsafeToBreak: boolean;
}

export interface FaceMetrics {
  /** Em units, positive both. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
}

/** A glyph's ink in em, y up, from its horizontal origin; null for blank glyphs. */
export interface InkBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a word is to a head's line break; `other` where that makes no difference. */
export type WordKind =
  | 'noun' | 'person' | 'place' | 'title' | 'verb' | 'number' | 'measure' | 'preposition' | 'conjunction' | 'adverb' | 'particle' | 'pronoun' | 'other';

/** A word of a Chinese text, as a dictionary sees it. UTF-16 offsets; the words of a text cover it without gaps. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly kind: WordKind;
  /** It may be one word with the one before it: a name, or a word too new for the dictionary. */
  readonly joins: boolean;
}

export interface World {
  /** The font file that serves a face, or the best there is; a key for the calls below and for painters. */
  fontFor(face: Face): string;
  /** False when the face's family is not there and `fontFor` gives a stand-in. Absent: every family is there. */
  serves?(face: Face): boolean;
  /** True when the font has a glyph for the code point. */
  covers(font: string, codePoint: number): boolean;
  /** Fonts to try, in order, for a code point that the wanted font lacks. */
  fallbacks(font: string): readonly string[];
  shape(font: string, text: string, options: ShapeOptions): readonly ShapedGlyph[];
  metrics(font: string): FaceMetrics;
  ink(font: string, glyph: number): InkBox | null;
  /**
   * Where a word's language lets it break with a hyphen: UTF-16 offsets, in order. None for words that the language
   * does not break, and for languages that break everywhere.
   */
  hyphenate(word: string, language: Language): readonly number[];
  /**
   * The words of a Chinese text, for breaking heads at sense (H7): the same for the same text on every machine.
   * Null: the dictionary is still being loaded; whoever composed without it composes again when it is there. Absent: there is none.
   */
  words?(text: string): readonly Word[] | null;
}

export interface ShapeOptions {
  readonly language: Language;
  readonly script: Script;
  /** From top to bottom, with the font's vertical forms and metrics (V8). */
  readonly vertical?: boolean;
  /** OpenType features switched off, such as `liga` where letters are spaced (L6). */
  readonly without?: readonly string[];
}

/** ISO 15924; Hani stands for everything that is set full width. */
export type Script = 'Hani' | 'Latn' | 'Grek' | 'Cyrl';
