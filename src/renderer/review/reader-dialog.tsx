import { useState } from 'react';
import type { FormEvent } from 'react';
import { closeDialog } from '../dialogs/close-dialog';
import { useSettings } from '../settings-store';
import { Dialog } from '../ui/dialog';
import { useMessage } from '../use-message';

/** The text that was written in may have been made anew while its writer was asked: the keyboard is its again. */
function backToText(): void {
  if (document.activeElement === document.body) document.querySelector<HTMLElement>('.galley, .page-text-field, .page-stage')?.focus();
}

/** Asks who reads: the name under each mark. Asked once, changed from the bar. */
export function ReaderDialog() {
  const message = useMessage();
  const [name, setName] = useState(() => useSettings.getState().person);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    useSettings.getState().change({ person: name.trim() });
    closeDialog();
    requestAnimationFrame(backToText);
  };
  return (
    <Dialog title={message('review.who')} onClose={closeDialog} width={380} testId="reader">
      <form onSubmit={submit}>
        <p className="form-note">{message('review.who-note')}</p>
        <div className="field" style={{ marginBottom: 16 }}>
          <input aria-label={message('review.person')} maxLength={80} value={name} onChange={(event) => setName(event.target.value)} onFocus={(event) => event.target.select()} data-testid="reader-name" />
        </div>
        <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 8 }}>
          <button type="button" className="button" onClick={closeDialog}>{message('dialog.cancel')}</button>
          <button type="submit" className="button primary" disabled={name.trim() === ''}>{message('dialog.ok')}</button>
        </div>
      </form>
    </Dialog>
  );
}
