import { round } from '../geometry/units';
import type { FrameId } from '../model/ids';
import type { Crop } from '../model/picture';
import { refuse } from './command';
import type { Command } from './command';
import { frameContentLock } from './content-lock';
import { startDraft } from './draft';
import { knownFrames } from './known-frames';

/** Twenty times closer than covering: beyond that a print picture is a few dots. */
const CLOSEST = 20;

export interface SetCropArgs {
  readonly frame: FrameId;
  readonly crop: Crop;
}

/** Crops the picture of a frame; held to what still covers the frame. */
export const setCrop: Command<SetCropArgs> = {
  name: 'set-crop',
  plan(edition, { frame: id, crop }) {
    const known = knownFrames(edition, [id], 'allow');
    if (!known.ok) return known;
    if (known.frames[0]!.type !== 'picture') return refuse('refusal.takes-no-picture');
    const lock = frameContentLock(edition, [id]);
    if (lock) return lock;
    const draft = startDraft(edition);
    draft.set('frames', id, {
      crop: { scale: held(crop.scale, 1, CLOSEST), focusX: held(crop.focusX, 0, 1), focusY: held(crop.focusY, 0, 1) },
    });
    return draft.plan();
  },
  mergeKey: ({ frame }) => `crop:${frame}`,
};

/** To a hundred-thousandth: a focus is a share of a picture that may be ten thousand pixels wide. */
const held = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, Number.isFinite(value) ? round(value * 100) / 100 : low));
