/** The words of a composed page that lie at places of it. */
import type { ComposedLine, Composition } from '../compose/composition';
import { caretPlace, pointOnLine } from '../display/hit-test';
import { bottom, right, type Point, type Rect } from '../geometry/rect';
import type { Edition } from '../model/edition';
import type { PageId, StoryId } from '../model/ids';
import { flatOffset } from '../model/redline/flat-text';

/** A stretch of a story's flat text. */
export interface FoundText {
  readonly story: StoryId;
  readonly from: number;
  readonly to: number;
}

/** How far from a line a place may be that is meant to be on it, in depths of the line. */
const REACH = 0.75;

/**
 * The words under boxes, one box or more for each line: those of the story that most of the words are of, from the first to the last. Null when there are none: only furniture, pictures
 * or white paper.
 */
export function textUnder(edition: Edition, composition: Composition, page: PageId, boxes: readonly Rect[]): FoundText | null {
  const list = composition.pages.get(page)?.list;
  if (!list) return null;
  let best: FoundText | null = null;
  let most = 0;
  for (const { story, lines } of composition.stories.values()) {
    const text = edition.stories[story]?.text;
    if (!text) continue;
    let [from, to, count] = [Infinity, -Infinity, 0];
    for (const line of lines) {
      if (line.place?.page !== page) continue;
      for (const box of boxes) {
        const along = alongLine(composition, story, line, box);
        if (!along) continue;
        const [a, b] = along.map((at) => flatOffset(text, pointOnLine(list, story, line, at))) as [number, number];
        if (a >= b) continue;
        [from, to, count] = [Math.min(from, a), Math.max(to, b), count + b - a];
      }
    }
    if (count > most) [best, most] = [{ story, from, to }, count];
  }
  return best;
}

/** Where along a line a box begins and ends; null when it is not on it: neither's middle lies in the other. */
function alongLine(composition: Composition, story: StoryId, line: ComposedLine, box: Rect): readonly [number, number] | null {
  const { cell, vertical } = line.place!;
  if (right(box) <= cell.x || box.x >= right(cell) || bottom(box) <= cell.y - cell.height || box.y >= bottom(cell) + cell.height) return null;
  if (vertical) return meets(box.x, right(box), cell.x, right(cell)) && bottom(box) > cell.y && box.y < bottom(cell) ? [box.y, bottom(box)] : null;
  const band = caretPlace(composition.pages, story, [line], { part: line.part, offset: line.start })?.rect ?? cell;
  return meets(box.y, bottom(box), band.y, bottom(band)) ? [box.x, right(box)] : null;
}

const meets = (a0: number, a1: number, b0: number, b1: number): boolean => inside((b0 + b1) / 2, a0, a1) || inside((a0 + a1) / 2, b0, b1);
const inside = (value: number, from: number, to: number): boolean => value >= from && value <= to;

/** The place between letters that is nearest to a point; null when no line is near it. */
export function placeNear(edition: Edition, composition: Composition, page: PageId, point: Point): { readonly story: StoryId; readonly at: number } | null {
  const list = composition.pages.get(page)?.list;
  if (!list) return null;
  let best: { readonly story: StoryId; readonly line: ComposedLine } | null = null;
  let least = Infinity;
  for (const { story, lines } of composition.stories.values()) {
    for (const line of lines) {
      if (line.place?.page !== page) continue;
      const { cell, vertical } = line.place;
      const dx = Math.max(cell.x - point.x, 0, point.x - right(cell));
      const dy = Math.max(cell.y - point.y, 0, point.y - bottom(cell));
      const distance = Math.hypot(dx, dy) / Math.max(1, vertical ? cell.width : cell.height);
      if (distance < least) [best, least] = [{ story, line }, distance];
    }
  }
  const text = best && edition.stories[best.story]?.text;
  if (!best || !text || least > REACH) return null;
  return { story: best.story, at: flatOffset(text, pointOnLine(list, best.story, best.line, best.line.place!.vertical ? point.y : point.x)) };
}
