/** Looks and groups of the selected frames. */
import { groupFrames } from '../../commands/group-frames';
import { setLook } from '../../commands/set-look';
import { ungroupFrames } from '../../commands/ungroup-frames';
import { withGroups } from '../../model/groups';
import type { StyleId } from '../../model/ids';
import { newId } from '../../model/new-id';
import { openFile } from '../app-store';
import { selectedFrames } from '../command-context';
import { cropRequest } from '../canvas/crop-request';
import { useSession } from '../session-store';
import { run } from './frame-actions';

const selection = (): readonly string[] => useSession.getState().selection;

export const applyLook = (look: StyleId | null): boolean => run(setLook, { frames: selection(), look });

export function groupSelection(): void {
  if (run(groupFrames, { frames: selection(), newId })) useSession.getState().select(withGroups(openFile().store.getState().edition, selection()));
}

export const ungroupSelection = (): boolean => run(ungroupFrames, { frames: selection() });

/** Opens the selected picture for cropping. */
export function cropSelection(): void {
  const [frame] = selectedFrames();
  if (frame?.type === 'picture' && frame.picture !== null) cropRequest.ask(frame.id);
}
