import { useState } from 'react';
import { addPageFrom } from '../actions/page-actions';
import { useApp, openFile } from '../app-store';
import { TemplateChoice } from '../screens/template-choice';
import { useSession } from '../session-store';
import { Dialog } from '../ui/dialog';
import { useMessage } from '../use-message';
import { closeDialog } from './close-dialog';

/** A page from a template, put after the one in view. The one in view says which template is likely. */
export function AddPageDialog() {
  const message = useMessage();
  const templates = useApp((app) => app.boot?.templates ?? []);
  const [template, setTemplate] = useState(() => {
    const { page } = useSession.getState();
    const own = openFile().store.getState().edition.pages[page ?? '']?.template;
    return templates.some((each) => each.id === own) ? own! : templates[0]?.id ?? '';
  });
  const add = async () => {
    if (await addPageFrom(template)) closeDialog();
  };
  return (
    <Dialog
      title={message('add-page.title')}
      onClose={closeDialog}
      width={740}
      testId="add-page"
      footer={(
        <>
          <button type="button" className="button" onClick={closeDialog}>{message('dialog.cancel')}</button>
          <button type="button" className="button primary" onClick={() => void add()} disabled={template === ''} data-testid="add-page-confirm">{message('add-page.add')}</button>
        </>
      )}
    >
      <TemplateChoice templates={templates} value={template} onChange={setTemplate} previewHeight={132} />
    </Dialog>
  );
}
