import type { Edition } from '../model/edition';
import type { Story } from '../model/story';
import { pictureOfCaption } from '../model/threads';
import { sameItems } from './keep';

/**
 * The stories that are not as they were, when nothing else of the edition changed: a keystroke. Null for any other change,
 * and when a caption is among them, since pictures and what runs around them hang on it.
 */
export function rewrittenStories(before: Edition, now: Edition): readonly Story[] | null {
  for (const table of ['info', 'styles', 'pages', 'frames', 'pictures', 'assets'] as const) if (before[table] !== now[table]) return null;
  const ids = Object.keys(now.stories);
  if (!sameItems(ids, Object.keys(before.stories))) return null;
  const rewritten: Story[] = [];
  for (const id of ids) {
    const story = now.stories[id];
    if (!story || story === before.stories[id]) continue;
    if (pictureOfCaption(now, id)) return null;
    rewritten.push(story);
  }
  return rewritten;
}
