/** Going from mark to mark, and deciding about them. */
import { changeMark } from '../../commands/change-mark';
import { removeMark } from '../../commands/remove-mark';
import { replyToMark } from '../../commands/reply-to-mark';
import { settleMarks } from '../../commands/settle-marks';
import type { MarkId } from '../../model/ids';
import type { Mark, MarkState } from '../../model/mark';
import { openFile } from '../app-store';
import { done } from '../actions/basket-actions';
import { useSession } from '../session-store';
import { useSettings } from '../settings-store';
import { markAsShown } from '../tracking/mark-as-shown';
import { message } from '../use-message';
import { filteredMarks } from './mark-list';
import { placeOfMark } from '../../proof/mark-places';
import { useReview } from './review-store';

const session = useSession.getState;
const review = useReview.getState;
const person = (): string => useSettings.getState().person || message('review.nobody');

/** The marks that the list shows now. */
export function listedMarks(): readonly Mark[] {
  const { edition, composition } = openFile().store.getState();
  return filteredMarks(edition, composition, review().filter, session().page);
}

/** The next (1) or the one before (−1) of the marks that the list shows, from the one that is looked at; around the end. */
export function stepMark(by: 1 | -1): void {
  const marks = listedMarks();
  if (marks.length === 0) return session().toast({ tone: 'info', key: 'review.no-marks' });
  const now = marks.findIndex(({ id }) => id === review().current);
  const next = marks[now < 0 ? (by > 0 ? 0 : marks.length - 1) : (now + by + marks.length) % marks.length]!;
  showMark(next.id);
}

/** Looks at a mark: its page is turned to, its place brought into view. */
export function showMark(id: MarkId): void {
  const state = openFile().store.getState();
  const { edition, shown, composition } = state;
  const mark = edition.marks[id];
  if (!mark) return;
  useReview.setState({ current: id, moved: null });
  const place = placeOfMark(shown, composition, markAsShown(state, mark));
  if (place) session().lookAt(place.page, around(place.rect));
  else if (mark.anchor.page !== null && edition.pages[mark.anchor.page]) session().setPage(mark.anchor.page);
}

/** A word is looked at with what stands around it. */
const around = (rect: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }) => {
  const [x, y] = [Math.max(0, 120 - rect.width / 2), Math.max(0, 70 - rect.height / 2)];
  return { x: rect.x - x, y: rect.y - y, width: rect.width + 2 * x, height: rect.height + 2 * y };
};

/** Decides about marks as one step of undo, then goes on to the next of the list. */
export const settle = (ids: readonly MarkId[], state: Exclude<MarkState, 'open'>, why = ''): boolean =>
  wentOn(ids, () => done(openFile().store.run(settleMarks, { marks: ids, state, by: person(), time: new Date().toISOString(), why })));

/** Carries out a decision about marks and goes on to the next open one of the list. */
export function wentOn(ids: readonly MarkId[], decide: () => boolean): boolean {
  const marks = listedMarks();
  const at = marks.findIndex(({ id }) => id === ids.at(-1));
  if (!decide()) return false;
  useReview.setState({ moved: null });
  const next = marks.slice(at + 1).find(({ id, state: was }) => was === 'open' && !ids.includes(id));
  if (next) showMark(next.id);
  else useReview.setState({ current: null });
  return true;
}

/** The mark that is looked at, when it is still open; says so when there is none. */
export function currentMark(): Mark | null {
  const mark = openFile().store.getState().edition.marks[review().current ?? ''];
  if (mark?.state === 'open') return mark;
  session().toast({ tone: 'info', key: 'review.no-current' });
  return null;
}

export function reply(mark: MarkId, text: string): boolean {
  return text.trim() !== '' && done(openFile().store.run(replyToMark, { mark, author: person(), time: new Date().toISOString(), text: text.trim() }));
}

/** Whether a mark may be written anew here: one's own, open, and of this round. */
export const isOwn = ({ author, state, round }: Mark): boolean => state === 'open' && author === person() && round === review().round;

/** Writes one's own mark anew; false when that was refused, which was shown. */
export function rewrite(mark: Mark, to: { readonly text?: string; readonly note?: string }): boolean {
  if (to.text === undefined && to.note === undefined) return true;
  return done(openFile().store.run(changeMark, { mark: mark.id, author: person(), round: review().round, ...to }));
}

/** Takes the mark away that is looked at: one's own, and of this round. */
export function removeCurrent(): void {
  const mark = currentMark();
  if (mark && done(openFile().store.run(removeMark, { marks: [mark.id], author: person(), round: review().round }))) useReview.setState({ current: null });
}

