import type { MarkId } from '../../model/ids';
import { useSession } from '../session-store';
import { settle } from './mark-actions';
import { useReview } from './review-store';
import { movesOf } from './try-accept';

/** Accepts marks; in late-fix mode it asks first when lines outside the corrected paragraphs would move. */
export function acceptSafely(marks: readonly MarkId[]): void {
  const moves = useReview.getState().lateFix ? movesOf(marks) : null;
  if (moves && (moves.others > 0 || moves.overset > 0)) {
    useReview.setState({ late: { marks, moves } });
    useSession.getState().openDialog('late-fix');
    return;
  }
  settle(marks, 'accepted');
}
