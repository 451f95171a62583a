/**
 * What a composed page looks like: plain JSON in points, y down, origin at the trim's top left.
 * Painters read it and nothing else; nobody downstream measures, breaks or moves anything.
 */
import type { Point, Rect } from '../geometry/rect';

/**
 * Percent of each process ink. A fifth member names the spot ink that these four stand in for: painters that know only
 * process inks use the four and need not look. A sixth is that ink's tone, 0…1, left out for the full one.
 */
export type Cmyk = readonly [c: number, m: number, y: number, k: number, spot?: string, tone?: number];

/** Where a glyph run came from: a place in a story, for hit-testing, the caret and findings. */
export interface TextSource {
  readonly story: string;
  /** Index of the part in the story's text. */
  readonly part: number;
  /** UTF-16 offset in the part's text of the run's `text[0]`. */
  readonly offset: number;
}

/**
 * Glyphs of one face, size and colour on one line. `xs[i]`, `ys[i]` are the origin of glyph i
 * (pen position on the baseline; for vertical text the horizontal-origin position the glyph outline is drawn from).
 */
export interface GlyphRun {
  readonly kind: 'glyphs';
  /** Font book key of the file that the ids belong to. */
  readonly font: string;
  readonly size: number;
  /** Horizontal scale of the outlines, 1 = as drawn. */
  readonly scale: number;
  readonly color: Cmyk;
  /** 勾边: a line round the glyphs, reaching so many points out from their edges; the glyphs in `color` lie over it. */
  readonly outline?: { readonly color: Cmyk; readonly width: number };
  /** A line under the words: so far below `y` (in a vertical line: left of the first glyph's origin), so thick; points. Drawn by composition as a path of its own. */
  readonly underline?: { readonly at: number; readonly width: number };
  readonly glyphs: readonly number[];
  readonly xs: readonly number[];
  /** One baseline for the run, or one per glyph for vertical text. */
  readonly y: number;
  readonly ys?: readonly number[];
  /** Rotated a quarter turn clockwise (Latin words in vertical lines). */
  readonly rotated?: true;
  /** Part of a vertical line: `ys` runs down the page and `end` is a y. */
  readonly vertical?: true;
  /**
   * The run's text and, per glyph, the UTF-16 index in it of the glyph's cluster. The text's length is the cluster of a hyphen
   * that only the line's end asks for: the text does not have it.
   */
  readonly text: string;
  readonly clusters: readonly number[];
  /** End of the last glyph's advance (x, or y when vertical): for carets and selection. */
  readonly end: number;
  readonly source: TextSource | null;
}

export type PathCommand =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

export interface PathItem {
  readonly kind: 'path';
  readonly commands: readonly PathCommand[];
  readonly fill: Cmyk | null;
  readonly stroke: { readonly color: Cmyk; readonly width: number; readonly dash?: readonly number[]; readonly cap?: 'butt' | 'round'; readonly join?: 'miter' | 'round' } | null;
}

/** A picture: `rect` is where it shows; `crop` the part of the asset that fills it, in pixels of the upright picture. */
export interface ImageItem {
  readonly kind: 'image';
  readonly asset: string;
  readonly rect: Rect;
  readonly crop: Rect;
  /** A cut-out (退底): nothing outside this closed outline is painted (even-odd). Points of the page. */
  readonly outline?: readonly Point[];
}

/** A frame's items. The same object comes back from the engine while nothing in it changed: painters compare by identity. */
export interface Group {
  readonly kind: 'group';
  /** Frame id, or `folio`. */
  readonly id: string;
  /** Everything painted lies inside. */
  readonly bounds: Rect;
  readonly items: readonly (GlyphRun | PathItem | ImageItem)[];
  /** Nothing of it is painted outside: the half of a sheet that a page has. Sheets for the press alone have such groups. */
  readonly clip?: Rect;
  /** Shown on screen, never printed (a template's empty place). */
  readonly screenOnly?: true;
}

export interface DisplayList {
  readonly page: string;
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  /** In painting order. */
  readonly groups: readonly Group[];
}
