import { useSyncExternalStore } from 'react';
import type { DocumentState, DocumentStore } from './document-store';

/** A part of an open document's state, for what stands outside the editor screen, such as dialogs; the selector returns a part that exists already. */
export const useStorePart = <T,>(store: DocumentStore, selector: (state: DocumentState) => T): T =>
  useSyncExternalStore(store.subscribe, () => selector(store.getState()));
