import { useSyncExternalStore } from 'react';
import { openFile } from '../app-store';
import { EditionFields } from '../panels/inspector/page-section';
import { WorkflowChoice } from '../sign/workflow-choice';
import { Dialog } from '../ui/dialog';
import { useMessage } from '../use-message';
import { closeDialog } from './close-dialog';
import { FieldsTable } from './fields-table';

/** What the folio prints: paper, date, issue, editors. Each entry counts at once and can be undone. */
export function EditionDialog() {
  const message = useMessage();
  const { store } = openFile();
  const edition = useSyncExternalStore(store.subscribe, () => store.getState().edition);
  return (
    <Dialog
      title={message('inspector.edition')}
      onClose={closeDialog}
      width={460}
      testId="edition-info"
      footer={<button type="button" className="button primary" onClick={closeDialog}>{message('dialog.done')}</button>}
    >
      <EditionFields info={edition.info} />
      <WorkflowChoice edition={edition} />
      <FieldsTable edition={edition} />
    </Dialog>
  );
}
