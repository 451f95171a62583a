import { closeDialog } from '../dialogs/close-dialog';
import { Dialog } from '../ui/dialog';
import { useMessage } from '../use-message';
import { settle } from './mark-actions';
import { useReview } from './review-store';

/** Late-fix mode: says what a correction would move outside its paragraph, and asks. */
export function LateFixDialog() {
  const message = useMessage();
  const late = useReview((review) => review.late);
  if (!late) return null;
  const { marks, moves } = late;
  const accept = () => {
    closeDialog();
    settle(marks, 'accepted');
  };
  return (
    <Dialog title={message('late.title')} onClose={closeDialog} width={460} testId="late-fix-dialog" footer={
      <>
        <button type="button" className="button" onClick={closeDialog}>{message('dialog.cancel')}</button>
        <button type="button" className="button primary" onClick={accept} data-testid="late-accept">{message('late.accept')}</button>
      </>
    }>
      <p>{message('late.moves', { others: moves.others, columns: moves.columns, frames: moves.frames.length })}{moves.overset > 0 ? ` ${message('marks.moves-over', { count: moves.overset })}` : ''}</p>
    </Dialog>
  );
}
