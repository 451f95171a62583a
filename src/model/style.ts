import type { Corner, Pattern, RuleKind } from './frame';
import type { StyleId, SwatchId } from './ids';
import type { Press } from './press';
import type { ArticleShape } from './shape';
import type { PartType } from './story-text';
import type { StoryKind } from './story';
import type { ProofRules } from './workflow';

/** A face by family and weight; the font book knows which file serves it. */
export interface Face {
  /** `Forme Song`, `Forme Hei`, `Forme Kai`, `Source Serif 4`, `Source Sans 3`, or a family the user added. */
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
}

/** A composite font: which face sets Chinese, which sets Latin letters and which sets digits. */
export interface CompositeFont {
  readonly han: Face;
  readonly latin: Face;
  /** Latin size as a multiple of the Han size. */
  readonly latinScale: number;
  /** How far Latin stands above the Han baseline, em of the Han size; negative = below. */
  readonly latinShift: number;
  /** Null: digits are set in the Latin face, at its size and shift. */
  readonly digits: Face | null;
  readonly digitsScale: number;
  readonly digitsShift: number;
}

export type Alignment = 'justify' | 'left' | 'center' | 'right' | 'spread';
/** 禁则 level, RULES K7; `loose` is CSS Text's for Japanese and lenient desks (K10). */
export const KINSOKU_LEVELS = ['none', 'loose', 'basic', 'gb', 'strict'] as const;
export type KinsokuLevel = (typeof KINSOKU_LEVELS)[number];
/**
 * Where letters part: by the rules; `keep-all` never, so that lines end at blanks and marks alone (heads in set phrases);
 * `break-all` anywhere, in Latin words and numbers too (codes, addresses).
 */
export const WORD_BREAKS = ['normal', 'keep-all', 'break-all'] as const;
export type WordBreak = (typeof WORD_BREAKS)[number];
/** 标点风格 (P8): 全角式 every mark 1 em; 半角式 every mark half an em; 开明式 marks that end a sentence 1 em, others half. */
export const MARK_STYLES = ['full-width', 'half-width', 'kaiming'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];
/** 标点悬挂 (P12): 、，。 at a line's end stay in the measure, stand outside it when the line is full without them, or always do. */
export const HANGING_MARKS = ['never', 'allow', 'force'] as const;
export type HangingMarks = (typeof HANGING_MARKS)[number];
/** How lines are chosen (J15): over the whole paragraph, or one after another, so that an edit never moves a line above it. */
export const LINE_FITS = ['total', 'stable'] as const;
export type LineFit = (typeof LINE_FITS)[number];

/** Within which a head may be changed to fill its lines (H8). */
export interface HeadFit {
  /** Multiples of the style's size. */
  readonly sizeMin: number;
  readonly sizeMax: number;
  /** 1/1000 em. */
  readonly trackingMin: number;
  readonly trackingMax: number;
  /** 1 to 3. */
  readonly linesMax: number;
}

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
  /** In lines shorter than this many em, text of more indents its first line by 1 em alone (G1); 0 = never. */
  readonly narrowMeasure: number;
  /** A paragraph that goes on with speech which the one before left open stands flush (G6). */
  readonly flushSpeech: boolean;
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
  readonly wordBreak: WordBreak;
  /** Han–Latin gap in em (M5). */
  readonly hanLatinGap: number;
  /** Width of two adjacent full-width marks: 1.5 em, or 1 em (P3). */
  readonly adjacentMarks: 1.5 | 1;
  /** Trim an opening mark at line start (P2): on every line, on none, or on those that no writer began (not after an indent or a forced break). */
  readonly trimLineStart: boolean | 'after-first';
  /** Not the last thing in a column (H9). */
  readonly keepWithNext: boolean;
  readonly lineFit: LineFit;
  readonly markStyle: MarkStyle;
  /** Set a mark at a line's end half width (P1); false: only where the line is too long with all of it. */
  readonly trimLineEnd: boolean;
  /** 。？！ may be squeezed as the last step (J7). */
  readonly squeezeStops: boolean;
  /** Hang 、，。 out of the measure at a line's end (P12). */
  readonly hangMarks: HangingMarks;
  /** Width of · in em (P5): half in mainland papers, a whole cell in others. */
  readonly interpunctWidth: 0.5 | 1;
  /** What a Han–Latin gap may shrink and grow to, em (J6, J9). */
  readonly hanLatinGapMin: number;
  readonly hanLatinGapMax: number;
  /** What a word space may shrink and grow to before gaps of other kinds open, em (J2, J8, L4). */
  readonly wordSpaceMin: number;
  readonly wordSpaceMax: number;
  /** Latin words break at the hyphenation points of their language (L2). */
  readonly hyphenate: boolean;
  /** Least letters before and after a hyphen. */
  readonly hyphenBefore: number;
  readonly hyphenAfter: number;
  /** Most lines in a row that end with a hyphen (L3). */
  readonly hyphenLadder: number;
  /** fi fl ffi (L6). */
  readonly ligatures: boolean;
  /** Share of - . , ’ ” that stands outside the measure; 0 = none (L7). */
  readonly opticalMargin: number;
  /** A last line holds more than one Han character (孤字, G2) or a bit of a word (L9), if that can be helped. */
  readonly avoidRunts: boolean;
  /** Chinese lines take whole characters of the column's width (G5); else all of it, where its width is not a number of characters. */
  readonly wholeCharacters: boolean;
  /** Least lines of a paragraph at a column's head and foot (G3). */
  readonly widowLines: number;
  readonly orphanLines: number;
  /** Lines that a drop cap is deep; 0 = none (L8). It stands at the first paragraph of a story's text. */
  readonly dropCapLines: number;
  /** How many characters are dropped. */
  readonly dropCapCharacters: number;
  /** A subhead that stands in the first line of the paragraph after it (H9). */
  readonly runIn: boolean;
  /** Null: a head is set in its style's size and tracking as they are. */
  readonly fit: HeadFit | null;
}

/** How words within a paragraph differ from it. */
export interface CharacterStyle {
  readonly id: StyleId;
  readonly name: { readonly zh: string; readonly en: string };
  /** Null: the paragraph's. */
  readonly font: CompositeFont | null;
  /** Multiple of the paragraph's size. */
  readonly size: number;
  /** 1/1000 em added to the paragraph's. */
  readonly tracking: number;
  readonly swatch: SwatchId | null;
  readonly underline: boolean;
  /** 勾边: outlines of the letters alone. */
  readonly outline: boolean;
}

/** Where a look's rule stands: all round, or above and below alone (上下线). */
export const STROKE_SIDES = ['all', 'level'] as const;
export type StrokeSides = (typeof STROKE_SIDES)[number];

/** A look (object style) of a frame: what is under, around and of its text. */
export interface ObjectStyle {
  readonly id: StyleId;
  readonly name: { readonly zh: string; readonly en: string };
  readonly fill: SwatchId | null;
  /** Share of the fill's ink, 0 … 1. */
  readonly tint: number;
  readonly pattern: Pattern;
  readonly stroke: RuleKind | null;
  readonly strokeSwatch: SwatchId;
  readonly sides: StrokeSides;
  readonly corner: Corner;
  /** Points. */
  readonly radius: number;
  /** Added between the frame's edge and what it holds, points. */
  readonly inset: number;
  /** Colour of all text in it (反白, 彩字); null: as its styles say. */
  readonly text: SwatchId | null;
  /** 勾边: text as outlines. */
  readonly outline: boolean;
}

/** House limits within which the desk fits and pushes. */
export interface DeskRules {
  /** Most rows that a frame grows or shrinks by when others push it. */
  readonly giveRows: number;
  /** What fitting may add to a paragraph's tracking, 1/1000 em. */
  readonly trackingMin: number;
  readonly trackingMax: number;
  /** Briefs of a stack stand this many rows apart. */
  readonly stackRows: number;
  /** Drawn between them. */
  readonly stackRule: RuleKind | null;
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
  /** Name of the spot ink that `cmyk` stands in for; null: a process colour. */
  readonly spot: string | null;
}

/** 转版提示: what ends the first part of a story that goes on at another page, and what opens the next (N10). */
export interface JumpLines {
  /** `{page}` stands for the page's number: “（下转第{page}版）”. */
  readonly to: string;
  readonly from: string;
  readonly style: StyleId;
}

/** The house style: everything that decides how parts look. Data only. */
export interface StyleSheet {
  readonly paragraph: Readonly<Record<StyleId, ParagraphStyle>>;
  readonly swatches: Readonly<Record<SwatchId, Swatch>>;
  /** (kind, part) → style; a missing kind falls back to `news`. */
  readonly assign: Readonly<Partial<Record<StoryKind, Readonly<Partial<Record<PartType, StyleId>>>>>>;
  readonly leadIns: readonly LeadIn[];
  /** Text takes no stretch beside a picture that is narrower than this, em of the body size. */
  readonly leastSegment: number;
  /** Null: stories that go on at another page say nothing about it. */
  readonly jump: JumpLines | null;
  /** Output conditions, export presets and preflight profiles. */
  readonly press: Press;
  readonly character: Readonly<Record<StyleId, CharacterStyle>>;
  readonly object: Readonly<Record<StyleId, ObjectStyle>>;
  /** The house's library of article shapes. */
  readonly shapes: readonly ArticleShape[];
  readonly desk: DeskRules;
  /** Keys (commands/shortcut.ts) that apply a style. */
  readonly shortcuts: Readonly<Record<StyleId, string>>;
  readonly proof: ProofRules;
}
