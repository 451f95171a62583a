import type { PictureId } from '../model/ids';
import type { TextOperation } from '../model/operation';
import { partText, type StoryPart } from '../model/story-text';
import { plan, refuse } from './command';
import type { Command } from './command';

export interface SetCaptionArgs {
  readonly picture: PictureId;
  /** What is left out stays as it is. */
  readonly values: { readonly caption?: string; readonly credit?: string };
}

/** Writes a picture's caption or credit whole. Its style by hand stays; marks within the old text go with it. */
export const setCaption: Command<SetCaptionArgs> = {
  name: 'set-caption',
  plan(edition, { picture: id, values }) {
    const picture = edition.pictures[id];
    const story = picture && edition.stories[picture.caption];
    if (!story) return refuse('refusal.picture-gone');
    const operations: TextOperation[] = [];
    let length = story.text.length;
    for (const type of ['caption', 'credit'] as const) {
      const text = values[type];
      if (text === undefined) continue;
      const index = story.text.findIndex((part) => part.type === type);
      const old = story.text[index];
      if (old && partText(old) === text) continue;
      const part = { ...(old ?? { type }), children: [{ text }] } as StoryPart;
      if (old) operations.push({ type: 'remove_node', path: [index], node: old as never });
      // A caption stands before everything else, a credit after it.
      const at = old ? index : type === 'caption' ? 0 : length;
      operations.push({ type: 'insert_node', path: [at], node: part as never });
      if (!old) length += 1;
    }
    return operations.length === 0 ? plan() : plan({ type: 'edit-text', story: story.id, operations });
  },
};
