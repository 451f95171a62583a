import type { NewId } from '../model/new-id';
import type { Story } from '../model/story';
import type { Command } from './command';
import { startDraft } from './draft';

export interface AddStoryArgs {
  /** What is known of it; the rest is a news draft in the edition's language with an empty head and body. */
  readonly story: Partial<Omit<Story, 'id'>>;
  readonly newId: NewId;
}

/** Puts a new story into the basket. */
export const addStory: Command<AddStoryArgs> = {
  name: 'add-story',
  plan(edition, { story, newId }) {
    const draft = startDraft(edition);
    draft.insert('stories', {
      slug: '',
      kind: 'news',
      state: 'draft',
      language: edition.info.language,
      text: [{ type: 'headline', children: [{ text: '' }] }, { type: 'body', children: [{ text: '' }] }],
      ...story,
      id: newId(),
    });
    return draft.plan();
  },
};
