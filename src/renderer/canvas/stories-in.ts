import type { Edition } from '../../model/edition';
import type { Frame } from '../../model/frame';
import type { StoryId } from '../../model/ids';
import { storyOf } from '../../model/threads';

/** The stories that a frame shows: its own or its caption, and those stacked behind. */
export function storiesIn(edition: Edition, frame: Frame): readonly StoryId[] {
  const own = storyOf(edition, frame)?.id;
  return [...(own === undefined ? [] : [own]), ...(frame.type === 'text' ? frame.stack : [])];
}
