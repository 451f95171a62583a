import { roundRect, type Rect } from '../../geometry/rect';
import { mmToPt, ptToMm, round } from '../../geometry/units';
import { columnWidth, gutterFor } from '../../model/grid';
import type { PageScheme } from './page-scheme';

/** What the template editor asks for: sizes in millimetres, the grid in full-width characters and lines. */
export interface PageMeasures {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly columns: number;
  /** Characters of body type on a column's line. */
  readonly characters: number;
  /** Lines of body type in the type area. */
  readonly rows: number;
}

const mm = (points: number): number => Math.round(ptToMm(points) * 10) / 10;

export function measuresOf({ page: { width, height, typeArea, grid }, page }: PageScheme): PageMeasures {
  return {
    width: mm(width), height: mm(height),
    left: mm(typeArea.x), top: mm(typeArea.y), right: mm(width - typeArea.x - typeArea.width), bottom: mm(height - typeArea.y - typeArea.height),
    columns: grid.columns, characters: Math.floor(columnWidth(page) / grid.bodySize + 0.01), rows: Math.round(typeArea.height / grid.pitch),
  };
}

/** Why measures cannot be: the key of a message; null when they can. */
export function measuresProblem(scheme: PageScheme, wanted: PageMeasures): 'gallery.problem.area' | 'gallery.problem.characters' | 'gallery.problem.rows' | null {
  const area = { width: mmToPt(wanted.width - wanted.left - wanted.right), height: mmToPt(wanted.height - wanted.top - wanted.bottom) };
  if (!(area.width > 40 && area.height > 40)) return 'gallery.problem.area';
  const { bodySize } = scheme.page.grid;
  if (wanted.columns > 1 && (area.width - wanted.columns * wanted.characters * bodySize) / (wanted.columns - 1) < 2) return 'gallery.problem.characters';
  if (wanted.columns * wanted.characters * bodySize > area.width + 0.5) return 'gallery.problem.characters';
  return area.height / wanted.rows < bodySize ? 'gallery.problem.rows' : null;
}

/** The page in other measures: its places keep their share of the type area's columns and rows, what stands outside keeps its place on the sheet. */
export function regrid(scheme: PageScheme, wanted: PageMeasures): PageScheme {
  const { page, frames } = scheme;
  const { bodySize } = page.grid;
  const typeArea = roundRect({
    x: mmToPt(wanted.left), y: mmToPt(wanted.top), width: mmToPt(wanted.width - wanted.left - wanted.right), height: mmToPt(wanted.height - wanted.top - wanted.bottom),
  });
  const size = { width: round(mmToPt(wanted.width)), height: round(mmToPt(wanted.height)) };
  const grid = { columns: wanted.columns, gutter: gutterFor(typeArea.width, wanted.columns, wanted.characters, bodySize), pitch: round(typeArea.height / wanted.rows), bodySize };
  const before = page.typeArea;
  const step = (at: number, from: number, of: number, steps: number): number => Math.round(((at - from) / of) * steps);
  const across = (rect: Rect): Rect => {
    const inside = rect.x >= before.x - 1 && rect.y >= before.y - 1 && rect.x + rect.width <= before.x + before.width + 1 && rect.y + rect.height <= before.y + before.height + 1;
    if (!inside) return roundRect({ x: (rect.x / page.width) * size.width, y: (rect.y / page.height) * size.height, width: (rect.width / page.width) * size.width, height: rect.height });
    const columnStep = (typeArea.width + grid.gutter) / grid.columns;
    const columns = (x: number): number => step(x, before.x, before.width + page.grid.gutter, grid.columns);
    const rows = (y: number): number => step(y, before.y, before.height, wanted.rows);
    const thin = rect.width < page.grid.bodySize;
    const flat = rect.height < page.grid.pitch;
    const [first, last] = [columns(rect.x), Math.max(columns(rect.x) + 1, columns(rect.x + rect.width + page.grid.gutter))];
    const [top, foot] = [rows(rect.y), Math.max(rows(rect.y) + 1, rows(rect.y + rect.height))];
    const share = (value: number, from: number, of: number, to: number, whole: number): number => to + ((value - from) / of) * whole;
    return roundRect({
      x: thin ? share(rect.x, before.x, before.width, typeArea.x, typeArea.width) : typeArea.x + first * columnStep,
      y: flat ? share(rect.y, before.y, before.height, typeArea.y, typeArea.height) : typeArea.y + top * grid.pitch,
      width: thin ? rect.width : (last - first) * columnStep - grid.gutter,
      height: flat ? rect.height : (foot - top) * grid.pitch,
    });
  };
  const folio = {
    items: page.folio.items.map((item) => ({ ...item, rect: across(item.rect) })),
    rules: page.folio.rules.map((rule) => ({ ...rule, rect: { ...across(rule.rect), height: rule.rect.height } })),
  };
  return {
    ...scheme,
    page: { ...page, ...size, typeArea, grid, folio, guides: { x: [], y: [] } },
    frames: frames.map((frame) => {
      const rect = across(frame.rect);
      if (frame.type !== 'text') return { ...frame, rect };
      const columns = Math.max(1, Math.round((frame.columns / page.grid.columns) * grid.columns));
      return { ...frame, rect, gutter: grid.gutter, columns: frame.takes === 'head' ? columns : Math.min(columns, Math.max(1, Math.round((rect.width + grid.gutter) / ((typeArea.width + grid.gutter) / grid.columns)))) };
    }),
  };
}
