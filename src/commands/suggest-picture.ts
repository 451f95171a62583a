import type { ImportedPicture } from '../model/imported';
import type { FrameId, PictureId } from '../model/ids';
import type { MarkChange } from '../model/mark';
import type { NewId } from '../model/new-id';
import { addMark } from './add-mark';
import { insertPicture } from './add-picture';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { swapPicture } from './swap-picture';

export interface SuggestPictureArgs {
  readonly newId: NewId;
  readonly frame: FrameId;
  /** One of the edition, or one that has just come in: it goes into the basket in the same step, and stays there whatever becomes of the mark. */
  readonly picture: PictureId | ImportedPicture;
  readonly author: string;
  readonly round: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly note?: string;
}

/** A reader's mark that another picture had better stand in a frame. The frame keeps its own until the mark is accepted; then it is as if the picture had been swapped. */
export const suggestPicture: Command<SuggestPictureArgs> = {
  name: 'suggest-picture',
  plan(edition, { frame: id, picture, newId, ...who }) {
    const frame = edition.frames[id];
    if (!frame) return refuse('refusal.frame-gone');
    if (frame.type !== 'picture') return refuse('refusal.takes-no-picture');
    const draft = startDraft(edition);
    if (typeof picture !== 'string') insertPicture(draft, picture, newId);
    const wanted = typeof picture === 'string' ? picture : Object.keys(draft.edition.pictures).find((each) => !edition.pictures[each])!;
    const swap = swapPicture.plan(draft.edition, { frame: id, for: { picture: wanted } });
    if (!swap.ok) return swap;
    const set = swap.operations.find((operation) => operation.type === 'set');
    if (set?.type !== 'set') return refuse('refusal.mark-changes-nothing');
    const change: MarkChange = { frame: id, before: { ...set.before }, after: { ...set.after } };
    const marked = addMark.plan(draft.edition, { newId, kind: 'frame', anchor: { type: 'frame', frame: id, page: frame.page }, change, ...who });
    if (!marked.ok) return marked;
    for (const operation of marked.operations) draft.do(operation);
    return draft.plan();
  },
};
