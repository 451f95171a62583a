import { useState } from 'react';
import type { FormEvent } from 'react';
import { setPage } from '../../commands/set-page';
import { run } from '../actions/frame-actions';
import { openFile } from '../app-store';
import { useSession } from '../session-store';
import { Dialog } from '../ui/dialog';
import { useMessage } from '../use-message';
import { closeDialog } from './close-dialog';

export function RenamePageDialog() {
  const message = useMessage();
  const page = useSession((session) => session.page) ?? '';
  const [name, setName] = useState(() => openFile().store.getState().edition.pages[page]?.name ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (run(setPage, { page, name: name.trim() })) closeDialog();
  };
  return (
    <Dialog title={message('rename-page.title')} onClose={closeDialog} width={380} testId="rename-page">
      <form onSubmit={submit}>
        <div className="field" style={{ marginBottom: 16 }}>
          <input aria-label={message('page.name')} value={name} onChange={(event) => setName(event.target.value)} onFocus={(event) => event.target.select()} />
        </div>
        <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 8 }}>
          <button type="button" className="button" onClick={closeDialog}>{message('dialog.cancel')}</button>
          <button type="submit" className="button primary">{message('dialog.ok')}</button>
        </div>
      </form>
    </Dialog>
  );
}
