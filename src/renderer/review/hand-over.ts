import { workflowOf } from '../../model/signing/standing';
import { save } from '../actions/file-actions';
import { appState } from '../app-store';
import { useSettings } from '../settings-store';
import { message } from '../use-message';

/**
 * A reader is done: the edition with its open marks is saved as the version of this round, which corrections are checked against later. Not when there is nothing to hand
 * over, and not for an edition that has no place on disk yet: nobody wants to be asked for one now.
 */
export async function handOver(round: string): Promise<void> {
  const { open } = appState();
  if (!open?.saved) return;
  const { edition, unsaved } = open.store.getState();
  if (!unsaved || !Object.values(edition.marks).some(({ state }) => state === 'open')) return;
  const step = workflowOf(edition)?.steps.find(({ id }) => id === round);
  const name = step ? step.name[useSettings.getState().language === 'en' ? 'en' : 'zh'] : message('review.read');
  const person = useSettings.getState().person.trim();
  await save(false, null, person === '' ? name : `${name} · ${person}`);
}
