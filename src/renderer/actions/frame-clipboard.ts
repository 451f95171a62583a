/** Cut, copy and paste of frames: over the house's shelf, so that they reach other editions; their text goes to other programs. */
import { clipFrames } from '../../commands/clip-frames';
import { deleteFrames } from '../../commands/delete-frames';
import { pasteFrames } from '../../commands/paste-frames';
import type { PasteFramesArgs } from '../../commands/paste-frames';
import { readFramesClip } from '../../model/frames-clip';
import type { FramesClip } from '../../model/frames-clip';
import { newId } from '../../model/new-id';
import { openFile } from '../app-store';
import { listShelf, readShelf, writeShelf } from '../house-shelf';
import { useSession } from '../session-store';
import { done, insertedBy } from './basket-actions';
import { showFailure } from './file-actions';

const NAME = 'frames';

/** Takes the selected frames along; with `cut` they leave the page once they are safe on the shelf. */
export async function copySelection(cut: boolean): Promise<void> {
  const { id, store } = openFile();
  const { selection, toast } = useSession.getState();
  const clip = clipFrames(store.getState().edition, selection, cut);
  if (!clip || !(await writeShelf('clipboard', NAME, clip, id))) return;
  await navigator.clipboard.writeText(clip.text).catch(() => showFailure({ key: 'failure.clipboard' }));
  if (cut) done(store.run(deleteFrames, { frames: selection }));
  else toast({ tone: 'success', key: 'toast.copied-frames', values: { count: clip.frames.length } });
}

/**
 * Pastes the frames that were copied last when the system's clipboard still holds their text; false when something else was copied since.
 * On the page where they were copied they go under the pointer, elsewhere to the place that they had.
 */
export async function pasteSelection(text: string, inPlace = false): Promise<boolean> {
  const entries = await listShelf('clipboard');
  if (!entries?.some(({ name }) => name === NAME)) return false;
  const { id, store } = openFile();
  const raw = await readShelf('clipboard', NAME);
  const clip = readFramesClip(raw);
  if (!clip) {
    if (!isText(raw, text)) return false;
    showFailure({ key: 'failure.clipboard-frames' });
    return true;
  }
  if (lines(clip.text) !== lines(text)) return false;
  const { page, cursor, select } = useSession.getState();
  if (page === null || (await readShelf('clipboard', NAME, id)) === null) return true;
  const result = store.run(pasteFrames, { clip, page, at: inPlace ? 'same' : whereTo(clip, page, cursor), newId });
  if (done(result)) select(insertedBy(result, 'frames'));
  return true;
}

function whereTo(clip: FramesClip, page: string, cursor: PasteFramesArgs['at'] | null): PasteFramesArgs['at'] {
  const here = clip.edition === openFile().store.getState().edition.info.id && clip.page === page;
  if (!here) return 'same';
  return cursor ?? (clip.cut ? 'same' : 'beside');
}

const isText = (raw: unknown, text: string): boolean => typeof raw === 'object' && raw !== null && 'text' in raw && typeof raw.text === 'string' && lines(raw.text) === lines(text);

/** Systems change line ends on their clipboards. */
const lines = (text: string): string => text.replace(/\r\n?/g, '\n').trimEnd();
