import { Transforms } from 'slate';
import type { Operation } from '../model/operation';
import type { StoryId } from '../model/ids';
import type { TextMatch } from '../model/find-text';
import { partText } from '../model/story-text';
import { plan, refuse } from './command';
import type { Command } from './command';
import { contentLock } from './content-lock';
import { leafRange, textEdits } from './text-edits';

export interface ReplaceTextArgs {
  /** A place where something else stands by now is left as it is. */
  readonly changes: readonly TextMatch[];
}

/** Replaces words in any number of stories as one step; what replaces them is marked as their first character was. Stories with locked content are left out. */
export const replaceText: Command<ReplaceTextArgs> = {
  name: 'replace-text',
  plan(edition, { changes }) {
    const byStory = new Map<StoryId, TextMatch[]>();
    for (const change of changes) byStory.set(change.story, [...(byStory.get(change.story) ?? []), change]);
    const done: Operation[] = [];
    const locked: StoryId[] = [];
    for (const [id, own] of byStory) {
      const story = edition.stories[id];
      if (!story) continue;
      if (contentLock(edition, [id])) {
        locked.push(id);
        continue;
      }
      const meant = own
        .filter(({ part, start, end, found, replaced }) => story.text[part] !== undefined && partText(story.text[part]).slice(start, end) === found && found !== replaced)
        // From the last to the first: what is replaced moves what stands behind it.
        .sort((a, b) => b.part - a.part || b.start - a.start);
      const operations = textEdits(story.text, (editor) => {
        for (const change of meant) {
          const at = leafRange(story.text, change);
          if (change.replaced !== '') Transforms.insertText(editor, change.replaced, { at: at.anchor });
          const from = { path: at.anchor.path, offset: at.anchor.offset + change.replaced.length };
          const to = at.focus.path[1] === at.anchor.path[1] ? { path: at.focus.path, offset: at.focus.offset + change.replaced.length } : at.focus;
          Transforms.delete(editor, { at: { anchor: from, focus: to }, hanging: true });
        }
      });
      if (operations.length > 0) done.push({ type: 'edit-text', story: id, operations });
    }
    return done.length === 0 ? contentLock(edition, locked) ?? refuse('refusal.nothing-to-replace') : plan(...done);
  },
};
