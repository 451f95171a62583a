/** What menus and keys do to the selected frames. */
import { alignFrames } from '../../commands/align-frames';
import type { AlignSide } from '../../commands/align-frames';
import { arrangeFrames } from '../../commands/arrange-frames';
import type { Command } from '../../commands/command';
import { deleteFrames } from '../../commands/delete-frames';
import { distributeFrames } from '../../commands/distribute-frames';
import { duplicateFrames } from '../../commands/duplicate-frames';
import { growFrames } from '../../commands/grow-frames';
import { lockFrames } from '../../commands/lock-frames';
import { nudgeFrames } from '../../commands/nudge-frames';
import { setCrop } from '../../commands/set-crop';
import { setFrame } from '../../commands/set-frame';
import { snapFrames } from '../../commands/snap-frames';
import { unthreadFrame } from '../../commands/unthread-frame';
import type { TextFrame } from '../../model/frame';
import { newId } from '../../model/new-id';
import { FULL_CROP } from '../../model/picture';
import { framesOnPage } from '../../model/threads';
import { useAlignView } from '../align-view';
import { openFile } from '../app-store';
import { done, insertedBy } from './basket-actions';
import { selectedFrames } from '../command-context';
import { useSession } from '../session-store';

const selection = (): readonly string[] => useSession.getState().selection;

/** Runs a command on the open document and shows why, when it will not. */
export const run = <Args>(command: Command<Args>, args: Args): boolean => done(openFile().store.run(command, args));

/** Several commands as one undo step. */
export function together(steps: () => void): void {
  const { store } = openFile();
  store.mark();
  try {
    steps();
  } finally {
    store.commit();
  }
}

export const nudge = (columns: number, rows: number): boolean => run(nudgeFrames, { frames: selection(), columns, rows });
export const grow = (columns: number, rows: number): boolean => run(growFrames, { frames: selection(), columns, rows });
export const arrange = (to: 'front' | 'forward' | 'backward' | 'back'): boolean => run(arrangeFrames, { frames: selection(), to });
export const align = (side: AlignSide): boolean => run(alignFrames, { frames: selection(), side, to: useAlignView.getState().to });
export const distribute = (direction: 'across' | 'down'): boolean => run(distributeFrames, { frames: selection(), direction, to: useAlignView.getState().to });
export const snapToGrid = (): boolean => run(snapFrames, { frames: selection() });
export const deleteSelection = (): boolean => run(deleteFrames, { frames: selection() });

export function duplicateSelection(): void {
  const result = openFile().store.run(duplicateFrames, { frames: selection(), newId });
  if (done(result)) useSession.getState().select(insertedBy(result, 'frames'));
}

const texts = (): readonly TextFrame[] => selectedFrames().filter((frame) => frame.type === 'text');

export function changeColumns(by: number): void {
  together(() => {
    for (const frame of texts()) run(setFrame, { frames: [frame.id], values: { columns: Math.max(1, frame.columns + by) } });
  });
}

export function toggleBalance(): void {
  const frames = texts();
  run(setFrame, { frames: frames.map((frame) => frame.id), values: { balance: !frames.every((frame) => frame.balance) } });
}

export function toggleWrap(): void {
  const frames = selectedFrames();
  run(setFrame, { frames: frames.map((frame) => frame.id), values: { wrap: !frames.every((frame) => frame.wrap) } });
}

export function toggleLock(): void {
  const frames = selectedFrames();
  run(lockFrames, { frames: frames.map((frame) => frame.id), locked: !frames.every((frame) => frame.locked) });
}

export function unthreadSelection(): void {
  together(() => {
    for (const frame of texts()) run(unthreadFrame, { frame: frame.id });
  });
}

export function resetCrop(): void {
  together(() => {
    for (const frame of selectedFrames()) if (frame.type === 'picture') run(setCrop, { frame: frame.id, crop: FULL_CROP });
  });
}

/** Everything on the page that can be moved. */
export function selectAll(): void {
  const { page, select } = useSession.getState();
  if (page === null) return;
  const { edition } = openFile().store.getState();
  select(framesOnPage(edition, page).filter((frame) => !frame.locked).map((frame) => frame.id));
}
