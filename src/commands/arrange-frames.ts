import { overlaps } from '../geometry/rect';
import type { Frame } from '../model/frame';
import type { FrameId } from '../model/ids';
import { framesOnPage } from '../model/threads';
import { plan, refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { knownFrames } from './known-frames';

export interface ArrangeFramesArgs {
  readonly frames: readonly FrameId[];
  readonly to: 'front' | 'forward' | 'backward' | 'back';
}

/**
 * Brings frames forward or sends them back on their page; together they keep their order. One step forward is past the
 * next frame that they overlap: any other would change nothing that can be seen. Only the moved frames' layers change,
 * since two frames on one layer run around each other in a way that renumbering would undo.
 */
export const arrangeFrames: Command<ArrangeFramesArgs> = {
  name: 'arrange-frames',
  plan(edition, { frames: ids, to }) {
    const known = knownFrames(edition, ids, 'allow');
    if (!known.ok) return known;
    const page = known.frames[0]!.page;
    if (known.frames.some((frame) => frame.page !== page)) return refuse('refusal.several-pages');
    const all = framesOnPage(edition, page);
    const moving = all.filter((frame) => ids.includes(frame.id));
    const gap = gapFor(moving, all.filter((frame) => !ids.includes(frame.id)), to);
    if (!gap) return plan();
    const draft = startDraft(edition);
    for (const [index, frame] of moving.entries()) {
      draft.set('frames', frame.id, { layer: gap.above + ((gap.below - gap.above) * (index + 1)) / (moving.length + 1) });
    }
    return draft.plan();
  },
};

/** Layers between which the moved frames go, or null when they are there already. */
function gapFor(moving: readonly Frame[], others: readonly Frame[], to: ArrangeFramesArgs['to']): { readonly above: number; readonly below: number } | null {
  const layers = [...new Set(others.map((frame) => frame.layer))].sort((a, b) => a - b);
  const [lowest, highest] = [moving[0]!.layer, moving.at(-1)!.layer];
  const met = others.filter((other) => moving.some((frame) => overlaps(frame.rect, other.rect)));
  const room = moving.length + 1;
  const aboveLayer = (layer: number) => ({ above: layer, below: layers.find((each) => each > layer) ?? layer + room });
  const belowLayer = (layer: number) => ({ above: layers.filter((each) => each < layer).at(-1) ?? layer - room, below: layer });
  switch (to) {
    case 'front':
      return layers.length > 0 && layers.at(-1)! >= lowest ? aboveLayer(layers.at(-1)!) : null;
    case 'back':
      return layers.length > 0 && layers[0]! <= highest ? belowLayer(layers[0]!) : null;
    case 'forward': {
      const next = met.filter((other) => other.layer >= highest).map((other) => other.layer);
      return next.length > 0 ? aboveLayer(Math.min(...next)) : null;
    }
    case 'backward': {
      const next = met.filter((other) => other.layer <= lowest).map((other) => other.layer);
      return next.length > 0 ? belowLayer(Math.max(...next)) : null;
    }
  }
}
