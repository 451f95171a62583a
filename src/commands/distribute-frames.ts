import { round } from '../geometry/units';
import type { FrameId } from '../model/ids';
import { asThings, targetOf } from './align-frames';
import type { AlignTo } from './align-frames';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { knownFrames } from './known-frames';

export interface DistributeFramesArgs {
  readonly frames: readonly FrameId[];
  readonly direction: 'across' | 'down';
  readonly to: AlignTo;
}

/** Fewer have nothing between them to make equal, unless the outer edges are given. */
const LEAST = 3;

/** Makes the spaces between frames equal, the outer ones staying where they are (or going to the edges of type area or page). */
export const distributeFrames: Command<DistributeFramesArgs> = {
  name: 'distribute-frames',
  plan(edition, { frames: ids, direction, to }) {
    const known = knownFrames(edition, ids);
    if (!known.ok) return known;
    const page = edition.pages[known.frames[0]!.page]!;
    if (known.frames.some((frame) => frame.page !== page.id)) return refuse('refusal.several-pages');
    const [start, length] = direction === 'across' ? (['x', 'width'] as const) : (['y', 'height'] as const);
    const things = [...asThings(known.frames)].sort((a, b) => a.rect[start] - b.rect[start]);
    const inside = to === 'auto' || to === 'selection';
    if (things.length < (inside ? LEAST : LEAST - 1)) return refuse('refusal.distribute-few', { least: inside ? LEAST : LEAST - 1 });
    const target = targetOf(page, things.map(({ rect }) => rect), inside ? 'selection' : to);
    const taken = things.reduce((sum, { rect }) => sum + rect[length], 0);
    const gap = (target[length] - taken) / (things.length - 1);
    const draft = startDraft(edition);
    let at = target[start];
    for (const { frames, rect } of things) {
      const by = at - rect[start];
      for (const frame of frames) draft.set('frames', frame.id, { rect: { ...frame.rect, [start]: round(frame.rect[start] + by) } });
      at += rect[length] + gap;
    }
    return draft.plan();
  },
};
