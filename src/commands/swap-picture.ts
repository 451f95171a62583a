import type { Edition } from '../model/edition';
import type { PictureFrame } from '../model/frame';
import type { FrameId, PictureId } from '../model/ids';
import { FULL_CROP } from '../model/picture';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { knownFrames } from './known-frames';

/** Pictures whose shapes differ by less are the same picture again (a better scan, a corrected file): crop and contour stay. */
const SAME_SHAPE = 0.02;

export interface SwapPictureArgs {
  readonly frame: FrameId;
  /** The picture to show instead, or the frame to change places with. */
  readonly for: { readonly picture: PictureId } | { readonly frame: FrameId };
}

/** Shows another picture in a frame; place, size, look and the places of caption and credit stay. The old one goes back to the basket, or into the other frame. */
export const swapPicture: Command<SwapPictureArgs> = {
  name: 'swap-picture',
  plan(edition, { frame: id, for: other }) {
    const known = knownFrames(edition, 'frame' in other ? [id, other.frame] : [id], 'allow');
    if (!known.ok) return known;
    const frames = known.frames.filter((frame): frame is PictureFrame => frame.type === 'picture');
    if (frames.length < known.frames.length) return refuse('refusal.takes-no-picture');
    const held = frames.filter(({ contentLocked }) => contentLocked).length;
    if (held > 0) return refuse('refusal.picture-locked', { count: held });
    const draft = startDraft(edition);
    const show = (frame: PictureFrame, picture: PictureId | null): void => {
      const isAlike = sameShape(edition, frame.picture, picture);
      draft.set('frames', frame.id, { picture, crop: isAlike ? frame.crop : FULL_CROP, contour: isAlike ? frame.contour : null });
    };
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

function sameShape(edition: Edition, before: PictureId | null, after: PictureId | null): boolean {
  const [old, next] = [shape(edition, before), shape(edition, after)];
  return old !== null && next !== null && Math.abs(old / next - 1) < SAME_SHAPE;
}

function shape(edition: Edition, picture: PictureId | null): number | null {
  const asset = picture === null ? undefined : edition.assets[edition.pictures[picture]?.asset ?? ''];
  return asset ? asset.width / asset.height : null;
}
