import type { Edition } from '../model/edition';
import type { Frame } from '../model/frame';
import type { FrameId, StoryId } from '../model/ids';
import { framesOfPicture, pictureOfCaption, threadOf } from '../model/threads';
import { refuse } from './command';
import type { Refusal } from './command';

/**
 * Why what stands in a frame may not be changed (内容锁定): the refusal when one of the stories runs through a frame whose content is
 * locked, or is the caption of a picture in one; null when all may be changed.
 */
export function contentLock(edition: Edition, stories: readonly StoryId[]): Refusal | null {
  const locked = stories.filter((story) => framesOfStory(edition, story).some((frame) => frame.contentLocked));
  return locked.length === 0 ? null : refuse('refusal.content-locked', { count: locked.length });
}

/** The same for frames: a drop, a swap, a crop or an emptying. */
export function frameContentLock(edition: Edition, frames: readonly FrameId[]): Refusal | null {
  const locked = frames.filter((id) => edition.frames[id]?.contentLocked === true);
  return locked.length === 0 ? null : refuse('refusal.content-locked', { count: locked.length });
}

/** The frames that a story stands in: its thread, or those of the picture that it captions. */
export function framesOfStory(edition: Edition, story: StoryId): readonly Frame[] {
  const thread = threadOf(edition, story);
  if (thread.length > 0) return thread;
  const picture = pictureOfCaption(edition, story);
  return picture ? framesOfPicture(edition, picture.id) : [];
}
