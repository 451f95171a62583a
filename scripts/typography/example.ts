/** What one picture of docs/typography.md is made of. */
import type { TextFrame } from '../../src/model/frame';
import type { ContourPoint } from '../../src/model/picture';
import type { Language } from '../../src/model/language';
import type { StoryKind } from '../../src/model/story';
import type { HeadChoice } from '../../src/model/story-text';
import type { CompositeFont, ParagraphStyle, StyleSheet } from '../../src/model/style';

type Fonts = 'font' | 'strongFont' | 'emphasisFont';

/** What a style of the house differs in; a font is changed key by key. */
export type StyleChanges = Partial<Omit<ParagraphStyle, Fonts>> & { readonly [key in Fonts]?: Partial<CompositeFont> };

export interface Panel {
  /** Stands above it, set by the engine too. */
  readonly label: string;
  /** Stories' text in the tagged form of docs/tagged-text.md; one story. */
  readonly text: string;
  readonly paper: 'zh' | 'en';
  readonly language?: Language;
  readonly kind?: StoryKind;
  readonly lineFit?: 'stable';
  /** The chosen setting of the headline. */
  readonly head?: HeadChoice;
  /** A column, em of the body size. */
  readonly measure: number;
  readonly columns: number;
  /** Of each page; 0: as many as the text takes. */
  readonly rows: number;
  /** Pages side by side, each with a frame of the thread. */
  readonly pages: number;
  /** Points. */
  readonly size: number;
  readonly pitch: number;
  readonly styles: Readonly<Record<string, StyleChanges>>;
  readonly sheet: Partial<Pick<StyleSheet, 'leastSegment' | 'jump' | 'leadIns'>>;
  readonly frame: Partial<TextFrame>;
  /** A grey picture in the text, in em and rows from the type area's top left. */
  readonly picture: { readonly x: number; readonly row: number; readonly width: number; readonly rows: number; readonly contour: readonly ContourPoint[] | null; readonly gap: number } | null;

  // What is drawn on top of it.
  /** Lines at the columns' edges. */
  readonly edges: boolean;
  /** The rows' baselines. */
  readonly grid: boolean;
  /** Pieces of text whose cells are tinted. */
  readonly highlight: readonly string[];
  /** Tints lines that hold other text than those of the panel with this number. */
  readonly linesUnlike: number | null;
  /** Tints characters whose cells are narrower (blue) or wider (red) than on an endless line. */
  readonly changes: boolean;
  /** Only this part of it is shown, em and rows. */
  readonly window: { readonly x: number; readonly row: number; readonly width: number; readonly rows: number } | null;
}

export interface Example {
  /** docs/pictures/typography-<name>.png */
  readonly name: string;
  /** Settings that it explains: a key of ParagraphStyle, or `CompositeFont.key`, `StyleSheet.key`, `Story.key`, `PictureFrame.key`. */
  readonly shows: readonly string[];
  /** What all its panels have in common. */
  readonly all: Partial<Panel>;
  readonly panels: readonly Partial<Panel>[];
  /** Panels beside one another; more go below. */
  readonly across: number;
  /** CSS pixels for a point; the picture has twice as many. */
  readonly zoom: number;
}

const PLAIN: Panel = {
  label: '', text: '', paper: 'zh', measure: 13, columns: 1, rows: 0, pages: 1, size: 9, pitch: 11.6, styles: {}, sheet: {}, frame: {}, picture: null,
  edges: true, grid: false, highlight: [], linesUnlike: null, changes: false, window: null,
};

/** Style changes of both, those of the panel over those of the example. */
function joined(a: Panel['styles'] = {}, b: Panel['styles'] = {}): Panel['styles'] {
  return Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((id) => [id, { ...a[id], ...b[id] }]));
}

export const panelsOf = ({ all, panels }: Example): Panel[] =>
  panels.map((panel) => ({ ...PLAIN, ...all, ...panel, styles: joined(all.styles, panel.styles), sheet: { ...all.sheet, ...panel.sheet }, frame: { ...all.frame, ...panel.frame } }));
