import type { FrameId, PictureId, StoryId } from '../model/ids';
import { framesOfPicture, threadOf } from '../model/threads';
import { refuse } from './command';
import type { Command } from './command';
import { deleteFrames } from './delete-frames';

export interface ReturnToBasketArgs {
  readonly stories?: readonly StoryId[];
  readonly pictures?: readonly PictureId[];
}

/** Takes stories and pictures off all pages, with every frame of their threads (撤稿). */
export const returnToBasket: Command<ReturnToBasketArgs> = {
  name: 'return-to-basket',
  plan(edition, { stories = [], pictures = [] }) {
    const frames: FrameId[] = [
      ...stories.flatMap((story) => threadOf(edition, story)),
      ...pictures.flatMap((picture) => framesOfPicture(edition, picture)),
    ].map((frame) => frame.id);
    return frames.length === 0 ? refuse('refusal.not-placed') : deleteFrames.plan(edition, { frames });
  },
};
