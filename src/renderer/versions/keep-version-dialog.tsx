import { useState } from 'react';
import type { FormEvent } from 'react';
import { save } from '../actions/file-actions';
import { useApp } from '../app-store';
import { closeDialog } from '../dialogs/close-dialog';
import { Dialog } from '../ui/dialog';
import { useMessage } from '../use-message';
import { refreshHistory } from './versions-actions';
import { useVersionsView } from './versions-view';

/** Saves, and gives what was saved a name: such a version is never thinned out. */
export function KeepVersionDialog() {
  const message = useMessage();
  const [label, setLabel] = useState('');
  const saving = useApp((app) => app.saving);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const name = label.trim();
    if (name === '' || !(await save(false, name))) return;
    closeDialog();
    if (useVersionsView.getState().open) void refreshHistory();
  };
  return (
    <Dialog title={message('keep-version.title')} onClose={closeDialog} width={420} testId="keep-version-dialog">
      <form onSubmit={(event) => void submit(event)}>
        <label className="dialog-label" htmlFor="version-label">{message('keep-version.name')}</label>
        <div className="field" style={{ margin: '4px 0 8px' }}>
          <input id="version-label" value={label} maxLength={100} placeholder={message('keep-version.example')} onChange={(event) => setLabel(event.target.value)} />
        </div>
        <p className="muted" style={{ margin: '0 0 16px' }}>{message('keep-version.how')}</p>
        <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 8 }}>
          <button type="button" className="button" onClick={closeDialog}>{message('dialog.cancel')}</button>
          <button type="submit" className="button primary" disabled={label.trim() === '' || saving}>{message('keep-version.keep')}</button>
        </div>
      </form>
    </Dialog>
  );
}
