import type { GlyphRun, Group } from '../display/display-list';
import { bottom, right, union, type Rect } from '../geometry/rect';
import { keptBy } from './kept-by';
import { runRect } from './run-rect';

/** A stretch of one line: what a group's type covers of the page. */
export interface TextBox {
  readonly rect: Rect;
  readonly size: number;
  /** Its first run. */
  readonly run: GlyphRun;
}

export interface TextBoxes {
  readonly boxes: readonly TextBox[];
  /** Round all boxes; null for a group without type. */
  readonly bounds: Rect | null;
}

/** Runs of one line are one box while no more than this lies between them, in em. */
const JOINED = 1.5;

/** The stretches of lines in a group, measured once for as long as the group stays the same. */
export const textBoxes: (group: Group) => TextBoxes = keptBy(({ items }) => {
  const boxes: TextBox[] = [];
  for (const item of items) {
    if (item.kind !== 'glyphs' || item.text.trim() === '') continue;
    const rect = runRect(item);
    const last = boxes.at(-1);
    if (last && goesOn(last, item, rect)) boxes[boxes.length - 1] = { ...last, rect: union(last.rect, rect), size: Math.max(last.size, item.size) };
    else boxes.push({ rect, size: item.size, run: item });
  }
  return { boxes, bounds: boxes.reduce<Rect | null>((all, { rect }) => (all ? union(all, rect) : rect), null) };
});

function goesOn({ rect: before, run }: TextBox, next: GlyphRun, rect: Rect): boolean {
  const gap = JOINED * Math.min(run.size, next.size);
  if (run.vertical || next.vertical) return run.vertical === next.vertical && Math.abs(rect.x - before.x) < gap / 2 && rect.y - bottom(before) < gap && rect.y >= before.y;
  return run.y === next.y && rect.x - right(before) < gap && rect.x >= before.x;
}
