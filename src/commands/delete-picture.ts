import type { PictureId } from '../model/ids';
import { framesOfPicture } from '../model/threads';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { deleteFrame } from './thread-edits';

export interface DeletePictureArgs {
  readonly pictures: readonly PictureId[];
  /** Also when it stands on a page: its frames go too. */
  readonly evenIfPlaced?: boolean;
}

/** Throws pictures away with their captions, and the files that no other picture uses. */
export const deletePicture: Command<DeletePictureArgs> = {
  name: 'delete-picture',
  plan(edition, { pictures, evenIfPlaced = false }) {
    if (pictures.length === 0) return refuse('refusal.nothing-selected');
    const draft = startDraft(edition);
    for (const id of pictures) {
      const picture = edition.pictures[id];
      if (!picture) return refuse('refusal.picture-gone');
      const frames = framesOfPicture(edition, id);
      if (frames.length > 0 && !evenIfPlaced) return refuse('refusal.picture-placed', { slug: picture.slug });
      for (const frame of frames) deleteFrame(draft, frame.id);
      draft.remove('pictures', id);
      draft.remove('stories', picture.caption);
      const shared = Object.values(draft.edition.pictures).some((other) => other.asset === picture.asset);
      if (!shared) draft.remove('assets', picture.asset);
    }
    return draft.plan();
  },
};
