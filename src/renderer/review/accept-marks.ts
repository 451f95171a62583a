import type { MarkId } from '../../model/ids';
import type { Operation } from '../../model/operation';
import { openFile } from '../app-store';
import { useSession } from '../session-store';
import { settle, wentOn } from './mark-actions';
import { useReview } from './review-store';
import { linesMoved, movesOf } from './try-accept';

/** Accepts marks; in late-fix mode it asks first when lines outside the corrected paragraphs would move. */
export function acceptSafely(marks: readonly MarkId[]): void {
  const moves = useReview.getState().lateFix ? movesOf(marks) : null;
  if (moves && (linesMoved(moves).outside > 0 || moves.overset.length > 0)) {
    useReview.setState({ late: { marks, moves } });
    useSession.getState().openDialog('late-fix');
    return;
  }
  settle(marks, 'accepted');
}

/** Accepts marks by operations that hold the rest of the page where it is, as one step. */
export function acceptFitted(marks: readonly MarkId[], operations: readonly Operation[]): void {
  wentOn(marks, () => openFile().store.perform(operations, 'settle-marks').ok);
}
