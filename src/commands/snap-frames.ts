import { snapRect } from '../model/grid';
import type { FrameId } from '../model/ids';
import type { Operation } from '../model/operation';
import { plan } from './command';
import type { Command } from './command';
import { knownFrames } from './known-frames';
import { resizeFrame } from './resize-frame';

export interface SnapFramesArgs {
  readonly frames: readonly FrameId[];
}

/** Brings frames to the nearest columns and rows, size included. Rules and boxes stand between columns on purpose and stay. */
export const snapFrames: Command<SnapFramesArgs> = {
  name: 'snap-frames',
  plan(edition, { frames: ids }) {
    const known = knownFrames(edition, ids);
    if (!known.ok) return known;
    const operations: Operation[] = [];
    for (const frame of known.frames) {
      if (frame.type === 'rule' || frame.type === 'box') continue;
      const snapped = resizeFrame.plan(edition, { frame: frame.id, rect: snapRect(edition.pages[frame.page]!, frame.rect) });
      if (!snapped.ok) return snapped;
      operations.push(...snapped.operations);
    }
    return plan(...operations);
  },
};
