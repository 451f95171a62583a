import type { Mm } from '../geometry/units';
import type { FrameTakes, RuleKind, TextFrame } from './frame';
import type { StyleId, SwatchId } from './ids';
import type { StoryKind } from './story';
import type { StyleSheet } from './style';

/** A name for people in both languages of the window. */
export interface Names {
  readonly zh: string;
  readonly en: string;
}

export interface MmRect {
  readonly x: Mm;
  readonly y: Mm;
  readonly width: Mm;
  readonly height: Mm;
}

/** Where an object stands on the grid, in columns and rows from 0. */
export interface GridPlace {
  readonly column: number;
  readonly columns: number;
  readonly row: number;
  readonly rows: number;
}

/** An empty place of a template: it says what belongs there and can never print. */
export interface TextPlaceholder {
  readonly type: 'text';
  readonly accepts: StoryKind;
  readonly label: Names;
  readonly place: GridPlace;
  /** Text columns; the place's columns when left out. */
  readonly textColumns?: number;
  readonly takes: FrameTakes;
  readonly writing: TextFrame['writing'];
  /** Space between the frame's edge and its text, points. */
  readonly inset?: number;
  readonly align?: TextFrame['align'];
}

export interface PicturePlaceholder {
  readonly type: 'picture';
  readonly label: Names;
  readonly place: GridPlace;
}

/** A rule that belongs to the page's look; it prints. Fractions of columns and rows put it between them. */
export interface TemplateRule {
  readonly type: 'rule';
  readonly rule: RuleKind;
  readonly swatch: SwatchId;
  readonly place: GridPlace;
}

/** A box that belongs to the page's look, under what stands in the same place. */
export interface TemplateBox {
  readonly type: 'box';
  readonly rule: RuleKind | null;
  readonly swatch: SwatchId;
  readonly fill: SwatchId | null;
  readonly place: GridPlace;
}

export interface TemplatePage {
  readonly name: Names;
  readonly width: Mm;
  readonly height: Mm;
  readonly bleed: Mm;
  readonly typeArea: MmRect;
  readonly grid: {
    readonly columns: number;
    /** Full-width characters of body type that a column holds: the gutter is what is left (RULES N1, G5). */
    readonly characters: number;
    /** Rows in the type area: the pitch follows (RULES N2). */
    readonly rows: number;
    /** Points. */
    readonly bodySize: number;
  };
  readonly folio: {
    readonly items: readonly { readonly text: string; readonly rect: MmRect; readonly align: 'left' | 'center' | 'right'; readonly style: StyleId }[];
    readonly rules: readonly { readonly rect: MmRect; readonly rule: RuleKind; readonly swatch: SwatchId }[];
  };
}

/** A template: data only, read from templates/. */
export interface Template {
  readonly id: string;
  readonly name: Names;
  readonly description: Names;
  readonly language: 'zh-Hans' | 'en';
  readonly page: TemplatePage;
  readonly styles: StyleSheet;
  readonly objects: readonly (TextPlaceholder | PicturePlaceholder | TemplateRule | TemplateBox)[];
}
