/** The house's library of furniture: frames kept under a name, for every edition. */
import { clipFrames } from '../../commands/clip-frames';
import { pasteFrames } from '../../commands/paste-frames';
import type { ShelfEntry } from '../../ipc/shelf';
import { readFramesClip } from '../../model/frames-clip';
import { newId } from '../../model/new-id';
import { openFile } from '../app-store';
import { readShelf, writeShelf } from '../house-shelf';
import { useSession } from '../session-store';
import { done, insertedBy } from './basket-actions';
import { showFailure } from './file-actions';

/** Keeps the selected frames, with their text and pictures; null when it failed, which was shown. */
export async function keepSelection(name: string): Promise<readonly ShelfEntry[] | null> {
  const { id, store } = openFile();
  const clip = clipFrames(store.getState().edition, useSession.getState().selection, false);
  if (clip) return writeShelf('items', name, clip, id);
  showFailure({ key: 'refusal.nothing-selected' });
  return null;
}

/** Puts a kept item on the page in view, where it stood when it was kept. True when it is there. */
export async function placeItem(name: string): Promise<boolean> {
  const { id, store } = openFile();
  const { page, select } = useSession.getState();
  if (page === null) return false;
  const raw = await readShelf('items', name, id);
  if (raw === null) return false;
  const clip = readFramesClip(raw);
  if (!clip) {
    showFailure({ key: 'failure.library-item', values: { name } });
    return false;
  }
  const result = store.run(pasteFrames, { clip, page, at: 'same', newId });
  if (done(result)) select(insertedBy(result, 'frames'));
  return result.ok;
}
