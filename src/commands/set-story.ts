import type { StoryId } from '../model/ids';
import type { Story } from '../model/story';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';

export interface SetStoryArgs {
  readonly stories: readonly StoryId[];
  /** `lineFit: undefined` takes the story's own way of choosing lines away; `quoteOf: undefined` lets a pull quote be a text of its own. */
  readonly values: Partial<Pick<Story, 'slug' | 'kind' | 'state' | 'language'>> & { readonly lineFit?: Story['lineFit'] | undefined; readonly quoteOf?: undefined };
}

/** What the desk calls a story, what it is, how far it has come, its language, how its lines are chosen. A caption stays one: the picture's frame sets it. */
export const setStory: Command<SetStoryArgs> = {
  name: 'set-story',
  plan(edition, { stories, values }) {
    if (stories.length === 0) return refuse('refusal.nothing-selected');
    const draft = startDraft(edition);
    for (const id of stories) {
      const story = edition.stories[id];
      if (!story) return refuse('refusal.story-gone');
      const turnsCaption = values.kind !== undefined && values.kind !== story.kind && (story.kind === 'caption' || values.kind === 'caption');
      if (turnsCaption) return refuse('refusal.caption-kind');
      draft.set('stories', id, values);
    }
    return draft.plan();
  },
  mergeKey: ({ stories, values }) => `set-story:${[...stories].sort().join(',')}:${Object.keys(values).sort().join(',')}`,
};
