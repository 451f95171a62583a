import { createEditor, Editor, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import { partText, type PartType, type StoryPart } from '../../model/story-text';
import { moveText } from './move-text';
import { withStoryRules } from './with-story-rules';

const part = (type: PartType, text: string): StoryPart => ({ type, children: [{ text }] });
function editorWith(parts: StoryPart[], anchor: [number, number], focus: [number, number]): Editor {
  const editor = withStoryRules(createEditor());
  editor.children = parts;
  Transforms.select(editor, { anchor: { path: [anchor[0], 0], offset: anchor[1] }, focus: { path: [focus[0], 0], offset: focus[1] } });
  return editor;
}
const shown = (editor: Editor) => (editor.children as StoryPart[]).map((p) => `${p.type}:${partText(p)}`);

describe('moveText', () => {
  it('takes words further on in their paragraph, and leaves them selected', () => {
    const editor = editorWith([part('body', '甲乙丙丁')], [0, 0], [0, 2]);
    moveText(editor, { path: [0, 0], offset: 3 }, false);
    expect(shown(editor)).toEqual(['body:丙甲乙丁']);
    expect(Editor.string(editor, editor.selection!)).toBe('甲乙');
  });
  it('takes words back, whichever way they were selected', () => {
    const editor = editorWith([part('body', '甲乙丙丁')], [0, 4], [0, 2]);
    moveText(editor, { path: [0, 0], offset: 1 }, false);
    expect(shown(editor)).toEqual(['body:甲丙丁乙']);
  });
  it('takes several paragraphs along with their parts', () => {
    const editor = editorWith([part('body', '甲乙'), part('subhead', '小题'), part('body', '丙丁')], [0, 1], [1, 2]);
    moveText(editor, { path: [2, 0], offset: 1 }, false);
    expect(shown(editor)).toEqual(['body:甲', 'body:丙乙', 'subhead:小题丁']);
  });
  it('copies with the original left where it was', () => {
    const editor = editorWith([part('body', '甲乙丙')], [0, 0], [0, 1]);
    moveText(editor, { path: [0, 0], offset: 3 }, true);
    expect(shown(editor)).toEqual(['body:甲乙丙甲']);
  });
  it('does nothing within the selection', () => {
    const editor = editorWith([part('body', '甲乙丙')], [0, 0], [0, 2]);
    moveText(editor, { path: [0, 0], offset: 1 }, false);
    expect(shown(editor)).toEqual(['body:甲乙丙']);
  });
});
