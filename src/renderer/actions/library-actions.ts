/** The house's library of furniture: frames kept under a name, for every edition. */
import { clipFrames } from '../../commands/clip-frames';
import { pasteFrames } from '../../commands/paste-frames';
import type { PasteFramesArgs } from '../../commands/paste-frames';
import type { ShelfEntry } from '../../ipc/shelf';
import type { Edition } from '../../model/edition';
import type { FramesClip } from '../../model/frames-clip';
import { newId } from '../../model/new-id';
import { storyOf } from '../../model/threads';
import { openFile } from '../app-store';
import { listShelf, readShelf, removeFromShelf, writeShelf } from '../house-shelf';
import { itemOnShelf, readItem } from '../library/library-item';
import { pictureOfFrames } from '../library/picture-of-frames';
import { useSession } from '../session-store';
import { message } from '../use-message';
import { done, insertedBy } from './basket-actions';
import { showFailure } from './file-actions';

/** Keeps the selected frames, with their text and pictures; null when it failed, which was shown. */
export async function keepSelection(name: string): Promise<readonly ShelfEntry[] | null> {
  const { id, store } = openFile();
  const { selection, toast } = useSession.getState();
  const clip = clipFrames(store.getState().edition, selection, false);
  if (!clip) {
    showFailure({ key: 'refusal.nothing-selected' });
    return null;
  }
  const entries = await writeShelf('items', name, itemOnShelf(clip, pictureOfFrames(clip)), id);
  if (entries) toast({ tone: 'success', key: 'library.kept', values: { name } });
  return entries;
}

/** Keeps the selected frames under the name of their first story and shows the library, where it can be changed. */
export async function keepInLibrary(): Promise<void> {
  const entries = await listShelf('items');
  if (!entries) return;
  const { selection, showSide } = useSession.getState();
  const name = freeItemName(wantedItemName(openFile().store.getState().edition, selection), entries);
  if (await keepSelection(name)) showSide('library', true);
}

/** The name of the first story or picture among the frames; a number where nothing has one. */
export function wantedItemName(edition: Edition, frames: readonly string[]): string {
  const named = frames.flatMap((id) => {
    const frame = edition.frames[id];
    return (frame && storyOf(edition, frame)?.slug) || (frame?.type === 'picture' && edition.pictures[frame.picture ?? '']?.slug) || [];
  });
  return named[0] ?? message('library.unnamed', { number: 1 });
}

/** A name that nothing in the library has. */
export function freeItemName(wanted: string, entries: readonly ShelfEntry[]): string {
  const taken = new Set(entries.map(({ name }) => name));
  if (!taken.has(wanted)) return wanted;
  const stem = wanted.replace(/ \d+$/, '');
  for (let number = 2; ; number++) if (!taken.has(`${stem} ${number}`)) return `${stem} ${number}`;
}

/** Puts a kept item on the page in view, where it stood when it was kept or with its middle at a point. True when it is there. */
export async function placeItem(name: string, at: PasteFramesArgs['at'] = 'same'): Promise<boolean> {
  const { id, store } = openFile();
  const { page, select } = useSession.getState();
  if (page === null) return false;
  const clip = await clipOf(name, id);
  if (!clip) return false;
  const result = store.run(pasteFrames, { clip, page, at, newId });
  if (done(result)) select(insertedBy(result, 'frames'));
  return result.ok;
}

async function clipOf(name: string, document: string): Promise<FramesClip | null> {
  const raw = await readShelf('items', name, document);
  if (raw === null) return null;
  const item = readItem(raw);
  if (!item) showFailure({ key: 'failure.library-item', values: { name } });
  return item?.clip ?? null;
}

/** Gives an item another name; null when it could not, which was shown. Its files stay on the shelf. */
export async function renameItem(name: string, next: string): Promise<readonly ShelfEntry[] | null> {
  const entries = await listShelf('items');
  if (!entries || next === name) return entries;
  if (entries.some((entry) => entry.name === next)) {
    showFailure({ key: 'library.taken', values: { name: next } });
    return null;
  }
  const value = await readShelf('items', name);
  if (value === null || !(await writeShelf('items', next, value))) return null;
  return removeFromShelf('items', name);
}
