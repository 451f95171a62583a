import { planNewFrame } from './add-frame';
import type { AddFrameArgs } from './add-frame';
import type { Command } from './command';
import { newPictureFrame } from './frame-defaults';

/** Draws an empty picture frame. */
export const addPictureFrame: Command<AddFrameArgs> = {
  name: 'add-picture-frame',
  plan: (edition, args) => planNewFrame(edition, args, (page, rect) => newPictureFrame(edition, page, rect, args.newId(), null)),
};
