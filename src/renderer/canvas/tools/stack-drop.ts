/** A story from the basket over a stack of briefs, or a brief over a brief: where in the stack it would go. */
import { addToStack } from '../../../commands/add-to-stack';
import type { PlanResult } from '../../../commands/command';
import type { Rect } from '../../../geometry/rect';
import { bottom } from '../../../geometry/rect';
import type { FrameId, StoryId } from '../../../model/ids';
import { isPlaced, storiesIn } from '../../../model/threads';
import { findFrame } from '../find-frame';
import { stackIndexAt } from '../story-at';
import type { Desk, PointerInput } from './tool-state';

export interface StackDrop {
  readonly frame: FrameId;
  /** How many of the stack stand above. */
  readonly index: number;
  readonly rect: Rect;
  /** A bar where it would begin. */
  readonly mark: Rect;
}

export function stackUnder(desk: Desk, story: StoryId, { point }: PointerInput): StackDrop | null {
  const page = desk.page();
  const { edition, composition } = desk.store.getState();
  const frame = page && findFrame(edition, page.id, point, 0);
  if (frame?.type !== 'text' || isPlaced(edition, story)) return null;
  const stories = storiesIn(edition, frame);
  const isBrief = (id: StoryId | undefined): boolean => id !== undefined && edition.stories[id]?.kind === 'brief';
  if (stories.length === 0 || !(stories.length > 1 || (isBrief(story) && isBrief(stories[0])))) return null;
  const index = stackIndexAt(edition, composition, frame, point);
  const cellsOf = (id: StoryId | undefined): Rect[] => (composition.stories.get(id ?? '')?.lines ?? []).flatMap(({ place }) => (place?.frame === frame.id ? [place.cell] : []));
  const below = cellsOf(stories[index])[0];
  const above = cellsOf(stories[index - 1]).at(-1);
  const at = below ?? above ?? frame.rect;
  return { frame: frame.id, index, rect: frame.rect, mark: { x: at.x, y: below ? below.y - 2 : bottom(at), width: at.width, height: 2 } };
}

export const dropOnStack = (desk: Desk, story: StoryId, { frame, index }: StackDrop): PlanResult => desk.store.run(addToStack, { frame, stories: [story], index });
