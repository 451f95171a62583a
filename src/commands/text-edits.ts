import { createEditor, Editor } from 'slate';
import type { Descendant, Point, Range } from 'slate';
import type { TextOperation } from '../model/operation';
import type { StoryText } from '../model/story-text';

/** A stretch of one part's text, UTF-16 offsets. */
export interface PartRange {
  readonly part: number;
  readonly start: number;
  readonly end: number;
}

/** The operations of what `work` does to a copy of the text; equal neighbours are merged and empty leaves go, as in the text editor. */
export function textEdits(text: StoryText, work: (editor: Editor) => void): readonly TextOperation[] {
  const editor = createEditor();
  const operations: TextOperation[] = [];
  const { apply } = editor;
  editor.children = text as Descendant[];
  editor.apply = (operation) => {
    if (operation.type !== 'set_selection') operations.push(operation);
    apply(operation);
  };
  Editor.withoutNormalizing(editor, () => work(editor));
  return operations;
}

/** A place in a part as Slate counts. Between two leaves `forward` means the second, so that what starts there is of it. */
function leafPoint(text: StoryText, part: number, offset: number, forward: boolean): Point {
  let left = offset;
  const leaves = text[part]!.children;
  for (const [leaf, { text: words }] of leaves.entries()) {
    if (left < words.length || (left === words.length && (!forward || leaf === leaves.length - 1))) return { path: [part, leaf], offset: left };
    left -= words.length;
  }
  const last = leaves.length - 1;
  return { path: [part, last], offset: leaves[last]!.text.length };
}

/** The stretch as Slate counts, without the ends of the leaves that it only touches. */
export const leafRange = (text: StoryText, { part, start, end }: PartRange): Range => ({ anchor: leafPoint(text, part, start, true), focus: leafPoint(text, part, end, false) });
