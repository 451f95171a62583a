import type { FrameId, PictureId, StoryId } from '../model/ids';
import { framesOfPicture, stackOf, threadOf } from '../model/threads';
import { plan, refuse } from './command';
import type { Command } from './command';
import { deleteFrames } from './delete-frames';
import { takeFromStack } from './take-from-stack';

export interface ReturnToBasketArgs {
  readonly stories?: readonly StoryId[];
  readonly pictures?: readonly PictureId[];
}

/** Takes stories and pictures off all pages, with every frame of their threads (撤稿). Of a stack, what is not named stays where it is. */
export const returnToBasket: Command<ReturnToBasketArgs> = {
  name: 'return-to-basket',
  plan(edition, { stories = [], pictures = [] }) {
    const staying = stories.filter((story) => stackOf(edition, story).some((other) => !stories.includes(other)));
    const frames: FrameId[] = [
      ...stories.flatMap((story) => (staying.includes(story) ? [] : threadOf(edition, story))),
      ...pictures.flatMap((picture) => framesOfPicture(edition, picture)),
    ].map((frame) => frame.id);
    if (staying.length === 0) return frames.length === 0 ? refuse('refusal.not-placed') : deleteFrames.plan(edition, { frames: [...new Set(frames)] });
    const taken = takeFromStack.plan(edition, { stories: staying });
    if (!taken.ok || frames.length === 0) return taken;
    const others = deleteFrames.plan(edition, { frames: [...new Set(frames)] });
    return others.ok ? plan(...taken.operations, ...others.operations) : others;
  },
};
