import type { Edition } from '../model/edition';
import type { Frame } from '../model/frame';
import type { PageId, StoryId } from '../model/ids';

export type RestoreScope =
  | { readonly kind: 'edition' }
  | { readonly kind: 'page'; readonly page: PageId }
  | { readonly kind: 'story'; readonly story: StoryId };

/**
 * The edition as it would be with an earlier state of all of it, of a page (its frames, and the stories and pictures that they show, text included; it keeps
 * its turn in the edition) or of a story (one that is gone comes back to the basket). Null when the earlier state has no such page or story.
 */
export function restoredEdition(now: Edition, then: Edition, scope: RestoreScope): Edition | null {
  switch (scope.kind) {
    case 'edition':
      return then;
    case 'story': {
      const story = then.stories[scope.story];
      return story ? { ...now, stories: { ...now.stories, [story.id]: story } } : null;
    }
    case 'page':
      return then.pages[scope.page] ? withPage(now, then, scope.page) : null;
  }
}

function withPage(now: Edition, then: Edition, id: PageId): Edition {
  const page = then.pages[id]!;
  const present = now.pages[id];
  const lostMaster = page.master !== null && now.pages[page.master]?.role !== 'master' ? page.master : null;
  const brought = [id, ...(lostMaster === null ? [] : [lostMaster])];
  const frames = Object.values(then.frames).filter((frame) => brought.includes(frame.page));
  const stays = Object.entries(now.frames).filter(([, frame]) => !brought.includes(frame.page));
  const pictures = frames.flatMap((frame) => (frame.type === 'picture' && frame.picture !== null ? [then.pictures[frame.picture]!] : []));
  const stories = [...frames.flatMap(storiesOf), ...pictures.map(({ caption }) => caption)];
  return {
    ...now,
    pages: {
      ...now.pages,
      ...(lostMaster === null ? {} : { [lostMaster]: then.pages[lostMaster]! }),
      [id]: present ? { ...page, order: present.order, state: present.state } : page,
    },
    assets: { ...now.assets, ...Object.fromEntries(pictures.map(({ asset }) => [asset, then.assets[asset]!])) },
    stories: { ...now.stories, ...Object.fromEntries(stories.map((story) => [story, then.stories[story]!])) },
    pictures: { ...now.pictures, ...Object.fromEntries(pictures.map((picture) => [picture.id, picture])) },
    frames: { ...Object.fromEntries(stays), ...Object.fromEntries(frames.map((frame) => [frame.id, frame])) },
  };
}

const storiesOf = (frame: Frame): readonly StoryId[] => (frame.type !== 'text' ? [] : [...(frame.story === null ? [] : [frame.story]), ...frame.stack]);
