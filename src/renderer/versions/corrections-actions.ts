/** What is done about corrections that were checked: carrying one out after all, saying why one was left, explaining a change that nobody asked for. */
import { explainChange } from '../../commands/explain-change';
import { settleMarks } from '../../commands/settle-marks';
import type { Edition } from '../../model/edition';
import { equal } from '../../model/equal';
import type { MarkId, PageId } from '../../model/ids';
import type { MarkAnchor } from '../../model/mark';
import { newId } from '../../model/new-id';
import { standing } from '../../model/signing/standing';
import type { Difference } from '../../proof/difference';
import { pageRounds } from '../../proof/reconcile/page-rounds';
import type { CheckedMark } from '../../proof/reconcile/reconcile-edition';
import { explanationKey, stretchNow, withdrawnKey } from '../../proof/reconcile/reconcile-edition';
import { run } from '../actions/frame-actions';
import { openFile } from '../app-store';
import { useSession } from '../session-store';
import { useSettings } from '../settings-store';
import { refreshHistory, choose, toggleVersions } from './versions-actions';
import { lastRound, readRounds } from './version-sides';
import { NOW, useVersionsView } from './versions-view';

const now = (): string => new Date().toISOString();
const person = (): string => useSettings.getState().person;

/** Shows the versions with the corrections of the page in view listed: of its newest round, against the edition as it is. */
export async function checkCorrections(): Promise<void> {
  const { store, sender, id } = openFile();
  const { page } = useSession.getState();
  show();
  await sender.flush();
  const [rounds] = await Promise.all([readRounds(id).catch(() => null), refreshHistory()]);
  const { history } = useVersionsView.getState();
  if (history === null || history === 'failed') return;
  const known = (rounds?.rounds ?? []).flatMap(({ open, signed, ...version }) => (open && signed ? [{ ...version, open, signed }] : []));
  const chosen = (page === null ? undefined : pageRounds(store.getState().edition, page, known).at(-1)?.node) ?? lastRound(history);
  if (chosen) choose('before', chosen.id);
}

/** Shows what became of a round's corrections of a page, in a later version or, null, in the edition as it is. */
export async function checkRoundOf(before: string, after: string | null, page: PageId): Promise<void> {
  show();
  useVersionsView.getState().set({ page });
  await refreshHistory();
  useVersionsView.getState().set({ chosen: { before, after: after ?? NOW }, page, thisPage: true });
}

function show(): void {
  if (!useVersionsView.getState().open) toggleVersions();
  useVersionsView.getState().set({ listing: 'corrections', difference: null, mode: 'blink' });
}

/** The mark is accepted: the text and the frames become what it asks for. */
export const carryOut = (mark: MarkId): boolean => run(settleMarks, { marks: [mark], state: 'accepted', by: person(), time: now() });

/** The mark stays as it was left, for a reason. */
export const leaveMark = ({ mark: { id: mark }, difference }: CheckedMark, later: Edition, why: string): boolean => {
  const { edition } = openFile().store.getState();
  const state = edition.marks[mark]?.state;
  if (state === undefined) return explain([{ quote: withdrawnKey(mark), anchor: anchorOf(difference, later, edition) }], edition, why);
  // One that was accepted, and whose words were changed afterwards, is accepted still: it is resolved with the reason.
  return run(settleMarks, { marks: [mark], state: state === 'open' ? 'rejected' : 'resolved', by: person(), time: now(), why });
};

/** Puts down, as settled comments at their places, why things were changed that no mark asked for. One step; `later` is the version in which they were found. */
export function explainChanges(differences: readonly Difference[], later: Edition, why: string): boolean {
  const { edition } = openFile().store.getState();
  return explain(differences.map((difference) => ({ quote: explanationKey(difference), anchor: anchorOf(difference, later, edition) })), edition, why);
}

function explain(changes: readonly { readonly quote: string; readonly anchor: MarkAnchor }[], edition: Edition, why: string): boolean {
  const roundOf = ({ page }: MarkAnchor): string => standing(edition, { page: page ?? '' })?.next?.id ?? '';
  return run(explainChange, { changes: changes.map((each) => ({ ...each, round: roundOf(each.anchor) })), author: person(), time: now(), why, newId });
}

/** Where an explanation stands in the edition as it is: at the words, while they are those of the version in which the change was found. */
function anchorOf(difference: Difference, later: Edition, edition: Edition): MarkAnchor {
  const place = difference.after ?? difference.before;
  const page = place?.page && edition.pages[place.page] ? place.page : useSession.getState().page ?? Object.keys(edition.pages)[0] ?? '';
  const story = place?.story ?? '';
  const stretch = equal(later.stories[story]?.text, edition.stories[story]?.text) ? stretchNow(difference, edition) : null;
  if (stretch) return { type: 'text', ...stretch, page };
  return place?.frame && edition.frames[place.frame] ? { type: 'frame', frame: place.frame, page } : { type: 'area', page, rect: edition.pages[page]!.typeArea };
}
