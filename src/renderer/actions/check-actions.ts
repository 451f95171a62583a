/** Going from finding to finding of the checks, correcting them, and letting them stand. */
import { checkEdition } from '../../checks/check-edition';
import type { CheckFinding } from '../../checks/finding';
import { letStand } from '../../commands/let-stand';
import { replaceText } from '../../commands/replace-text';
import { openFile } from '../app-store';
import { checkKey, useChecks } from '../checks/checks-store';
import { listedChecks } from '../checks/listed-checks';
import { markFix } from '../review/mark-fix';
import { isReading } from '../review/review-store';
import { useSession } from '../session-store';
import { useSettings } from '../settings-store';
import { run } from './frame-actions';
import { showWords } from './place-actions';

const listed = (): readonly CheckFinding[] => listedChecks(openFile().store.getState().edition, useSession.getState().page);

/** Brings a finding before the eyes; `open`: its story is opened at the words as well. */
export function showCheck(finding: CheckFinding, open: boolean): void {
  useChecks.setState({ current: checkKey(finding), index: listed().findIndex((each) => checkKey(each) === checkKey(finding)) });
  const { story, part, from, to } = finding;
  showWords(story, { part, offset: from }, { part, offset: to }, open);
}

/** Shows the finding after the one that was shown last, or before it; round again at the ends. */
export function stepCheck(by: 1 | -1): void {
  const all = listed();
  if (all.length === 0) {
    useSession.getState().toast({ tone: 'success', key: 'toast.no-checks' });
    return;
  }
  const { current, index } = useChecks.getState();
  const here = all.findIndex((finding) => checkKey(finding) === current);
  // One that is gone has left its place to the next.
  const next = here >= 0 ? here + by : by > 0 ? Math.max(0, index) : index - 1;
  showCheck(all[((next % all.length) + all.length) % all.length]!, true);
}

/** The finding that is looked at. */
const current = (): CheckFinding | undefined => listed().find((finding) => checkKey(finding) === useChecks.getState().current);

/** The findings of now in the list's place of those of before: the panel does not wait for the next idle moment. */
function refresh(): void {
  const { shown } = openFile().store.getState();
  useChecks.setState({ findings: checkEdition(shown) });
}

/**
 * Puts what is suggested in the words' place, as one undo step, unless other words stand there by now. The next finding takes its place in the list. While the edition is
 * read it becomes a mark there, and the next finding is looked at: the words stand until somebody accepts it.
 */
export function fixCheck(finding: CheckFinding | undefined = current()): void {
  const { toast } = useSession.getState();
  if (!finding) return stepCheck(1);
  if (finding.fix === null) return toast({ tone: 'info', key: 'toast.no-check-fix' });
  if (isReading()) {
    if (markFix(finding)) lookAtPlace(listed().findIndex((each) => checkKey(each) === checkKey(finding)) + 1);
    return;
  }
  const { store } = openFile();
  const { revision } = store.getState();
  const { story, part, from: start, to: end, found, fix } = finding;
  const all = listed();
  const at = all.findIndex((each) => checkKey(each) === checkKey(finding));
  if (!run(replaceText, { changes: [{ story, part, start, end, found, replaced: fix }] })) return;
  if (store.getState().revision === revision) return toast({ tone: 'info', key: 'toast.check-gone' });
  refresh();
  lookAtPlace(at);
}

/** 保留: the words stand, and nothing is said of them again. Undone like an edit. */
export function leaveCheck(finding: CheckFinding | undefined = current()): void {
  if (!finding) return stepCheck(1);
  const at = listed().findIndex((each) => checkKey(each) === checkKey(finding));
  if (!run(letStand, { story: finding.story, names: [finding.name] })) return;
  const { store } = openFile();
  const { revision } = store.getState();
  refresh();
  lookAtPlace(at);
  // What was done after it is not taken back by a button that speaks of this.
  const undo = (): void => {
    if (store.getState().revision === revision) store.undo();
  };
  useSession.getState().toast({ tone: 'success', key: 'toast.check-left', values: { found: String(finding.values['found'] ?? '') }, action: { key: 'toast.fix-undo', run: undo } });
}

/** Whatever stands at a place of the list now is the one that is looked at. */
function lookAtPlace(at: number): void {
  const all = listed();
  const next = all[Math.min(at, all.length - 1)];
  useChecks.setState({ current: next ? checkKey(next) : null, index: at });
}

export function toggleChecks(): void {
  const { panels, sideTab, showSide } = useSession.getState();
  useChecks.setState({ wantsFocus: !(panels.inspector && sideTab === 'checks') });
  showSide('checks');
}

export function toggleCheckMarks(): void {
  const { checkMarks, change } = useSettings.getState();
  change({ checkMarks: !checkMarks });
}
