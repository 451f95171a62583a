import type { StoryId } from '../model/ids';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';

export interface LetStandArgs {
  readonly story: StoryId;
  /** Names of findings of the checks. */
  readonly names: readonly string[];
}

/** 保留: a reader has looked at findings of the checks and lets the words stand; they are not told again. Kept with the story. */
export const letStand: Command<LetStandArgs> = {
  name: 'let-stand',
  plan(edition, { story: id, names }) {
    const story = edition.stories[id];
    if (!story) return refuse('refusal.story-gone');
    const draft = startDraft(edition);
    draft.set('stories', id, { letStand: [...new Set([...(story.letStand ?? []), ...names])] });
    return draft.plan();
  },
};
