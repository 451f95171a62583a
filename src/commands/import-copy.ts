import type { Imported } from '../model/imported';
import type { NewId } from '../model/new-id';
import { insertPicture } from './add-picture';
import type { Command } from './command';
import { startDraft } from './draft';

export interface ImportArgs {
  readonly imported: Pick<Imported, 'stories' | 'pictures'>;
  readonly newId: NewId;
}

/** Puts what came in into the basket, as one step. The copy is kept as it was submitted beside the story that is worked on. */
export const importCopy: Command<ImportArgs> = {
  name: 'import-copy',
  plan(edition, { imported, newId }) {
    const draft = startDraft(edition);
    for (const story of imported.stories) {
      const id = newId();
      draft.insert('stories', { ...story, id });
      draft.insert('originals', { id, language: story.language, text: story.text });
    }
    for (const picture of imported.pictures) insertPicture(draft, picture, newId);
    return draft.plan();
  },
};
