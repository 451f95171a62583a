import { bottom, roundRect, translate } from '../geometry/rect';
import type { Rect } from '../geometry/rect';
import type { Edition } from '../model/edition';
import type { Frame } from '../model/frame';
import type { FrameId } from '../model/ids';
import type { Page } from '../model/page';
import { framesOnPage, storyOf } from '../model/threads';
import { refuse } from './command';
import type { Command, Refusal } from './command';
import { startDraft } from './draft';
import { knownFrames } from './known-frames';
import { contentsOf, movedUnit, NEAR, parentsOf, sharesColumns, unitsIn, type Unit } from './page-units';

/** A text frame that gives way keeps so many rows. */
const LEAST_ROWS = 3;
/** Stands directly below: nothing but a row of air between, and no more. */
const ADJACENT_ROWS = 1.5;

export interface PushFramesArgs {
  readonly frame: FrameId;
  /** Rows to add at its foot; negative takes them away, and the gap heals. */
  readonly rows: number;
  /** The frame's head has grown by so many rows (shrunk, when negative) from where it ended, pt from the page's top: what stands under it moves along. */
  readonly head?: { readonly rows: number; readonly bottom: number };
}

/**
 * Makes a frame deeper by rows and pushes what is below in its columns: a story gives way at its top within its limit
 * (`give`, else styles.desk.giveRows, for all pushes together), everything else and what is left moves down, in whole rows, into blank space where
 * there is some. A frame of the same story moves whole. Made shallower, what stood directly below closes up, the same
 * way back. A box around the frame grows along. Refused, and nothing moved, where a locked frame or the page's foot is in the way.
 */
export const pushFrames: Command<PushFramesArgs> = {
  name: 'push-frames',
  plan(edition, { frame: id, rows, head }) {
    const known = knownFrames(edition, [id]);
    if (!known.ok) return known;
    const frame = known.frames[0]!;
    const page = edition.pages[frame.page]!;
    const { pitch } = page.grid;
    if (frame.rect.height + rows * pitch < pitch - NEAR) return refuse('refusal.too-small');
    const frames = framesOnPage(edition, page.id);
    const parents = parentsOf(frames);
    const pushed = new Map<Frame, number>();
    const rects = new Map<Frame, Rect>([[frame, deeper(frame.rect, rows * pitch)]]);
    if (head && head.rows !== 0) {
      for (const inside of contentsOf(frames, parents, frame)) {
        if (inside.rect.y < head.bottom - NEAR) continue;
        if (inside.locked) return lockedInTheWay(edition, inside);
        rects.set(inside, translate(inside.rect, 0, head.rows * pitch));
      }
    }
    // A box around the frame grows with it, and what stands under the frame in the box moves along.
    let pusher = frame;
    for (let box = parents.get(pusher) ?? null; box?.type === 'box'; box = parents.get(pusher) ?? null) {
      if (box.locked) return lockedInTheWay(edition, box);
      for (const unit of unitsIn(frames, parents, box, new Set([pusher]))) {
        if (unit.rect.y < bottom(pusher.rect) - NEAR) continue;
        const locked = unit.frames.find((each) => each.locked);
        if (locked) return lockedInTheWay(edition, locked);
        for (const each of unit.frames) rects.set(each, translate(each.rect, 0, rows * pitch));
      }
      rects.set(box, deeper(box.rect, rows * pitch));
      pusher = box;
    }
    const holder = parents.get(pusher) ?? null;
    const foot = holder ? bottom(holder.rect) : bottom(page.typeArea);
    if (rows > 0 && bottom(pusher.rect) <= foot + NEAR && bottom(pusher.rect) + rows * pitch > foot + NEAR) return refuse('refusal.push-foot');
    const units = unitsIn(frames, parents, holder, new Set([pusher]));
    const refusal = (rows > 0 ? push : heal)({ edition, page, frame, pusher: pusher.rect, units, rows, foot, rects, pushed });
    if (refusal) return refusal;
    const draft = startDraft(edition);
    for (const [moved, rect] of rects) draft.set('frames', moved.id, { rect: roundRect(rect) });
    for (const [giver, sum] of pushed) draft.set('frames', giver.id, { pushed: sum === 0 ? undefined : sum } as Partial<Frame>);
    return draft.plan();
  },
  mergeKey: ({ frame }) => `push:${frame}`,
};

interface Task {
  readonly edition: Edition;
  readonly page: Page;
  readonly frame: Frame;
  readonly pusher: Rect;
  readonly units: readonly Unit[];
  readonly rows: number;
  /** Nothing that stood above it may be pushed below it. */
  readonly foot: number;
  readonly rects: Map<Frame, Rect>;
  /** By how many rows frames that give way have been pushed in all by then. */
  readonly pushed: Map<Frame, number>;
}

/** Something above: where it ended, and where it ends now. */
interface Upper {
  readonly rect: Rect;
  readonly foot: number;
}

function push(task: Task): Refusal | null {
  const { edition, page: { grid: { pitch } }, pusher, units, rows, foot, rects } = task;
  const uppers: Upper[] = [{ rect: pusher, foot: bottom(pusher) + rows * pitch }];
  for (const unit of units) {
    if (unit.rect.y < bottom(pusher) - NEAR) continue;
    const need = Math.max(0, ...uppers.filter(({ rect }) => isAbove(rect, unit.rect)).map(({ rect, foot: now }) => now + gap(rect, unit.rect, pitch) - unit.rect.y));
    const by = Math.ceil((need - NEAR) / pitch);
    if (by < 1) continue;
    const locked = unit.frames.find((each) => each.locked);
    if (locked) return lockedInTheWay(edition, locked);
    const given = Math.min(givenFor(unit, by, task), rowsOf(unit, pitch) - LEAST_ROWS);
    const moved = (given > 0 ? movedUnit(unit, by * pitch, (by - given) * pitch) : null) ?? movedUnit(unit, by * pitch, by * pitch)!;
    const end = Math.max(...moved.map(({ rect }) => bottom(rect)));
    if (bottom(unit.rect) <= foot + NEAR && end > foot + NEAR) return refuse('refusal.push-foot');
    for (const { frame, rect } of moved) rects.set(frame, rect);
    uppers.push({ rect: unit.rect, foot: end });
  }
  return null;
}

/** Locked frames stay where they are: the gap above them stays too. */
function heal(task: Task): null {
  const { page: { grid: { pitch } }, pusher, units, rows, rects } = task;
  const healed: Upper[] = [{ rect: pusher, foot: bottom(pusher) + rows * pitch }];
  for (const unit of units) {
    if (unit.rect.y < bottom(pusher) - NEAR || unit.frames.some((each) => each.locked)) continue;
    const follows = healed.some(({ rect }) => isAbove(rect, unit.rect) && unit.rect.y - bottom(rect) < ADJACENT_ROWS * pitch);
    if (!follows) continue;
    const uppers = units.filter((other) => other !== unit).map(({ rect }): Upper => healed.find((each) => each.rect === rect) ?? { rect, foot: bottom(rect) });
    const room = Math.min(...[...uppers, healed[0]!].filter(({ rect }) => isAbove(rect, unit.rect)).map(({ rect, foot }) => unit.rect.y - foot - gap(rect, unit.rect, pitch)));
    const by = Math.min(-rows, Math.floor((room + NEAR) / pitch));
    if (by < 1) continue;
    const grown = -givenFor(unit, -by, task);
    const moved = (grown > 0 ? movedUnit(unit, -by * pitch, -(by - grown) * pitch) : null) ?? movedUnit(unit, -by * pitch, -by * pitch)!;
    for (const { frame, rect } of moved) rects.set(frame, rect);
    healed.push({ rect: unit.rect, foot: Math.max(...moved.map(({ rect }) => bottom(rect))) });
  }
  return null;
}

const isAbove = (upper: Rect, lower: Rect): boolean => bottom(upper) <= lower.y + NEAR && sharesColumns(upper, lower);

/** The air that stays between two frames: what there is, up to a row. What is more is room. */
const gap = (upper: Rect, lower: Rect, pitch: number): number => Math.max(0, Math.min(pitch, lower.y - bottom(upper)));

const rowsOf = ({ rect }: Unit, pitch: number): number => Math.floor(rect.height / pitch + NEAR);

/** Rows that a unit may give or take at its top. A picture is cropped only where it says how far; the rest of the pushed story moves whole. */
function giveOf({ root }: Unit, { edition, frame }: Task): number {
  if (root?.type === 'picture') return root.give ?? 0;
  if (root?.type !== 'text') return 0;
  const isSame = frame.type === 'text' && frame.story !== null && frame.story === root.story;
  return isSame ? 0 : root.give ?? edition.styles.desk.giveRows;
}

/**
 * The rows of a push (negative: of a healing) by which a unit's top moves and its foot does not. Its limit holds for all pushes
 * together: what it gives is a function of how far it was pushed in all, so that any way back leads to where it was.
 */
function givenFor(unit: Unit, by: number, task: Task): number {
  const give = giveOf(unit, task);
  if (!unit.root || give <= 0) return 0;
  const before = unit.root.pushed ?? 0;
  task.pushed.set(unit.root, before + by);
  const held = (rows: number): number => Math.max(-give, Math.min(give, rows));
  return held(before + by) - held(before);
}

const deeper = (rect: Rect, by: number): Rect => ({ ...rect, height: rect.height + by });

/** Named by what it shows, so that a person finds it. */
function lockedInTheWay(edition: Edition, frame: Frame): Refusal {
  const name = storyOf(edition, frame)?.slug ?? '';
  return name === '' ? refuse('refusal.push-locked') : refuse('refusal.push-locked-named', { name });
}
