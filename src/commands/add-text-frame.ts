import type { Story, StoryKind } from '../model/story';
import type { AddFrameArgs } from './add-frame';
import { planNewFrame } from './add-frame';
import { plan } from './command';
import type { Command } from './command';
import { newTextFrame } from './frame-defaults';

export interface AddTextFrameArgs extends AddFrameArgs {
  /** Also makes a story of this kind to write in it; null draws an empty frame. */
  readonly write: StoryKind | null;
}

/** Draws a text frame: empty, or with a new story. */
export const addTextFrame: Command<AddTextFrameArgs> = {
  name: 'add-text-frame',
  plan(edition, args) {
    if (args.write === null) return planNewFrame(edition, args, (page, rect) => newTextFrame(edition, page, rect, args.newId(), null));
    const story: Story = {
      id: args.newId(), slug: '', kind: args.write, state: 'draft', language: edition.info.language, text: [{ type: 'body', children: [{ text: '' }] }],
    };
    const withStory = { ...edition, stories: { ...edition.stories, [story.id]: story } };
    const result = planNewFrame(withStory, args, (page, rect) => newTextFrame(edition, page, rect, args.newId(), story));
    return result.ok ? plan({ type: 'insert', table: 'stories', record: story }, ...result.operations) : result;
  },
};
