/** What is done about corrections that were checked: carrying one out after all, saying why one was left, explaining a change that nobody asked for. */
import { addMark } from '../../commands/add-mark';
import { settleMarks } from '../../commands/settle-marks';
import type { MarkId } from '../../model/ids';
import type { MarkAnchor } from '../../model/mark';
import { newId } from '../../model/new-id';
import { standing } from '../../model/signing/standing';
import type { Difference } from '../../proof/difference';
import { explanationKey, stretchNow } from '../../proof/reconcile/reconcile-edition';
import { run, together } from '../actions/frame-actions';
import { openFile } from '../app-store';
import { useSession } from '../session-store';
import { useSettings } from '../settings-store';
import { refreshHistory, choose, toggleVersions } from './versions-actions';
import { lastRound } from './version-sides';
import { useVersionsView } from './versions-view';

const now = (): string => new Date().toISOString();
const person = (): string => useSettings.getState().person;

/** Shows the versions with the corrections of the last round listed. */
export async function checkCorrections(): Promise<void> {
  if (!useVersionsView.getState().open) toggleVersions();
  useVersionsView.getState().set({ listing: 'corrections', difference: null, mode: 'blink' });
  await refreshHistory();
  const { history } = useVersionsView.getState();
  if (history === null || history === 'failed') return;
  const round = lastRound(history);
  if (round) choose('before', round.id);
}

/** The mark is accepted: the text and the frames become what it asks for. */
export const carryOut = (mark: MarkId): boolean => run(settleMarks, { marks: [mark], state: 'accepted', by: person(), time: now() });

/** The mark stays as it was left, for a reason. */
export const leaveMark = (mark: MarkId, why: string): boolean => {
  const state = openFile().store.getState().edition.marks[mark]?.state;
  // One that was accepted, and whose words were changed afterwards, is accepted still: it is resolved with the reason.
  return run(settleMarks, { marks: [mark], state: state === 'open' ? 'rejected' : 'resolved', by: person(), time: now(), why });
};

/** Puts down, as a settled comment at its place, why something was changed that no mark asked for. One step. */
export function explainChange(difference: Difference, why: string): void {
  const { store } = openFile();
  const { edition } = store.getState();
  const stretch = stretchNow(difference, edition);
  const place = difference.after ?? difference.before;
  const page = place?.page && edition.pages[place.page] ? place.page : useSession.getState().page ?? '';
  const anchor: MarkAnchor = stretch
    ? { type: 'text', ...stretch, page }
    : place?.frame && edition.frames[place.frame] ? { type: 'frame', frame: place.frame, page } : { type: 'area', page, rect: edition.pages[page]!.typeArea };
  const id = newId();
  const round = standing(edition, { page })?.next?.id ?? '';
  together(() => {
    if (!run(addMark, { newId: () => id, kind: 'comment', anchor, author: person(), round, time: now(), note: why.trim(), quote: explanationKey(difference) })) return;
    run(settleMarks, { marks: [id], state: 'resolved', by: person(), time: now(), why: why.trim() });
  });
}
