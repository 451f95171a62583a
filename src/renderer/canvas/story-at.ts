/** Which story of a frame a point means: in a stack, the one whose line is nearest. */
import type { Composition } from '../../compose/composition';
import type { Point, Rect } from '../../geometry/rect';
import { bottom, right } from '../../geometry/rect';
import type { Edition } from '../../model/edition';
import type { Frame } from '../../model/frame';
import type { StoryId } from '../../model/ids';
import { storiesIn, storyOf } from '../../model/threads';

/** The story at a point of a frame; the frame's own where it holds one alone, null where it holds none. */
export function storyAt(edition: Edition, composition: Composition, frame: Frame, point: Point): StoryId | null {
  const stories = storiesIn(edition, frame);
  if (stories.length < 2) return storyOf(edition, frame)?.id ?? null;
  let best: StoryId | null = null;
  let nearest = Infinity;
  for (const id of stories) {
    for (const { place } of composition.stories.get(id)?.lines ?? []) {
      if (place?.frame !== frame.id) continue;
      const far = distance(place.cell, point);
      if (far < nearest) [best, nearest] = [id, far];
    }
  }
  return best;
}

/** The place in the stack before which a point lies: 0 … its length. For drops. */
export function stackIndexAt(edition: Edition, composition: Composition, frame: Frame, point: Point): number {
  const stories = storiesIn(edition, frame);
  const at = storyAt(edition, composition, frame, point);
  const index = at === null ? -1 : stories.indexOf(at);
  if (index < 0) return stories.length;
  const cells = (composition.stories.get(stories[index]!)?.lines ?? []).flatMap(({ place }) => (place?.frame === frame.id ? [place.cell] : []));
  const top = Math.min(...cells.map(({ y }) => y));
  const foot = Math.max(...cells.map(bottom));
  return point.y > (top + foot) / 2 ? index + 1 : index;
}

const distance = (cell: Rect, { x, y }: Point): number =>
  Math.max(cell.x - x, 0, x - right(cell)) * 4 + Math.max(cell.y - y, 0, y - bottom(cell));
