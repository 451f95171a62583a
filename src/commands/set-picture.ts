import type { PictureId } from '../model/ids';
import type { Picture } from '../model/picture';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';

export interface SetPictureArgs {
  readonly picture: PictureId;
  readonly values: Partial<Pick<Picture, 'slug' | 'source'>>;
}

/** What the desk calls a picture, and where it came from. */
export const setPicture: Command<SetPictureArgs> = {
  name: 'set-picture',
  plan(edition, { picture, values }) {
    if (!edition.pictures[picture]) return refuse('refusal.picture-gone');
    const draft = startDraft(edition);
    draft.set('pictures', picture, values);
    return draft.plan();
  },
  mergeKey: ({ picture, values }) => `set-picture:${picture}:${Object.keys(values).sort().join(',')}`,
};
