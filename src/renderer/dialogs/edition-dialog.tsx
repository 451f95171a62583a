import { useSyncExternalStore } from 'react';
import { openFile } from '../app-store';
import { EditionFields } from '../panels/inspector/page-section';
import { Dialog } from '../ui/dialog';
import { useMessage } from '../use-message';
import { closeDialog } from './close-dialog';

/** What the folio prints: paper, date, issue, editors. Each entry counts at once and can be undone. */
export function EditionDialog() {
  const message = useMessage();
  const { store } = openFile();
  const info = useSyncExternalStore(store.subscribe, () => store.getState().edition.info);
  return (
    <Dialog
      title={message('inspector.edition')}
      onClose={closeDialog}
      width={460}
      testId="edition-info"
      footer={<button type="button" className="button primary" onClick={closeDialog}>{message('dialog.done')}</button>}
    >
      <EditionFields info={info} />
    </Dialog>
  );
}
