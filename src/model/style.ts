import type { StyleId, SwatchId } from './ids';
import type { PartType } from './story-text';
import type { StoryKind } from './story';

/** A face by family and weight; the font book knows which file serves it. */
export interface Face {
  /** `Forme Song`, `Forme Hei`, `Forme Kai`, `Source Serif 4`, `Source Sans 3`, or a family the user added. */
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
}

/** A composite font: which face sets Chinese and which sets Latin letters and digits. */
export interface CompositeFont {
  readonly han: Face;
  readonly latin: Face;
  /** Latin size as a multiple of the Han size. */
  readonly latinScale: number;
}

export type Alignment = 'justify' | 'left' | 'center' | 'right' | 'spread';
/** 禁则 level, RULES K7. */
export type KinsokuLevel = 'none' | 'basic' | 'gb' | 'strict';

export interface ParagraphStyle {
  readonly id: StyleId;
  /** For people, in both languages. */
  readonly name: { readonly zh: string; readonly en: string };
  readonly font: CompositeFont;
  /** Marked `strong` / `emphasis` text. */
  readonly strongFont: CompositeFont;
  readonly emphasisFont: CompositeFont;
  /** Points. */
  readonly size: number;
  /** Line pitch in points; 0 = the page grid's. */
  readonly leading: number;
  readonly align: Alignment;
  /** First-line indent in em of the size (G1). */
  readonly indent: number;
  /** Blank rows of the grid before and after; may be fractions for heads, rounded up as a block (B3, H3). */
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  /** 占行: the rows that the whole paragraph takes at least; 0 = as many as its lines need. Set in their middle. */
  readonly rows: number;
  /** 1/1000 em added to every advance. */
  readonly tracking: number;
  /** Horizontal scale, 1 = as drawn. */
  readonly scale: number;
  readonly swatch: SwatchId;
  readonly kinsoku: KinsokuLevel;
  /** Han–Latin gap in em (M5). */
  readonly hanLatinGap: number;
  /** Width of two adjacent full-width marks: 1.5 em, or 1 em (P3). */
  readonly adjacentMarks: 1.5 | 1;
  /** Trim an opening mark at line start (P2). */
  readonly trimLineStart: boolean;
  /** Not the last thing in a column (H9). */
  readonly keepWithNext: boolean;
}

/** A pattern at the start of a paragraph that is set in the strong or emphasis font, e.g. 本报讯（通讯员 …）. */
export interface LeadIn {
  readonly kinds: readonly StoryKind[];
  readonly parts: readonly PartType[];
  /** A regular expression's source, matched at the paragraph's start with flag `u`. */
  readonly pattern: string;
  readonly mark: 'strong' | 'emphasis';
}

/** Process colour in percent. */
export interface Swatch {
  readonly id: SwatchId;
  readonly name: { readonly zh: string; readonly en: string };
  readonly cmyk: readonly [c: number, m: number, y: number, k: number];
}

/** The house style: everything that decides how parts look. Data only. */
export interface StyleSheet {
  readonly paragraph: Readonly<Record<StyleId, ParagraphStyle>>;
  readonly swatches: Readonly<Record<SwatchId, Swatch>>;
  /** (kind, part) → style; a missing kind falls back to `news`. */
  readonly assign: Readonly<Partial<Record<StoryKind, Readonly<Partial<Record<PartType, StyleId>>>>>>;
  readonly leadIns: readonly LeadIn[];
}
