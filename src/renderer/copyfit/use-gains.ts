import { useEffect, useState } from 'react';
import { searchGains, type Gains } from '../../compose/search-gains';
import type { StoryId } from '../../model/ids';
import { useOpenDocument } from '../use-document';
import { inIdleTime } from '../in-idle-time';

/** How long the hands must rest before gains are looked for, ms. */
const REST = 150;

/**
 * The nearest gains of a story, looked for while nothing else is to be done; null until they are found. Until a change
 * has been looked at, those of before stay.
 */
export function useGains(story: StoryId): Gains | null {
  const { store, world } = useOpenDocument();
  const [gains, setGains] = useState<Gains | null>(null);
  useEffect(() => {
    let drop = (): void => {};
    let timer = 0;
    let seen: readonly unknown[] = [];
    // Past React: a keystroke changes the story and nothing here is to be drawn for it.
    const follow = (): void => {
      const { shown: edition, composition, dragging } = store.getState();
      const input = { story: edition.stories[story], composition: composition.stories.get(story), sheet: edition.styles };
      const now = [input.story, input.composition, input.sheet];
      if (dragging || now.every((each, i) => each === seen[i])) return;
      seen = now;
      drop();
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (!input.story || !input.composition) return setGains(null);
        const trial = store.fitTrial(story);
        // While an input method composes, the page shows what the story does not hold yet.
        if (trial?.story !== input.story) return;
        drop = inIdleTime(searchGains({ ...input, story: input.story, composition: input.composition }, trial, world), setGains);
      }, REST);
    };
    follow();
    const stop = store.subscribe(follow);
    return () => {
      stop();
      clearTimeout(timer);
      drop();
    };
  }, [store, story, world]);
  return gains && gains.story.id === story ? gains : null;
}
