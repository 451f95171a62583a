import { appState } from '../app-store';
import type { DocumentStore } from '../document-store';
import { inIdleTime } from '../in-idle-time';
import { askMain } from './ask-main';
import { createFindingsStore, type FindingsStore } from './findings-store';

const stores = new WeakMap<DocumentStore, FindingsStore>();

/** What preflight knows of an open document. The same store for the same document. */
export function findingsOf(document: DocumentStore): FindingsStore {
  let store = stores.get(document);
  if (!store) {
    const id = appState().open?.store === document ? appState().open!.id : '';
    store = createFindingsStore({
      document,
      ask: askMain(id),
      inIdleTime,
      after(milliseconds, run) {
        const timer = window.setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
      now: () => performance.now(),
    });
    stores.set(document, store);
  }
  return store;
}
