import { bottom, right, union } from '../geometry/rect';
import type { Rect } from '../geometry/rect';
import { round } from '../geometry/units';
import type { Frame } from '../model/frame';
import type { FrameId } from '../model/ids';
import type { Page } from '../model/page';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { knownFrames } from './known-frames';

export const ALIGN_SIDES = ['left', 'center', 'right', 'top', 'middle', 'bottom'] as const;
export type AlignSide = (typeof ALIGN_SIDES)[number];
/** What frames are aligned to; `auto`: to each other when there are several, else to the type area. */
export type AlignTo = 'auto' | 'selection' | 'type-area' | 'page';

export interface AlignFramesArgs {
  readonly frames: readonly FrameId[];
  readonly side: AlignSide;
  readonly to: AlignTo;
}

/** Brings one side (or the middles) of frames to one line. A group moves as one. */
export const alignFrames: Command<AlignFramesArgs> = {
  name: 'align-frames',
  plan(edition, { frames: ids, side, to }) {
    const known = knownFrames(edition, ids);
    if (!known.ok) return known;
    const page = edition.pages[known.frames[0]!.page]!;
    if (known.frames.some((frame) => frame.page !== page.id)) return refuse('refusal.several-pages');
    const things = asThings(known.frames);
    const target = targetOf(page, things.map(({ rect }) => rect), to);
    const draft = startDraft(edition);
    for (const { frames, rect } of things) {
      const { dx, dy } = offset(rect, target, side);
      for (const frame of frames) draft.set('frames', frame.id, { rect: { ...frame.rect, x: round(frame.rect.x + dx), y: round(frame.rect.y + dy) } });
    }
    return draft.plan();
  },
};

/** What moves as one, with its whole rectangle. */
export interface Thing {
  readonly frames: readonly Frame[];
  readonly rect: Rect;
}

/** Frames of one group are one thing. */
export function asThings(frames: readonly Frame[]): readonly Thing[] {
  const things = new Map<string, Frame[]>();
  for (const frame of frames) {
    const key = frame.group === null ? `frame ${frame.id}` : `group ${frame.group}`;
    const thing = things.get(key);
    if (thing) thing.push(frame);
    else things.set(key, [frame]);
  }
  return [...things.values()].map((members) => ({ frames: members, rect: members.map((frame) => frame.rect).reduce(union) }));
}

/** The rectangle that things are aligned to or spread over. */
export function targetOf(page: Page, rects: readonly Rect[], to: AlignTo): Rect {
  if (to === 'page') return { x: 0, y: 0, width: page.width, height: page.height };
  if (to === 'type-area' || (to === 'auto' && rects.length < 2)) return page.typeArea;
  return rects.reduce(union);
}

function offset(rect: Rect, target: Rect, side: AlignSide): { readonly dx: number; readonly dy: number } {
  switch (side) {
    case 'left':
      return { dx: target.x - rect.x, dy: 0 };
    case 'center':
      return { dx: target.x + target.width / 2 - rect.x - rect.width / 2, dy: 0 };
    case 'right':
      return { dx: right(target) - right(rect), dy: 0 };
    case 'top':
      return { dx: 0, dy: target.y - rect.y };
    case 'middle':
      return { dx: 0, dy: target.y + target.height / 2 - rect.y - rect.height / 2 };
    case 'bottom':
      return { dx: 0, dy: bottom(target) - bottom(rect) };
  }
}
