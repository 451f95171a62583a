import { roundRect, translate } from '../geometry/rect';
import type { FrameId } from '../model/ids';
import type { NewId } from '../model/new-id';
import type { Command } from './command';
import { startDraft } from './draft';
import { topLayer } from './frame-defaults';
import { knownFrames } from './known-frames';

export interface DuplicateFramesArgs {
  readonly frames: readonly FrameId[];
  readonly newId: NewId;
}

/**
 * Puts copies a row lower and to the right. A copy of a text frame is empty: a story is printed once (重稿 is an error),
 * what is wanted again is the frame.
 */
export const duplicateFrames: Command<DuplicateFramesArgs> = {
  name: 'duplicate-frames',
  plan(edition, { frames: ids, newId }) {
    const known = knownFrames(edition, ids, 'allow');
    if (!known.ok) return known;
    const draft = startDraft(edition);
    // Copies of a group are a group of their own.
    const groups = new Map<string, string>();
    for (const frame of known.frames) {
      const page = edition.pages[frame.page]!;
      const { pitch } = page.grid;
      const copy = { ...frame, id: newId(), rect: roundRect(translate(frame.rect, pitch, pitch)), layer: topLayer(draft.edition, page), locked: false, group: copyOf(frame.group, groups, newId) };
      draft.insert('frames', copy.type === 'text' ? { ...copy, story: null, turn: 1, takes: 'all' } : copy);
    }
    return draft.plan();
  },
};

function copyOf(group: string | null, groups: Map<string, string>, newId: NewId): string | null {
  if (group === null) return null;
  const copy = groups.get(group) ?? newId();
  groups.set(group, copy);
  return copy;
}
