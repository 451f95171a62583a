import { useSyncExternalStore } from 'react';
import type { Edition } from '../../model/edition';
import { openFile } from '../app-store';

/** The open edition as it is now: dialogs stand apart from the editor screen and show each change at once. */
export function useEdition(): Edition {
  const { store } = openFile();
  return useSyncExternalStore(store.subscribe, () => store.getState().edition);
}
