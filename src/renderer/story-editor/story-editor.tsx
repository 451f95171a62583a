import { useCallback, useState } from 'react';
import type { Refusal } from '../../commands/command';
import type { StoryId } from '../../model/ids';
import { useSession, type TextView } from '../session-store';
import { useDocument } from '../use-document';
import { Galley } from './galley';
import { PageText } from './on-page/page-text';

/**
 * The story editor. One component with two views of the same text: in the composed page, or as a galley beside it. Both
 * keep nothing: the text is the document's, the caret the session's, so a story goes from one to the other at any moment.
 */
export function StoryEditor({ story, view }: { readonly story: StoryId; readonly view: TextView }) {
  const [generation, setGeneration] = useState(0);
  const exists = useDocument((state) => state.edition.stories[story] !== undefined);
  // Tracked writing is in another text: the same editor over it, new.
  const tracked = useDocument((state) => state.tracked === story);
  const refresh = useCallback((refusal?: Refusal) => {
    setGeneration((n) => n + 1);
    if (refusal) useSession.getState().toast({ tone: 'error', key: refusal.key, ...(refusal.values ? { values: refusal.values } : {}) });
  }, []);
  if (!exists) return null;
  const View = view === 'page' ? PageText : Galley;
  return <View key={`${story}:${view}:${tracked}:${generation}`} story={story} onStale={refresh} />;
}
