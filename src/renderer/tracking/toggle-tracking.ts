import { trackChanges } from '../../commands/track-changes';
import { openFile } from '../app-store';
import { done } from '../actions/basket-actions';
import { useSession } from '../session-store';
import { useSettings } from '../settings-store';

/** Turns tracked writing on or off for the edition. Who writes without a name is asked for it first. */
export function toggleTracking(): void {
  const { store } = openFile();
  const on = store.getState().edition.info.tracked !== true;
  if (!done(store.run(trackChanges, { on }))) return;
  if (on && useSettings.getState().person === '') useSession.getState().openDialog('reader');
}
