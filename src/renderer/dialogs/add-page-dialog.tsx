import { useEffect, useState } from 'react';
import { addScheme } from '../actions/page-actions';
import { useApp, openFile } from '../app-store';
import type { PageScheme } from '../gallery/page-scheme';
import { TemplateGallery } from '../gallery/template-gallery';
import type { TemplateChoiceOf } from '../gallery/template-gallery';
import { useSession } from '../session-store';
import { Dialog } from '../ui/dialog';
import { useMessage } from '../use-message';
import { closeDialog } from './close-dialog';

/** A page from a template, put after the one in view. The one in view says which template is likely. */
export function AddPageDialog() {
  const message = useMessage();
  const templates = useApp((app) => app.boot?.templates ?? []);
  const [choice, setChoice] = useState<TemplateChoiceOf>(() => {
    const { page } = useSession.getState();
    const own = openFile().store.getState().edition.pages[page ?? '']?.template;
    return { own: false, id: templates.some((each) => each.id === own) ? own! : templates[0]?.id ?? '' };
  });
  const [scheme, setScheme] = useState<PageScheme | null>(null);
  // Enter may come before the template has been fetched.
  const [meant, setMeant] = useState(false);
  useEffect(() => {
    if (!meant || !scheme) return;
    setMeant(false);
    if (addScheme(scheme)) closeDialog();
  }, [meant, scheme]);
  const add = () => setMeant(true);
  const isCard = ({ target }: { readonly target: EventTarget }): boolean => target instanceof Element && target.closest('[role="radio"]') !== null;
  return (
    <Dialog
      title={message('add-page.title')}
      onClose={closeDialog}
      width={1040}
      testId="add-page"
      footer={(
        <>
          <button type="button" className="button" onClick={closeDialog}>{message('dialog.cancel')}</button>
          <button type="button" className="button primary" onClick={add} disabled={!scheme} data-testid="add-page-confirm">{message('add-page.add')}</button>
        </>
      )}
    >
      <div onKeyDown={(event) => event.key === 'Enter' && isCard(event) && add()} onDoubleClick={(event) => isCard(event) && add()}>
        <TemplateGallery value={choice} onChange={setChoice} onScheme={setScheme} />
      </div>
    </Dialog>
  );
}
