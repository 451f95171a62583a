import { pushFrames } from '../../commands/push-frames';
import type { StoryId } from '../../model/ids';
import type { DocumentStore } from '../document-store';
import { useSession } from '../session-store';
import { useSettings } from '../settings-store';
import { headPush } from './head-push';

/** Follows the heads of a document: one that takes more or fewer rows pushes or heals what is below, in the undo step of the edit. Returns how to stop. */
export function followHeads(store: DocumentStore): () => void {
  let before = store.getState().composition;
  const stops = [
    store.subscribe(() => (before = store.getState().composition)),
    store.onOperations((operations, origin) => {
      const { edition, composition, dragging } = store.getState();
      const was = before;
      before = composition;
      if (origin !== 'do' || dragging || was === composition || !useSettings.getState().autoPush) return;
      const stories = new Set<StoryId>(operations.flatMap((operation) => (operation.type === 'edit-text' ? [operation.story] : [])));
      for (const story of stories) {
        const [old, now] = [was.stories.get(story), composition.stories.get(story)];
        if (!old || !now || old === now || old.headRows === undefined || old.headRows === now.headRows) continue;
        const args = headPush(edition, old, now);
        // The step that the edit makes is recorded after this was heard.
        if (args) queueMicrotask(() => store.getState().edition === edition && push(store, args));
      }
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function push(store: DocumentStore, args: Parameters<typeof pushFrames.plan>[1]): void {
  const result = pushFrames.plan(store.getState().edition, args);
  if (result.ok) store.amend(result.operations);
  else useSession.getState().toast({ tone: 'info', key: result.key, ...(result.values ? { values: result.values } : {}) });
}
