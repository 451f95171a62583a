/** A picture frame: the caption in whole rows at one side, the credit after it or along the picture's edge, the picture in what is left (T1, T3, B3). */
import type { GlyphRun, ImageItem } from '../display/display-list';
import { bottom, right, roundRect } from '../geometry/rect';
import type { Point, Rect } from '../geometry/rect';
import { round } from '../geometry/units';
import type { Pt } from '../geometry/units';
import type { PictureFrame } from '../model/frame';
import { columnWidth } from '../model/grid';
import type { Page } from '../model/page';
import type { Asset, Crop } from '../model/picture';
import type { Story } from '../model/story';
import type { StyleSheet } from '../model/style';
import { baselineInRow, endRowAt, firstRowFrom, halfLead, isOnRow, lineHeight, rowsFor } from './baseline-grid';
import { breakNotices } from './break-notices';
import { breakLines } from './broken-lines';
import type { ThreadParagraph } from './filling';
import type { ComposedLine, ComposeNotice, LinePlace } from './composition';
import { contourOnPage } from './contour-on-page';
import { naturalWidth } from './paragraph/natural-width';
import type { LineRange, PreparedParagraph } from './paragraph/paragraph';
import { setLine } from './paragraph/set-line';
import { placeRuns } from './place-runs';
import { glyphNotices, prepareParts } from './thread-paragraphs';
import type { World } from './world';

export interface ComposedPicture {
  /** Where the picture stands, caption taken off. */
  readonly picture: Rect;
  readonly image: ImageItem | null;
  /** What text runs around when the frame has a contour. */
  readonly outline: readonly Point[] | null;
  readonly ppi: number;
  readonly runs: readonly GlyphRun[];
  /** The lines of what the frame shows of the caption story. */
  readonly lines: readonly ComposedLine[];
  /** Where caption and credit stand. */
  readonly texts: readonly Rect[];
  readonly notices: readonly ComposeNotice[];
}

export interface PictureJob {
  readonly frame: PictureFrame;
  readonly page: Page;
  readonly asset: Asset | null;
  readonly caption: Story | null;
  /** The picture's own pixels are clear round the subject: no outline has to cut it. */
  readonly cutOut: boolean;
  readonly sheet: StyleSheet;
}

/** A picture keeps at least this many rows however long its caption is; the rest of the caption is overset. */
const LEAST_PICTURE_ROWS = 2;
/** Between caption and credit on one line, in em of the credit. */
const CREDIT_GAP = 1;
/** A credit along the picture's edge takes a strip so wide, in em of its size. */
const EDGE_STRIP = 1.3;
/** A caption beside its picture takes no more of the frame. */
const WIDEST_BESIDE = 0.45;

interface CaptionLine {
  readonly part: number;
  readonly prepared: PreparedParagraph;
  readonly range: LineRange;
  readonly first: boolean;
  readonly last: boolean;
  /** Row of the caption. */
  readonly row: number;
  /** From the frame's left edge. */
  readonly x: Pt;
  readonly measure: Pt;
}

export function composePicture({ frame, page, asset, caption, cutOut, sheet }: PictureJob, world: World): ComposedPicture {
  const { rect } = frame;
  const { pitch } = page.grid;
  const column = captionColumn(frame, page);
  const set = caption ? captionLines(caption, column.width, sheet, world, frame) : [];
  const first = firstRowFrom(page, rect.y);
  const end = endRowAt(page, bottom(rect));
  // Captions are small type on the body's rows; a style with a wider pitch takes the rows it needs.
  const perLine = Math.max(1, ...set.map(({ prepared }) => rowsFor(lineHeight(prepared.style, page.grid), page.grid)));
  const isBeside = frame.caption === 'left' || frame.caption === 'right';
  const most = Math.max(0, end - first - (isBeside ? 0 : LEAST_PICTURE_ROWS));
  const rows = frame.caption === 'none' ? 0 : Math.min(most, set.reduce((sum, line) => Math.max(sum, (line.row + 1) * perLine), 0));
  const top = frame.caption === 'above' ? first : end - rows;
  const y = (row: number): Pt => page.typeArea.y + row * pitch;
  const lines: ComposedLine[] = [];
  const runs: GlyphRun[] = [];
  for (const line of set) {
    const row = top + line.row * perLine;
    const fits = (line.row + 1) * perLine <= rows;
    const cell = { x: round(column.x + line.x), y: round(y(row)), width: line.measure, height: round(pitch * perLine) };
    const place: LinePlace | null = fits ? { page: page.id, frame: frame.id, column: 0, cell, baseline: round(y(row) + baselineInRow(page.grid)), vertical: false } : null;
    lines.push({ part: line.part, partType: caption?.text[line.part]?.type ?? 'caption', start: line.range.start, end: line.range.end, measure: line.measure, place, number: 0 });
    if (place && line.range.end > line.range.start) runs.push(...placeRuns(line.prepared, line, cell.x, place.baseline, caption?.id ?? null, line.part));
  }
  const edge = caption && frame.credit === 'edge' ? edgeCredits(caption, sheet, world) : [];
  const strip = round(edge.reduce((sum, { style }) => sum + style.size * EDGE_STRIP, 0));
  const whole = pictureRect(frame, page, rows, top, rows > 0 && isBeside ? column : null);
  const picture = { ...whole, width: Math.max(0, round(whole.width - strip)) };
  const credits = caption ? setEdgeCredits(edge, caption, frame, page, picture) : { lines: [], runs: [] };
  const shown = asset ? cropOf(asset, frame.crop, picture) : null;
  const outline = asset && shown && frame.contour ? contourOnPage(frame.contour, asset, shown.crop, picture) : null;
  const around: Rect[] = rows > 0 ? [captionArea(frame, picture, column)] : [];
  if (strip > 0) around.push({ x: right(picture), y: picture.y, width: strip, height: picture.height });
  return {
    picture,
    image: asset && shown ? { kind: 'image', asset: asset.id, rect: picture, crop: shown.crop, ...(outline && !cutOut ? { outline } : {}) } : null,
    outline,
    ppi: shown ? shown.ppi : 0,
    runs: [...runs, ...credits.runs],
    lines: [...lines, ...credits.lines],
    texts: around,
    notices: caption ? [...glyphNotices(caption.id, [...set, ...edge]), ...breakNotices(caption.id, set.map((line) => ({ paragraph: line, range: line.range, place: line })))] : [],
  };
}

/** Where lines of the caption stand: as wide as the frame, or at its left or right side as wide as a column of the page. */
function captionColumn({ rect, caption }: PictureFrame, page: Page): { readonly x: Pt; readonly width: Pt } {
  if (caption !== 'left' && caption !== 'right') return { x: rect.x, width: rect.width };
  const width = round(Math.min(columnWidth(page), rect.width * WIDEST_BESIDE));
  return { x: caption === 'left' ? rect.x : round(right(rect) - width), width };
}

/** What text that runs around a cut-out keeps clear of besides it. */
function captionArea({ rect, caption }: PictureFrame, picture: Rect, column: { readonly x: Pt; readonly width: Pt }): Rect {
  if (caption === 'left' || caption === 'right') return { x: column.x, y: rect.y, width: column.width, height: rect.height };
  const top = caption === 'above' ? rect.y : bottom(picture);
  return { x: rect.x, y: top, width: rect.width, height: (caption === 'above' ? picture.y : bottom(rect)) - top };
}

/** The credit's paragraphs for a strip along the picture's right edge: Chinese upright, Latin turned. */
const edgeCredits = (story: Story, sheet: StyleSheet, world: World): readonly ThreadParagraph[] =>
  story.text.flatMap((part, i) => (part.type === 'credit' ? prepareParts(story, i, i + 1, sheet, 'vertical', world) : [])).filter(({ prepared }) => prepared.text !== '');

/** Each in a line of its own, ending at the picture's foot; what is longer than the picture is high is overset. */
function setEdgeCredits(credits: readonly ThreadParagraph[], story: Story, frame: PictureFrame, page: Page, picture: Rect): { readonly lines: ComposedLine[]; readonly runs: GlyphRun[] } {
  const lines: ComposedLine[] = [];
  const runs: GlyphRun[] = [];
  let x = right(picture);
  for (const { part, prepared, style } of credits) {
    const width = style.size * EDGE_STRIP;
    breakLines(prepared, 0, () => round(picture.height)).forEach((range, i) => {
      const measure = round(Math.min(picture.height, naturalWidth(prepared) + 0.01));
      const cell = { x: round(x), y: round(bottom(picture) - measure), width: round(width), height: measure };
      // The strip's blank lies between picture and type.
      const middle = round(x + width - style.size / 2);
      const place: LinePlace | null = i === 0 ? { page: page.id, frame: frame.id, column: 0, cell, baseline: middle, vertical: true } : null;
      lines.push({ part, partType: 'credit', start: range.start, end: range.end, measure, place, number: 0 });
      if (place) runs.push(...placeRuns(prepared, { range, measure, first: true, last: true }, middle, cell.y, story.id, part));
    });
    x += width;
  }
  return { lines, runs };
}

/** Edges that lie on rows move in to the em boxes of the type beside them, so that picture and text line up. */
function pictureRect({ rect, caption }: PictureFrame, page: Page, rows: number, captionTop: number, beside: { readonly x: Pt; readonly width: Pt } | null): Rect {
  const { pitch } = page.grid;
  const lead = halfLead(page.grid);
  const captionEdge = page.typeArea.y + captionTop * pitch;
  let top = isOnRow(page, rect.y) ? rect.y + lead : rect.y;
  let low = isOnRow(page, bottom(rect)) ? bottom(rect) - lead : bottom(rect);
  if (rows > 0 && caption === 'above') top = captionEdge + rows * pitch + lead;
  if (rows > 0 && caption === 'below') low = captionEdge - lead;
  const height = Math.max(0, low - top);
  if (!beside) return roundRect({ x: rect.x, y: top, width: rect.width, height });
  const taken = Math.min(rect.width, beside.width + page.grid.gutter);
  return roundRect({ x: caption === 'left' ? rect.x + taken : rect.x, y: top, width: rect.width - taken, height });
}

/** Lines of what the frame shows of caption and credit, in rows. A credit follows the caption flush right on its last line if both fit there. */
function captionLines(story: Story, width: Pt, sheet: StyleSheet, world: World, { caption, credit }: PictureFrame): CaptionLine[] {
  if (caption === 'none') return [];
  const paragraphs = prepareParts(story, 0, story.text.length, sheet, 'horizontal', world).filter(({ part }) => credit === 'caption' || story.text[part]?.type !== 'credit');
  const lines: CaptionLine[] = [];
  let row = 0;
  let used = Infinity;
  for (const { part, prepared, style } of paragraphs) {
    const isCredit = story.text[part]?.type === 'credit';
    const natural = naturalWidth(prepared);
    const beside = isCredit && used + natural + CREDIT_GAP * style.size <= width;
    if (beside && prepared.text !== '') {
      const x = round(width - natural);
      lines.push({ part, prepared, range: { start: 0, end: prepared.text.length }, first: true, last: true, row: row - 1, x, measure: round(natural + 0.01) });
      used = width;
      continue;
    }
    const ranges = breakLines(prepared, 0, () => round(width));
    const flushRight = isCredit && ranges.length === 1 && natural < width;
    const isEmpty = prepared.text === '';
    ranges.forEach((range, i) => {
      const x = flushRight ? round(width - natural) : 0;
      const measure = flushRight ? round(natural + 0.01) : round(width);
      lines.push({ part, prepared, range, first: i === 0, last: i === ranges.length - 1, row: isEmpty ? Math.max(0, row - 1) : row + i, x, measure });
    });
    if (isEmpty) continue;
    row += ranges.length;
    used = lastLineWidth(prepared, ranges, natural, width);
  }
  return lines;
}

/** How far the last line of a paragraph reaches. */
function lastLineWidth(prepared: PreparedParagraph, ranges: readonly LineRange[], natural: Pt, width: Pt): Pt {
  const { align } = prepared.style;
  if (align === 'right' || align === 'center' || align === 'spread') return width;
  if (ranges.length === 1) return natural;
  const last = ranges.at(-1);
  return last ? setLine(prepared, last, round(width), { first: false, last: true }).width : width;
}

/** The part of the asset that a crop shows in a rectangle, in pixels, and how many of them make an inch. */
export function cropOf(asset: Pick<Asset, 'width' | 'height'>, crop: Crop, rect: Rect): { readonly crop: Rect; readonly ppi: number } | null {
  if (rect.width <= 0 || rect.height <= 0 || asset.width <= 0 || asset.height <= 0) return null;
  const pointsPerPixel = Math.max(rect.width / asset.width, rect.height / asset.height) * Math.max(1, crop.scale);
  const width = rect.width / pointsPerPixel;
  const height = rect.height / pointsPerPixel;
  const x = Math.min(Math.max(0, crop.focusX * asset.width - width / 2), asset.width - width);
  const y = Math.min(Math.max(0, crop.focusY * asset.height - height / 2), asset.height - height);
  return { crop: roundRect({ x: Math.max(0, x), y: Math.max(0, y), width, height }), ppi: round(72 / pointsPerPixel) };
}
