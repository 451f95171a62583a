import { createContext, use, useSyncExternalStore } from 'react';
import type { FontWorld } from '../fonts/harfbuzz-shaper';
import { calmViewOf, type CalmUse } from './calm-view';
import type { DocumentState, DocumentStore } from './document-store';

/** What an open document gives to everything below the editor screen. */
export interface OpenDocument {
  readonly id: string;
  readonly store: DocumentStore;
  readonly world: FontWorld;
}

export const DocumentContext = createContext<OpenDocument | null>(null);

/** The open document; throws outside the editor screen, where there is none. */
export function useOpenDocument(): OpenDocument {
  const open = use(DocumentContext);
  if (!open) throw new Error('There is no open document above this component.');
  return open;
}

/** The document store, for event handlers; does not re-render. */
export const useDocumentStore = (): DocumentStore => useOpenDocument().store;

/**
 * A part of the document's state; re-renders when it changes by identity.
 * The selector must return a part that exists already, never a new object.
 */
export function useDocument<T>(selector: (state: DocumentState) => T): T {
  const { store } = useOpenDocument();
  return useSyncExternalStore(store.subscribe, () => selector(store.getState()));
}

/**
 * The document for what lies over the page and may be late: during a drag it changes at most three times a second. Pass it on to a
 * memoised component by way of `useDeferredValue`: typing and dragging come first, this follows once the page is painted.
 */
export const useCalmDocument = (): DocumentState => useCalm('over');

/** The document for panels: as calm as `useCalmDocument` in a drag, and while somebody writes it waits for a pause, a second at most. */
export const usePanelDocument = (): DocumentState => useCalm('beside');

function useCalm(use: CalmUse): DocumentState {
  const view = calmViewOf(useDocumentStore(), use);
  return useSyncExternalStore(view.subscribe, view.getState);
}
