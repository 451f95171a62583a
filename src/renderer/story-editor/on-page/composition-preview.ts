import { createEditor, Range, Transforms, type Editor, type Operation } from 'slate';
import type { TextOperation } from '../../../model/operation';
import type { StoryPoint, StoryText } from '../../../model/story-text';
import { toStoryPoint } from '../slate-point';
import { withStoryRules } from '../with-story-rules';

/** What a story would be with the composed words in it. */
export interface CompositionPreview {
  readonly operations: readonly TextOperation[];
  readonly from: StoryPoint;
  readonly to: StoryPoint;
}

/** Tries the words that an input method composes in place of the selection, on a copy: the story is changed only when they are committed. */
export function previewComposition(editor: Editor, words: string): CompositionPreview | null {
  if (!editor.selection) return null;
  const trial = withStoryRules(createEditor());
  const operations: Operation[] = [];
  const { apply } = trial;
  trial.children = editor.children;
  trial.selection = editor.selection;
  trial.marks = editor.marks;
  trial.apply = (operation) => {
    operations.push(operation);
    apply(operation);
  };
  if (Range.isExpanded(trial.selection)) Transforms.delete(trial);
  const from = toStoryPoint(trial.children as StoryText, trial.selection.anchor);
  if (words !== '') trial.insertText(words);
  return {
    from, to: { part: from.part, offset: from.offset + words.length },
    operations: structuredClone(operations.filter((operation): operation is TextOperation => operation.type !== 'set_selection')),
  };
}
