import type { OpenedDocument } from '../../ipc/contract';
import { decideRecovery } from '../actions/file-actions';
import { Dialog } from '../ui/dialog';
import { useMessage } from '../use-message';

/** Offers back the work that was not saved when Forme ended. An answer is needed: nothing else is written before it. */
export function RecoveryDialog({ recovery }: { readonly recovery: NonNullable<OpenedDocument['recovery']> }) {
  const message = useMessage();
  if (recovery.operations.length === 0) return <LostDialog />;
  return (
    <Dialog
      title={message('recovery.title')}
      onClose={() => {}}
      dismissable={false}
      width={460}
      testId="recovery"
      footer={(
        <>
          <button type="button" className="button" onClick={() => void decideRecovery(false)} data-testid="recovery-discard">{message('recovery.discard')}</button>
          <button type="button" className="button primary" autoFocus onClick={() => void decideRecovery(true)} data-testid="recovery-take">{message('recovery.take')}</button>
        </>
      )}
    >
      <p>{message('recovery.text', { count: recovery.operations.length })}</p>
      {recovery.damagedTail ? <p className="form-note">{message('recovery.damaged')}</p> : null}
    </Dialog>
  );
}

/** Nothing could be read of what was not saved. */
function LostDialog() {
  const message = useMessage();
  return (
    <Dialog
      title={message('recovery.title')}
      onClose={() => {}}
      dismissable={false}
      width={460}
      testId="recovery-lost"
      footer={<button type="button" className="button primary" autoFocus onClick={() => void decideRecovery(false)}>{message('recovery.open')}</button>}
    >
      <p>{message('recovery.lost')}</p>
    </Dialog>
  );
}
