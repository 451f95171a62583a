/** A picture as one display list: the panels' pages moved to their places, with labels over them and tints and lines under them. */
import type { Cmyk, DisplayList, GlyphRun, ImageItem, PathCommand, PathItem } from '../../src/display/display-list';
import type { World } from '../../src/compose/world';
import type { Rect } from '../../src/geometry/rect';
import { columnLeft, columnWidth } from '../../src/model/grid';
import { partText } from '../../src/model/story-text';
import { composePanel, type ComposedPanel, type Sheets } from './compose-panel';
import { panelsOf, type Example, type Panel } from './example';

type Item = GlyphRun | PathItem | ImageItem;

interface Drawn {
  readonly items: readonly Item[];
  readonly width: number;
  readonly height: number;
}

const EDGE: Cmyk = [45, 5, 0, 10];
const ROW: Cmyk = [18, 2, 0, 4];
const TINT: Cmyk = [0, 4, 55, 0];
const NARROWER: Cmyk = [32, 6, 0, 0];
const WIDER: Cmyk = [0, 32, 22, 0];
const GREY: Cmyk = [0, 0, 0, 22];

/** Around the picture, between panels, between a label and its panel, all pt; room beside the measure for what hangs. */
const MARGIN = 6;
const GAP = 16;
const LABEL_GAP = 4;
const BESIDE = 6;
const EM_TOP = 0.88;
/** Em: longer than any example. */
const ENDLESS = 400;

export function drawExample(example: Example, sheets: Sheets, world: World): DisplayList {
  const panels = panelsOf(example);
  const composed = panels.map((panel) => composePanel(panel, sheets, world));
  const labels = panels.map((panel) => labelOf(panel, sheets, world));
  const drawn = panels.map((panel, i) => {
    const row = Math.floor(i / example.across) * example.across;
    const label = { ...labels[i]!, height: Math.max(...labels.slice(row, row + example.across).map(({ height }) => height)) };
    return drawPanel(panel, composed[i]!, composed, label, () => composePanel({ ...panel, measure: ENDLESS, columns: 1, rows: 0, pages: 1 }, sheets, world));
  });
  const items: Item[] = [];
  let y = MARGIN;
  let width = 0;
  for (let row = 0; row < drawn.length; row += example.across) {
    const beside = drawn.slice(row, row + example.across);
    let x = MARGIN;
    for (const panel of beside) {
      items.push(...panel.items.map((item) => moved(item, x, y)));
      x += panel.width + GAP;
    }
    width = Math.max(width, x - GAP + MARGIN);
    y += Math.max(...beside.map(({ height }) => height)) + GAP;
  }
  const height = y - GAP + MARGIN;
  return { page: example.name, width, height, bleed: 0, groups: [{ kind: 'group', id: 'all', bounds: { x: 0, y: 0, width, height }, items }] };
}

/** The label in the house's sans serif, over the panel's width. */
function labelOf(panel: Panel, sheets: Sheets, world: World): Drawn {
  const width = shownWidth(panel);
  const size = 6.2;
  const label: Panel = {
    ...panel, label: '', text: `@正文 ${panel.label}`, paper: 'zh', language: 'zh-Hans', kind: 'furniture', measure: width / size, columns: 1, rows: 0, pages: 1, size, pitch: 8.4, sheet: {}, frame: {}, picture: null,
    styles: { 'furniture-body': { size, align: 'left', indent: 0, fit: null, swatch: 'grey', hyphenate: false, font: { latin: { family: 'Source Sans 3', weight: 400, italic: false } } } },
  };
  const { lineFit: _fit, head: _head, ...plain } = label;
  const { composition } = composePanel(plain, sheets, world);
  const lines = composition.stories.get('story')?.lines.filter(({ place }) => place !== null).length ?? 0;
  return { items: itemsOf(composition, 'page0'), width, height: panel.label === '' ? 0 : lines * label.pitch };
}

const itemsOf = (composition: ComposedPanel['composition'], page: string): Item[] => composition.pages.get(page)?.list.groups.flatMap(({ items }) => items) ?? [];

const pageWidth = ({ measure, columns, size }: Panel): number => columns * measure * size + (columns - 1) * 9;
const shownWidth = (panel: Panel): number => (panel.window ? panel.window.width * panel.size : panel.pages * pageWidth(panel) + (panel.pages - 1) * 2 * GAP) + 2 * BESIDE;

function drawPanel(panel: Panel, own: ComposedPanel, all: readonly ComposedPanel[], label: Drawn, wide: () => ComposedPanel): Drawn {
  const top = label.height === 0 ? 0 : label.height + LABEL_GAP;
  const rows = shownRows(panel, own);
  const from = panel.window ?? { x: 0, row: 0 };
  const items: Item[] = label.items.map((item) => moved(item, BESIDE, 0));
  for (let i = 0; i < panel.pages; i++) {
    const page = own.edition.pages[`page${i}`]!;
    const x = BESIDE + i * (pageWidth(panel) + 2 * GAP) - from.x * panel.size;
    const y = top - from.row * panel.pitch;
    const glyphs = itemsOf(own.composition, page.id);
    const under = [
      ...(panel.linesUnlike === null ? [] : unlikeLines(own, all[panel.linesUnlike]!, page.id)),
      ...(panel.changes ? unlikeCells(glyphs, wide()) : []),
      ...highlights(panel, own, glyphs),
      ...(panel.grid ? rowLines(panel, page.typeArea.width, rows) : []),
      ...(panel.edges ? edgeLines(own, page.id, panel, rows) : []),
    ];
    items.push(...[...under, ...glyphs.map(withoutPhotograph)].filter((item) => isShown(item, panel)).map((item) => moved(item, x, y)));
  }
  return { items, width: shownWidth(panel), height: top + (panel.window?.rows ?? rows) * panel.pitch };
}

function shownRows(panel: Panel, { composition }: ComposedPanel): number {
  if (panel.rows > 0) return panel.rows;
  const feet = composition.stories.get('story')?.lines.flatMap(({ place }) => (place ? [place.cell.y + place.cell.height] : [])) ?? [];
  return Math.ceil(Math.max(panel.pitch, ...feet) / panel.pitch - 0.01);
}

/** A window shows whole items only: glyphs of a run are left out one by one. */
function isShown(item: Item, { window, size, pitch }: Panel): boolean {
  if (!window || item.kind !== 'glyphs') return true;
  return item.y > window.row * pitch && item.y < (window.row + window.rows) * pitch && item.end > window.x * size - 12;
}

const rectPath = ({ x, y, width, height }: Rect): readonly PathCommand[] => [['M', x, y], ['L', x + width, y], ['L', x + width, y + height], ['L', x, y + height], ['Z']];
const tinted = (rect: Rect, fill: Cmyk): PathItem => ({ kind: 'path', commands: rectPath(rect), fill, stroke: null });
const line = (x1: number, y1: number, x2: number, y2: number, color: Cmyk, width = 0.3): PathItem => ({ kind: 'path', commands: [['M', x1, y1], ['L', x2, y2]], fill: null, stroke: { color, width } });

function edgeLines({ edition }: ComposedPanel, id: string, panel: Panel, rows: number): Item[] {
  const page = edition.pages[id]!;
  const foot = rows * panel.pitch;
  if (panel.frame.writing === 'vertical') return [line(0, 0, page.width, 0, EDGE), line(0, foot, page.width, foot, EDGE)];
  return Array.from({ length: panel.columns }, (_, i) => columnLeft(page, i)).flatMap((x) => [line(x, 0, x, foot, EDGE), line(x + columnWidth(page), 0, x + columnWidth(page), foot, EDGE)]);
}

const rowLines = ({ pitch, size }: Panel, width: number, rows: number): Item[] =>
  Array.from({ length: rows }, (_, i) => i * pitch + (pitch - size) / 2 + EM_TOP * size).map((y) => line(0, y, width, y, ROW));

/** Lines that hold other text than the line of the same number over there. */
function unlikeLines(own: ComposedPanel, other: ComposedPanel, page: string): Item[] {
  const before = linesOf(other);
  return linesOf(own).flatMap(({ place, text }, i) => (place && place.page === page && text !== before[i]?.text ? [tinted(place.cell, TINT)] : []));
}

function linesOf({ edition, composition }: ComposedPanel): { readonly text: string; readonly place: { readonly page: string; readonly cell: Rect } | null }[] {
  const text = edition.stories.story?.text ?? [];
  return (composition.stories.get('story')?.lines ?? []).map(({ part, start, end, place }) => ({ text: text[part] ? partText(text[part]).slice(start, end) : '', place }));
}

interface Cell {
  /** Part and offset of the character. */
  readonly key: string;
  readonly rect: Rect;
  /** Em. */
  readonly advance: number;
}

const OPENING = '“‘（《〈【「『';
const isHan = (character: string): boolean => character >= '\u3400' && character <= '\u9fff';

/**
 * From each character to the next on its line, what stands between them included. A squeezed opening mark loses the blank before its ink: its
 * cell begins where that of the character before it ends, and at the line's start where the line does.
 */
function cellsOf(items: readonly Item[]): Cell[] {
  const runs = items.flatMap((item) => (item.kind === 'glyphs' && item.source !== null && !item.rotated && !item.vertical ? [item] : []));
  const glyphs = runs.flatMap((run, i) => {
    const next = runs[i + 1];
    const isSameLine = next && Math.abs(next.y - run.y) < 0.3 * run.size && (next.xs[0] ?? 0) > (run.xs[0] ?? 0);
    const end = isSameLine ? next.xs[0] ?? run.end : run.end;
    return run.xs.map((x, k) => ({ run, x, to: run.xs[k + 1] ?? end, character: run.text[run.clusters[k] ?? 0] ?? '', offset: run.clusters[k] ?? 0 }));
  });
  const opens = (i: number): boolean => OPENING.includes(glyphs[i]?.character ?? ' ');
  const left = (i: number): number => {
    const glyph = glyphs[i]!;
    const before = glyphs[i - 1];
    if (!opens(i)) return glyph.x;
    if (!before || before.x > glyph.x || before.run.y < glyph.run.y - 1) return Math.max(glyph.x, 0);
    return Math.max(glyph.x, before.x + before.run.size * (isHan(before.character) ? 1 : 0.5));
  };
  return glyphs.map(({ run, to, offset }, i): Cell => {
    const x = left(i);
    const right = opens(i + 1) && (glyphs[i + 1]?.x ?? 0) >= x ? left(i + 1) : to;
    return { key: `${run.source?.part}:${(run.source?.offset ?? 0) + offset}`, rect: { x, y: run.y - EM_TOP * run.size, width: right - x, height: run.size }, advance: (right - x) / run.size };
  });
}

/** Compares with how they stand where nothing is squeezed or stretched: on one endless line. */
function unlikeCells(items: readonly Item[], wide: ComposedPanel): Item[] {
  const before = new Map(cellsOf(itemsOf(wide.composition, 'page0')).map(({ key, advance }) => [key, advance]));
  return cellsOf(items).flatMap(({ key, rect, advance }) => {
    const change = advance - (before.get(key) ?? advance);
    return Math.abs(change) < 0.02 ? [] : [tinted(rect, change < 0 ? NARROWER : WIDER)];
  });
}

function highlights({ highlight }: Panel, { edition }: ComposedPanel, items: readonly Item[]): Item[] {
  const wanted = new Set<string>();
  (edition.stories.story?.text ?? []).forEach((part, i) => {
    const text = partText(part);
    for (const piece of highlight) for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) for (let k = 0; k < piece.length; k++) wanted.add(`${i}:${at + k}`);
  });
  return cellsOf(items).flatMap(({ key, rect }) => (wanted.has(key) ? [tinted(rect, TINT)] : []));
}

/** A photograph is a grey shape here. */
function withoutPhotograph(item: Item): Item {
  if (item.kind !== 'image') return item;
  const [first, ...rest] = item.outline ?? [];
  if (!first) return tinted(item.rect, GREY);
  return { kind: 'path', commands: [['M', first.x, first.y], ...rest.map(({ x, y }) => ['L', x, y] as const), ['Z']], fill: GREY, stroke: null };
}

function moved(item: Item, dx: number, dy: number): Item {
  switch (item.kind) {
    case 'glyphs':
      return { ...item, xs: item.xs.map((x) => x + dx), y: item.y + dy, ...(item.ys ? { ys: item.ys.map((y) => y + dy) } : {}), end: item.end + (item.vertical ? dy : dx) };
    case 'image':
      return item;
    case 'path':
      return { ...item, commands: item.commands.map((command) => command.map((value, i) => (typeof value === 'string' ? value : value + (i % 2 === 1 ? dx : dy))) as unknown as PathCommand) };
  }
}
