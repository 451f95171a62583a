import type { Edition } from '../model/edition';
import type { PictureFrame } from '../model/frame';
import type { FrameId, PictureId } from '../model/ids';
import { FULL_CROP } from '../model/picture';
import type { Crop } from '../model/picture';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { knownFrames } from './known-frames';

/** Pictures whose shapes differ by less are the same picture again (a better scan, a corrected file): the crop stays. */
const SAME_SHAPE = 0.02;

export interface SwapPictureArgs {
  readonly frame: FrameId;
  /** The picture to show instead, or the frame to change places with. */
  readonly for: { readonly picture: PictureId } | { readonly frame: FrameId };
}

/** Shows another picture in a frame; place, size and caption side stay. The old one goes back to the basket, or into the other frame. */
export const swapPicture: Command<SwapPictureArgs> = {
  name: 'swap-picture',
  plan(edition, { frame: id, for: other }) {
    const known = knownFrames(edition, 'frame' in other ? [id, other.frame] : [id], 'allow');
    if (!known.ok) return known;
    const frames = known.frames.filter((frame): frame is PictureFrame => frame.type === 'picture');
    if (frames.length < known.frames.length) return refuse('refusal.takes-no-picture');
    const draft = startDraft(edition);
    const show = (frame: PictureFrame, picture: PictureId | null): void =>
      draft.set('frames', frame.id, { picture, crop: cropFor(edition, frame, picture) });
    const [frame, second] = frames as [PictureFrame, PictureFrame | undefined];
    if (second) {
      show(frame, second.picture);
      show(second, frame.picture);
    } else if ('picture' in other) {
      if (!edition.pictures[other.picture]) return refuse('refusal.picture-gone');
      show(frame, other.picture);
    }
    return draft.plan();
  },
};

function cropFor(edition: Edition, frame: PictureFrame, next: PictureId | null): Crop {
  const [before, after] = [shape(edition, frame.picture), shape(edition, next)];
  return before !== null && after !== null && Math.abs(before / after - 1) < SAME_SHAPE ? frame.crop : FULL_CROP;
}

function shape(edition: Edition, picture: PictureId | null): number | null {
  const asset = picture === null ? undefined : edition.assets[edition.pictures[picture]?.asset ?? ''];
  return asset ? asset.width / asset.height : null;
}
