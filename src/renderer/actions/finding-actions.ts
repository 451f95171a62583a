/** Going from finding to finding, and mending them. */
import type { Finding, Fix } from '../../preflight/finding';
import { preflightSteps } from '../../preflight/preflight';
import { openFile } from '../app-store';
import { findingsOf } from '../preflight/findings-of';
import { FIX_COMMANDS } from '../preflight/fix-commands';
import { listedFindings } from '../preflight/listed-findings';
import { placeOnPage } from '../preflight/place-on-page';
import { findingKeys, usePreflightView } from '../preflight/preflight-view';
import { useSession } from '../session-store';
import { showFailure } from './file-actions';

/** Mends no more than this at one press. */
const MOST_FIXES = 500;

const listed = (): readonly Finding[] => listedFindings().flatMap((group) => group.findings);
const keyOf = (finding: Finding): string | null => findingKeys(findingsOf(openFile().store).getState().findings).get(finding) ?? null;

/**
 * Brings a finding before the eyes: its page, its place near enough to be seen, its frame selected. `open`: the galley is
 * opened at the place as well, when the finding is about text.
 */
export function showFinding(finding: Finding, open = true): void {
  const { edition, composition } = openFile().store.getState();
  const session = useSession.getState();
  const { frame, story, at } = finding.place;
  usePreflightView.getState().look(keyOf(finding), listed().indexOf(finding));
  const place = placeOnPage(edition, composition, finding.place);
  if (place) session.setPage(place.page);
  if (frame !== null && edition.frames[frame]) session.select([frame]);
  // An open galley follows to the story in question.
  if (story !== null && edition.stories[story] && (at ? open || session.editing?.story === story : open && session.editing)) session.edit({ story, caret: at, anchor: null });
  if (place) session.lookAt(place.page, place.rect);
}

/** Shows the finding after the one that was shown last, or before it; round again at the ends. */
export function stepFinding(by: 1 | -1): void {
  const all = listed();
  const keys = findingKeys(findingsOf(openFile().store).getState().findings);
  if (all.length === 0) {
    useSession.getState().toast({ tone: 'success', key: 'toast.no-findings' });
    return;
  }
  const { current, index } = usePreflightView.getState();
  const here = all.findIndex((finding) => keys.get(finding) === current);
  // One that is gone has left its place to the next.
  const next = here >= 0 ? here + by : by > 0 ? Math.max(0, index) : index - 1;
  showFinding(all[((next % all.length) + all.length) % all.length]!);
}

/** Mends a finding as one undo step, and says so. It is looked for again first: the edition may have changed since. */
export function fixFinding(finding: Finding): void {
  const key = keyOf(finding);
  const now = findNow(finding.rule);
  const fresh = now.find((each) => findingKeys(now).get(each) === key) ?? finding;
  if (fresh.fix && runFix(fresh.fix)) tellFixed(1);
}

/** Mends all findings of a kind as one undo step; each is looked for again after the one before, which may have moved it. */
export function fixAll(kind: Finding): void {
  const { store } = openFile();
  const { scope } = usePreflightView.getState();
  const { page } = useSession.getState();
  const tried = new Set<string>();
  let fixed = 0;
  store.mark();
  try {
    while (tried.size < MOST_FIXES) {
      const next = findNow(kind.rule).find((finding) => (
        finding.fix !== undefined && finding.fix.key === kind.fix?.key && (scope === 'edition' || finding.place.page === page) && !tried.has(JSON.stringify(finding))
      ));
      if (!next) break;
      tried.add(JSON.stringify(next));
      if (runFix(next.fix!, true)) fixed += 1;
    }
  } finally {
    store.commit();
  }
  tellFixed(fixed);
}

/** What a rule finds in the edition as it is this moment. */
function findNow(rule: string): readonly Finding[] {
  const { store } = openFile();
  const { edition, composition } = store.getState();
  const steps = preflightSteps(edition, composition, findingsOf(store).getState().facts, undefined, [rule]);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** True when it changed something. */
function runFix(fix: Fix, quietly = false): boolean {
  const command = FIX_COMMANDS.get(fix.command);
  if (!command) throw new Error(`No command ${fix.command} mends findings.`);
  const { store } = openFile();
  const { revision } = store.getState();
  const result = store.run(command, fix.args);
  if (!result.ok) {
    if (!quietly) showFailure(result);
    return false;
  }
  return store.getState().revision > revision;
}

function tellFixed(count: number): void {
  const { toast } = useSession.getState();
  if (count === 0) {
    toast({ tone: 'info', key: 'toast.not-fixed' });
    return;
  }
  const { store } = openFile();
  const { revision } = store.getState();
  // What was done after it is not taken back by a button that speaks of this.
  const undo = (): void => {
    if (store.getState().revision === revision) store.undo();
  };
  toast({ tone: 'success', key: 'toast.fixed', values: { count }, action: { key: 'toast.fix-undo', run: undo } });
}

/** Shows the panel with the keyboard in its list, or hides it. */
export function togglePreflight(): void {
  const { panels, togglePanel } = useSession.getState();
  usePreflightView.setState({ wantsFocus: !panels.preflight });
  togglePanel('preflight');
}
