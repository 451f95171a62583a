import { setCrop } from '../../commands/set-crop';
import type { DocumentStore } from '../document-store';
import { useOriginalView } from '../original/original-view';
import { forgetReview } from './review-actions';
import { useReview } from './review-store';
import { acceptOperations } from './try-accept';

/**
 * Shows the page as it will print with all open marks carried out while that is asked for: composed beside the edition, and anew after each change, which
 * shows the edition again; and a picture under the crop that is tried. Marks that cannot be carried out together are left out, the newest first. Returns how to stop, with the edition that was read.
 */
export function followReading(store: DocumentStore): () => void {
  let shown: unknown = null;
  /** The edition that a crop is tried on. */
  let tried: unknown = null;
  const follow = (): void => {
    const { view, open, crop } = useReview.getState();
    const { edition } = store.getState();
    if (open && view === 'marked' && crop) {
      if (shown === crop && tried === edition) return;
      [shown, tried] = [crop, edition];
      const plan = setCrop.plan(edition, crop);
      store.preview(plan.ok ? plan.operations : null);
      return;
    }
    if (!open || view !== 'settled') {
      // First forgotten, then taken back: that is a change which comes here again.
      const was = shown;
      shown = null;
      if (was !== null) store.preview(null);
      return;
    }
    if (shown === edition) return;
    shown = edition;
    store.preview(settledOperations(store));
  };
  const stops = [
    store.subscribe(follow),
    useReview.subscribe((now, was) => {
      if (now.view !== was.view || now.open !== was.open || now.crop !== was.crop) follow();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    store.setGuard(null);
    forgetReview();
    useOriginalView.setState({ story: null });
  };
}

function settledOperations(store: DocumentStore) {
  let open = Object.values(store.getState().edition.marks).filter(({ state }) => state === 'open').sort((a, b) => a.time.localeCompare(b.time)).map(({ id }) => id);
  while (open.length > 0) {
    const operations = acceptOperations(open);
    if (operations) return operations;
    open = open.slice(0, -1);
  }
  return null;
}
