import type { Edition } from '../../model/edition';
import type { FrameId, PageId, StoryId } from '../../model/ids';
import { storiesOn } from '../../model/signing/marks-on';
import { framesOnPage, threadOf } from '../../model/threads';

/** Two states of an edition with no more in them than can concern a page: of 32 pages, a 32nd part has to be compared. */
export function scopedTo(page: PageId, before: Edition, later: Edition, present: Edition): readonly [Edition, Edition] {
  const editions = [before, later, present];
  const stories = new Set<StoryId>(editions.flatMap((edition) => [...storiesOn(edition, page)]));
  for (const { marks } of editions) for (const { anchor } of Object.values(marks)) if (anchor.type === 'text' && anchor.page === page) stories.add(anchor.story);
  const frames = new Set<FrameId>(editions.flatMap((edition) => [...framesOnPage(edition, page), ...[...stories].flatMap((story) => threadOf(edition, story))].map(({ id }) => id)));
  return [cut(before, stories, frames), cut(later, stories, frames)];
}

/** The stories that none of the editions shows on a page. */
export function scopedToBasket(before: Edition, later: Edition): readonly [Edition, Edition] {
  const placed = new Set([before, later].flatMap((edition) => Object.keys(edition.pages).flatMap((page) => [...storiesOn(edition, page)])));
  const stories = new Set([...Object.keys(before.stories), ...Object.keys(later.stories)].filter((id) => !placed.has(id)));
  return [cut(before, stories, new Set()), cut(later, stories, new Set())];
}

function cut(edition: Edition, stories: ReadonlySet<StoryId>, frames: ReadonlySet<FrameId>): Edition {
  const pick = <T>(table: Readonly<Record<string, T>>, ids: ReadonlySet<string>): Readonly<Record<string, T>> => {
    const picked: Record<string, T> = {};
    for (const id of ids) if (table[id] !== undefined) picked[id] = table[id];
    return picked;
  };
  const marks = Object.fromEntries(Object.entries(edition.marks).filter(([, { anchor }]) => anchor.type !== 'text' || stories.has(anchor.story)));
  return { ...edition, stories: pick(edition.stories, stories), frames: pick(edition.frames, frames), marks, signatures: {} };
}
