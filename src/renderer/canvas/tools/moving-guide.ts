import { setGuides } from '../../../commands/set-guides';
import { bottom, right } from '../../../geometry/rect';
import { mmToPt, ptToMm } from '../../../geometry/units';
import type { Page } from '../../../model/page';
import { columnEdges, rowCount, rowTop } from '../../../model/grid';
import type { Point } from '../../../geometry/rect';
import { scaleOf } from '../viewport';
import type { Desk, PointerInput, ToolState } from './tool-state';

/** How near a guide the pointer takes it, and how near a line of the grid draws it, CSS pixels. */
const SLOP = 4;
const REACH = 5;

export type GuideAxis = 'x' | 'y';

/** A guide under a point of the page. */
export function guideAt(desk: Desk, point: Point): { readonly axis: GuideAxis; readonly index: number } | null {
  const page = desk.page();
  if (!page || !desk.guidesShown()) return null;
  const slop = SLOP / scaleOf(desk.view());
  for (const axis of ['x', 'y'] as const) {
    const index = page.guides[axis].findIndex((place) => Math.abs(place - point[axis]) <= slop);
    if (index >= 0) return { axis, index };
  }
  return null;
}

/** Drags a guide, a new one when `index` is null: let go of outside the sheet it is gone. */
export function movingGuide(desk: Desk, axis: GuideAxis, index: number | null): ToolState {
  const show = (input: PointerInput): void => {
    const page = desk.page();
    if (!page) return;
    const place = placeOf(desk, page, axis, input);
    desk.show({ guides: place === null ? [] : [axis === 'x' ? { x: place } : { y: place }], ...(place === null ? {} : { read: { point: input.point, axis, millimetres: ptToMm(place) } }) });
  };
  return {
    name: 'moving-guide',
    cursor: axis === 'x' ? 'col-resize' : 'row-resize',
    busy: true,
    move: show,
    up(input) {
      const page = desk.page();
      if (!page) return 'idle';
      const place = placeOf(desk, page, axis, input);
      const others = page.guides[axis].filter((_, each) => each !== index);
      desk.report(desk.store.run(setGuides, { page: page.id, guides: { ...page.guides, [axis]: place === null ? others : [...others, place] } }));
      return 'idle';
    },
  };
}

/** The place that the pointer means, at a line of the grid when one is near, else on whole half millimetres; null off the sheet. */
function placeOf(desk: Desk, page: Page, axis: GuideAxis, { point, free }: PointerInput): number | null {
  const at = point[axis];
  if (at < -page.bleed || at > (axis === 'x' ? page.width : page.height) + page.bleed) return null;
  if (free) return at;
  const lines = axis === 'x' ? [...columnEdges(page).left, ...columnEdges(page).right, page.typeArea.x, right(page.typeArea), page.width / 2]
    : [...Array.from({ length: rowCount(page) + 1 }, (_, row) => rowTop(page, row)), page.typeArea.y, bottom(page.typeArea), page.height / 2];
  const near = lines.reduce((best, line) => (Math.abs(line - at) < Math.abs(best - at) ? line : best), Infinity);
  return Math.abs(near - at) <= REACH / scaleOf(desk.view()) ? near : mmToPt(Math.round(ptToMm(at) * 2) / 2);
}
