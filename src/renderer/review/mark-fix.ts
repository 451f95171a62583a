import { addMark } from '../../commands/add-mark';
import type { CheckFinding } from '../../checks/finding';
import { newId } from '../../model/new-id';
import { threadOf } from '../../model/threads';
import { markOfFix } from '../../proof/mark-of-fix';
import { done } from '../actions/basket-actions';
import { openFile } from '../app-store';
import { useSession } from '../session-store';
import { markerNow, tell } from './reader-voice';
import { useReview } from './review-store';

/** What a check suggests as a reader's mark at its place; true when one stands there now. */
export function markFix(finding: CheckFinding): boolean {
  const { store } = openFile();
  const { edition } = store.getState();
  const story = edition.stories[finding.story];
  const wanted = story && markOfFix(story.text, finding);
  if (!wanted) return (tell('toast.check-gone'), false);
  const { kind, from, to, text } = wanted;
  const stands = Object.values(edition.marks).find(({ state, anchor, kind: other }) =>
    state === 'open' && other === kind && anchor.type === 'text' && anchor.story === finding.story && anchor.from === from && anchor.to === to);
  if (stands) {
    useReview.setState({ current: stands.id });
    tell('review.check-marked');
    return true;
  }
  const page = threadOf(edition, finding.story)[0]?.page ?? useSession.getState().page;
  const result = store.run(addMark, { newId, kind, anchor: { type: 'text', story: finding.story, from, to, page }, ...markerNow(), ...(text === '' ? {} : { text }) });
  if (!done(result)) return false;
  useReview.setState({ view: 'marked', current: Object.keys(store.getState().edition.marks).find((id) => !edition.marks[id]) ?? null });
  return true;
}
