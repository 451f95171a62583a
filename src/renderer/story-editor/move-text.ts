import { Editor, Range, Transforms, type Point } from 'slate';
import type { StoryPart } from '../../model/story-text';

/** Moves the selected text to another place and leaves it selected; with `copy` it also stays where it was. Nothing happens within the selection. */
export function moveText(editor: Editor, to: Point, copy: boolean): void {
  const { selection } = editor;
  if (!selection || Range.isCollapsed(selection) || (!copy && Range.includes(selection, to))) return;
  const fragment = structuredClone(editor.getFragment()) as StoryPart[];
  Editor.withoutNormalizing(editor, () => {
    const target = Editor.pointRef(editor, to, { affinity: 'forward' });
    if (!copy) Transforms.delete(editor, { at: selection });
    const at = target.unref();
    if (!at) return;
    const start = Editor.pointRef(editor, at, { affinity: 'backward' });
    Transforms.select(editor, at);
    editor.insertFragment(fragment);
    const anchor = start.unref();
    if (anchor && editor.selection) Transforms.select(editor, { anchor, focus: editor.selection.focus });
  });
}
