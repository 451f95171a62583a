import type { Edition } from '../model/edition';
import type { Frame } from '../model/frame';
import type { MarkId, PageId, StoryId } from '../model/ids';
import type { RedlineRun } from '../model/redline';
import { followEdit } from '../model/redline/follow-edit';
import { mergeRedlines } from '../model/redline/merge-redlines';
import type { Story } from '../model/story';
import { textOperations } from './text-operations';

export type RestoreScope =
  | { readonly kind: 'edition' }
  | { readonly kind: 'page'; readonly page: PageId }
  | { readonly kind: 'story'; readonly story: StoryId };

/**
 * The edition as it would be with an earlier state of all of it, of a page (its frames, and the stories and pictures that they show, text included; it keeps
 * its turn in the edition) or of a story (one that is gone comes back to the basket). Marks and signatures stay; a
 * suggestion comes back with its text while its mark is open, and one made since stays. Null when the earlier state has no such page or story.
 */
export function restoredEdition(now: Edition, then: Edition, scope: RestoreScope): Edition | null {
  switch (scope.kind) {
    case 'edition':
      // What readers said and signed is never taken back, only added to.
      return withOriginals({ ...then, info: withTracking(then.info, now.info), stories: storiesOfThen(now, then), marks: { ...then.marks, ...now.marks }, signatures: { ...then.signatures, ...now.signatures } }, now, then);
    case 'story': {
      const story = storiesOfThen(now, then)[scope.story];
      return story ? withOriginals({ ...now, stories: { ...now.stories, [story.id]: story } }, now, then) : null;
    }
    case 'page':
      return then.pages[scope.page] ? withPage(now, then, scope.page) : null;
  }
}

/** How the desk writes now is no part of what was. */
function withTracking({ tracked: _, ...then }: Edition['info'], { tracked }: Edition['info']): Edition['info'] {
  return { ...then, ...(tracked ? { tracked } : {}) };
}

function withPage(now: Edition, then: Edition, id: PageId): Edition {
  const page = then.pages[id]!;
  const old = storiesOfThen(now, then);
  const present = now.pages[id];
  const lostMaster = page.master !== null && now.pages[page.master]?.role !== 'master' ? page.master : null;
  const brought = [id, ...(lostMaster === null ? [] : [lostMaster])];
  const frames = Object.values(then.frames).filter((frame) => brought.includes(frame.page));
  const stays = Object.entries(now.frames).filter(([, frame]) => !brought.includes(frame.page));
  const pictures = frames.flatMap((frame) => (frame.type === 'picture' && frame.picture !== null ? [then.pictures[frame.picture]!] : []));
  const stories = [...frames.flatMap(storiesOf), ...pictures.map(({ caption }) => caption)];
  const wanted: Edition = {
    ...now,
    pages: {
      ...now.pages,
      ...(lostMaster === null ? {} : { [lostMaster]: then.pages[lostMaster]! }),
      [id]: present ? { ...page, order: present.order, state: present.state } : page,
    },
    assets: { ...now.assets, ...Object.fromEntries(pictures.map(({ asset }) => [asset, then.assets[asset]!])) },
    stories: { ...now.stories, ...Object.fromEntries(stories.map((story) => [story, old[story]!])) },
    pictures: { ...now.pictures, ...Object.fromEntries(pictures.map((picture) => [picture.id, picture])) },
    frames: { ...Object.fromEntries(stays), ...Object.fromEntries(frames.map((frame) => [frame.id, frame])) },
  };
  return withOriginals(wanted, now, then);
}

/** A story that comes back brings the copy that it came from; what is kept of the others is never changed. */
function withOriginals(wanted: Edition, now: Edition, then: Edition): Edition {
  const originals = Object.keys(wanted.stories).flatMap((id) => now.originals[id] ?? then.originals[id] ?? []);
  return { ...wanted, originals: Object.fromEntries(originals.map((original) => [original.id, original])) };
}

const storiesOf = (frame: Frame): readonly StoryId[] => (frame.type !== 'text' ? [] : [...(frame.story === null ? [] : [frame.story]), ...frame.stack]);

/**
 * The earlier stories, with what open marks would change in them: a mark that was settled since stays settled, and what a mark made since would change goes along to the earlier text, as far as
 * its words are there.
 */
function storiesOfThen(now: Edition, then: Edition): Readonly<Record<StoryId, Story>> {
  const isOpen = (mark: MarkId): boolean => now.marks[mark]?.state === 'open';
  const isSince = (mark: MarkId): boolean => isOpen(mark) && !then.marks[mark];
  return Object.fromEntries(Object.values(then.stories).map((story) => {
    const own = story.redline ? withOpenMarks(story, isOpen) : story;
    const present = now.stories[story.id];
    if (!present?.redline) return [story.id, own];
    const followed = followEdit(present.redline, present.text, textOperations(present.text, story.text));
    const { redline: since } = withOpenMarks({ ...story, redline: followed }, isSince);
    return [story.id, since ? { ...own, redline: own.redline ? mergeRedlines(own.redline, since) : since } : own];
  }));
}

function withOpenMarks({ redline = [], ...story }: Story, isOpen: (mark: MarkId) => boolean): Story {
  const runs = redline.flatMap((run): readonly RedlineRun[] => {
    if ('mark' in run && !isOpen(run.mark)) return [];
    const { deleted = [], ...rest } = run;
    const styled = 'kept' in run ? (run.styled ?? []).filter(({ mark }) => isOpen(mark)) : [];
    const gone = deleted.filter(isOpen);
    const { styled: _, ...bare } = rest as RedlineRun & { styled?: unknown };
    return [{ ...bare, ...(gone.length > 0 ? { deleted: gone } : {}), ...(styled.length > 0 ? { styled } : {}) } as RedlineRun];
  });
  return runs.every((run) => 'kept' in run && !run.deleted && !run.styled) ? story : { ...story, redline: runs };
}
