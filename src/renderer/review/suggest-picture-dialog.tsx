import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { framesOfPicture } from '../../model/threads';
import type { Picture } from '../../model/picture';
import { openFile } from '../app-store';
import { selectedFrames } from '../command-context';
import { closeDialog } from '../dialogs/close-dialog';
import { previewUrl } from '../preview-url';
import { Dialog } from '../ui/dialog';
import { useMessage } from '../use-message';
import { suggestFromFile, suggestOther } from './frame-suggestions';
import './suggest-picture.css';

/** Which picture should stand in the selected frame: one of the edition, those that stand nowhere first, or one from a file. */
export function SuggestPictureDialog() {
  const message = useMessage();
  const [frame] = useState(() => selectedFrames().find(({ type }) => type === 'picture') ?? null);
  const [pictures] = useState(() => (frame?.type === 'picture' ? candidates(frame.picture) : []));
  const [note, setNote] = useState('');
  const { id, store } = openFile();
  if (frame === null) return null;
  const fromFile = async (): Promise<void> => {
    if (await suggestFromFile(frame.id, null, note)) closeDialog();
  };
  const { assets } = store.getState().edition;
  return (
    <Dialog
      title={message('suggest-picture.title')}
      onClose={closeDialog}
      width={520}
      testId="suggest-picture"
      footer={<>
        <button type="button" className="button" onClick={() => void fromFile()} data-testid="suggest-picture-file"><FolderOpen size={14} aria-hidden />{message('suggest-picture.file')}</button>
        <span className="stretch" />
        <button type="button" className="button" onClick={closeDialog}>{message('dialog.cancel')}</button>
      </>}
    >
      <div className="field">
        <input aria-label={message('suggest-picture.note')} placeholder={message('suggest-picture.note')} maxLength={2000} value={note} spellCheck={false} onChange={(event) => setNote(event.target.value)} data-testid="suggest-picture-note" />
      </div>
      <p className="form-note">{message(pictures.length === 0 ? 'suggest-picture.none' : 'suggest-picture.how')}</p>
      <ul className="suggest-pictures">
        {pictures.map(({ picture, placed }) => (
          <li key={picture.id}>
            <button type="button" onClick={() => suggestOther(frame.id, picture.id, note) && closeDialog()} data-testid="suggest-candidate">
              <img src={previewUrl(id, picture.asset, 256)} alt="" draggable={false} loading="lazy" />
              <span className="ellipsis">{picture.slug || assets[picture.asset]?.name}</span>
              {placed ? <span className="suggest-placed">{message('basket.placed')}</span> : null}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function candidates(now: string | null): readonly { readonly picture: Picture; readonly placed: boolean }[] {
  const { edition } = openFile().store.getState();
  return Object.values(edition.pictures)
    .filter(({ id }) => id !== now)
    .map((picture) => ({ picture, placed: framesOfPicture(edition, picture.id).length > 0 }))
    .sort((a, b) => Number(a.placed) - Number(b.placed));
}
