import type { Draft } from './draft';
import type { ImportedPicture } from '../model/imported';
import type { NewId } from '../model/new-id';
import type { StoryPart } from '../model/story-text';
import type { Command } from './command';
import { startDraft } from './draft';

export interface AddPictureArgs {
  /** Its file is in the bundle already. */
  readonly picture: ImportedPicture;
  readonly newId: NewId;
}

/** Puts a picture with its caption and credit into the basket. */
export const addPicture: Command<AddPictureArgs> = {
  name: 'add-picture',
  plan(edition, { picture, newId }) {
    const draft = startDraft(edition);
    insertPicture(draft, picture, newId);
    return draft.plan();
  },
};

/** The same file may come in twice: its asset is there once. */
export function insertPicture(draft: Draft, { asset, slug, caption, credit, source, path = null, cutOut = false }: ImportedPicture, newId: NewId): void {
  if (!draft.edition.assets[asset.id]) draft.insert('assets', asset);
  const part = (type: 'caption' | 'credit', text: string): StoryPart => ({ type, children: [{ text }] });
  const story = newId();
  draft.insert('stories', {
    id: story,
    slug,
    kind: 'caption',
    state: 'draft',
    language: draft.edition.info.language,
    text: [part('caption', caption), part('credit', credit)],
  });
  draft.insert('pictures', { id: newId(), slug, asset: asset.id, caption: story, source, told: { caption, credit }, path, cutOut });
}
