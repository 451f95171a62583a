import { useSyncExternalStore } from 'react';
import { useDocumentStore } from '../use-document';
import { findingsOf } from './findings-of';
import type { FindingsState } from './findings-store';

/** What preflight knows of the open edition; re-renders as it learns more. */
export function useFindings(): FindingsState {
  const store = findingsOf(useDocumentStore());
  return useSyncExternalStore(store.subscribe, store.getState);
}
