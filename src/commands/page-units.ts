/** What moves as one when frames are pushed: a frame with what stands in it, and frames of one group. */
import { encloses, inset, overlaps, translate, union } from '../geometry/rect';
import type { Rect } from '../geometry/rect';
import type { Frame } from '../model/frame';

/** Points by which rounded rectangles may miss each other. */
export const NEAR = 0.05;

export interface Unit {
  /** What decides how the unit gives way; null for a group, which only moves. */
  readonly root: Frame | null;
  /** Every frame of it, the root included. */
  readonly frames: readonly Frame[];
  readonly rect: Rect;
}

/** The frame that each frame stands in: the smallest text, picture or box frame around it; null for one that stands on the page itself. */
export function parentsOf(frames: readonly Frame[]): ReadonlyMap<Frame, Frame | null> {
  const holders = frames.filter(({ type }) => type === 'text' || type === 'picture' || type === 'box');
  return new Map(frames.map((frame) => {
    let parent: Frame | null = null;
    for (const holder of holders) {
      if (holder === frame || !holds(holder, frame)) continue;
      if (!parent || area(holder) < area(parent) - 1 || (parent.type === 'box' && area(holder) < area(parent) + 1)) parent = holder;
    }
    return [frame, parent];
  }));
}

/** Of two frames on the same place, the box holds the other. */
function holds(holder: Frame, frame: Frame): boolean {
  if (!encloses(inset(holder.rect, -NEAR), frame.rect)) return false;
  return area(holder) > area(frame) + 1 || (holder.type === 'box' && frame.type !== 'box');
}

const area = ({ rect }: Frame): number => rect.width * rect.height;

/** The units that stand in `parent` (null: on the page), without those that hold a frame of `without`. */
export function unitsIn(frames: readonly Frame[], parents: ReadonlyMap<Frame, Frame | null>, parent: Frame | null, without: ReadonlySet<Frame>): Unit[] {
  const roots = frames.filter((frame) => parents.get(frame) === parent && !without.has(frame));
  const units = new Map<string, Frame[]>();
  for (const root of roots) {
    const key = root.group === null ? root.id : `group ${root.group}`;
    units.set(key, [...(units.get(key) ?? []), root]);
  }
  return [...units.values()]
    .map((members) => ({
      root: members.length === 1 ? members[0]! : null,
      frames: members.flatMap((member) => [member, ...contentsOf(frames, parents, member)]),
      rect: members.map(({ rect }) => rect).reduce(union),
    }))
    .sort((a, b) => a.rect.y - b.rect.y);
}

/** Every frame that stands in a frame, at any depth. */
export const contentsOf = (frames: readonly Frame[], parents: ReadonlyMap<Frame, Frame | null>, holder: Frame): Frame[] =>
  frames.filter((frame) => {
    for (let at = parents.get(frame) ?? null; at; at = parents.get(at) ?? null) if (at === holder) return true;
    return false;
  });

/** True when one could push the other down: they share a part of the page's width. */
export const sharesColumns = (a: Rect, b: Rect): boolean => overlaps({ ...inset(a, NEAR), y: 0, height: 1 }, { ...b, y: 0, height: 1 });

/**
 * A unit's frames with its top moved by `top` points and its foot by `foot`; null when something in it has no room any more.
 * What stands in it keeps its distance from the nearer edge.
 */
export function movedUnit({ root, frames, rect }: Unit, top: number, foot: number): readonly { readonly frame: Frame; readonly rect: Rect }[] | null {
  const next = { ...rect, y: rect.y + top, height: rect.height + foot - top };
  const moved: { frame: Frame; rect: Rect }[] = [];
  for (const frame of frames) {
    if (frame === root) {
      moved.push({ frame, rect: { ...frame.rect, y: frame.rect.y + top, height: frame.rect.height + foot - top } });
      continue;
    }
    if (top === foot) {
      moved.push({ frame, rect: translate(frame.rect, 0, top) });
      continue;
    }
    const isNearTop = frame.rect.y - rect.y <= rect.y + rect.height - frame.rect.y - frame.rect.height;
    const own = translate(frame.rect, 0, isNearTop ? top : foot);
    if (!encloses(inset(next, -NEAR), own)) return null;
    moved.push({ frame, rect: own });
  }
  return moved;
}
