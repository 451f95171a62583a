/** The page's own lines: columns, baselines, type area, bleed. */
import { baselineInRow } from '../../../compose/baseline-grid';
import { inset } from '../../../geometry/rect';
import type { Point } from '../../../geometry/rect';
import { columnLeft, columnWidth, rowCount, rowTop } from '../../../model/grid';
import { rectToScreen, scaleOf, toScreen } from '../viewport';
import type { OverlayScene, Pen } from './overlay-scene';
import { strokeLines, strokeRect } from './pen';

/** Rows closer than this are a grey haze, CSS pixels: every fifth is drawn then, or none. */
const LEAST_ROW = 5;

export function paintGuides(pen: Pen, { page, view, toggles, colours }: OverlayScene): void {
  if (page.bleed > 0) strokeRect(pen, rectToScreen(view, inset({ x: 0, y: 0, width: page.width, height: page.height }, -page.bleed)), colours.bleed, 1 / pen.ratio, [5, 3]);
  if (toggles.rulers) paintOwnGuides(pen, { page, view, colours });
  if (toggles.baselines) paintBaselines(pen, { page, view, colours });
  if (toggles.grid) {
    paintColumns(pen, { page, view, colours });
    strokeRect(pen, rectToScreen(view, page.typeArea), colours.typeArea, 1 / pen.ratio);
  }
}

type Part = Pick<OverlayScene, 'page' | 'view' | 'colours'>;

/** The lines that a person drew, across the whole view. */
function paintOwnGuides(pen: Pen, { page, view, colours }: Part): void {
  const upright = page.guides.x.map((x): [Point, Point] => [{ x: toScreen(view, { x, y: 0 }).x, y: 0 }, { x: toScreen(view, { x, y: 0 }).x, y: view.height }]);
  const level = page.guides.y.map((y): [Point, Point] => [{ x: 0, y: toScreen(view, { x: 0, y }).y }, { x: view.width, y: toScreen(view, { x: 0, y }).y }]);
  strokeLines(pen, [...upright, ...level], colours.ownGuide);
}

function paintColumns(pen: Pen, { page, view, colours }: Part): void {
  const edges: [Point, Point][] = [];
  const { y, height } = page.typeArea;
  for (let column = 0; column < page.grid.columns; column++) {
    const area = rectToScreen(view, { x: columnLeft(page, column), y, width: columnWidth(page), height });
    for (const x of [area.x, area.x + area.width]) edges.push([{ x, y: area.y }, { x, y: area.y + area.height }]);
  }
  strokeLines(pen, edges, colours.columnEdge);
}

function paintBaselines(pen: Pen, { page, view, colours }: Part): void {
  const pitch = page.grid.pitch * scaleOf(view);
  const step = pitch >= LEAST_ROW ? 1 : pitch * 5 >= LEAST_ROW ? 5 : 0;
  if (step === 0) return;
  const baseline = baselineInRow(page.grid);
  const lines: [Point, Point][] = [];
  for (let index = step - 1; index < rowCount(page); index += step) {
    const y = rowTop(page, index) + baseline;
    const from = toScreen(view, { x: page.typeArea.x, y });
    if (from.y < 0 || from.y > view.height) continue;
    lines.push([from, toScreen(view, { x: page.typeArea.x + page.typeArea.width, y })]);
  }
  strokeLines(pen, lines, colours.baseline);
}
