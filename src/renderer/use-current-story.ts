import { useCallback, useSyncExternalStore } from 'react';
import type { StoryId } from '../model/ids';
import { currentStories } from './actions/open-document';
import { useSession } from './session-store';
import { useDocumentStore } from './use-document';

/** The story at hand: selected in the basket, shown by the selected frame, or being edited. Null for none. */
export function useCurrentStory(): StoryId | null {
  const store = useDocumentStore();
  const subscribe = useCallback((listener: () => void) => {
    const stops = [store.subscribe(listener), useSession.subscribe(listener)];
    return () => stops.forEach((stop) => stop());
  }, [store]);
  return useSyncExternalStore(subscribe, () => currentStories()[0] ?? null);
}
