import type { DocumentStore } from '../document-store';
import { usePlanView } from '../plan/plan-view';
import { useReview } from '../review/review-store';
import { useSession } from '../session-store';
import { useVersionsView } from '../versions/versions-view';
import { endReading, followOperations, goOnReading, holdReading } from './reading-actions';
import { useReading } from './reading-store';

/**
 * Keeps the voice in step with the window: it follows edits, waits while a mark's words are written or a dialog is open, and ends with the edition, the window and
 * where another screen covers the page. Returns how to end it.
 */
export function followReadingAloud(store: DocumentStore): () => void {
  /** It was a mark's field that made it wait: it goes on when that closes. */
  let held = false;
  const stops = [
    store.onOperations((operations) => {
      const { status, story } = useReading.getState();
      if (status === 'off') return;
      const edits = operations.flatMap((operation) => (operation.type === 'edit-text' && operation.story === story ? operation.operations : []));
      followOperations(edits.length > 0 ? edits : null);
    }),
    useReview.subscribe(({ pending }, { pending: before }) => {
      if (!pending === !before) return;
      if (pending && useReading.getState().status === 'speaking') {
        held = true;
        holdReading();
      } else if (!pending && held) {
        held = false;
        if (useReading.getState().status === 'paused') goOnReading();
      }
    }),
    useSession.subscribe(({ dialog }, { dialog: before }) => {
      if (dialog !== null && before === null) holdReading();
    }),
    useVersionsView.subscribe(({ open }) => {
      if (open) endReading();
    }),
    usePlanView.subscribe(({ open }) => {
      if (open) endReading();
    }),
  ];
  window.addEventListener('pagehide', endReading);
  return () => {
    for (const stop of stops) stop();
    window.removeEventListener('pagehide', endReading);
    endReading();
  };
}
