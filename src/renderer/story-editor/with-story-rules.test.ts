import { createEditor, Editor, Transforms, type Editor as SlateEditor } from 'slate';
import { describe, expect, it } from 'vitest';
import { partText, type PartType, type StoryPart } from '../../model/story-text';
import { insertPlainText, setPartType, toggleMark, withStoryRules } from './with-story-rules';

const part = (type: PartType, text: string): StoryPart => ({ type, children: [{ text }] });

function editorWith(parts: StoryPart[], at: [part: number, offset: number]): SlateEditor {
  const editor = withStoryRules(createEditor());
  editor.children = parts;
  Transforms.select(editor, { path: [at[0], 0], offset: at[1] });
  return editor;
}
const shown = (editor: SlateEditor) => (editor.children as StoryPart[]).map((p) => `${p.type}:${partText(p)}`);
const caret = (editor: SlateEditor) => [editor.selection!.focus.path[0], Editor.string(editor, { anchor: Editor.start(editor, [editor.selection!.focus.path[0]!]), focus: editor.selection!.focus }).length];

describe('story rules', () => {
  it('Enter splits body text', () => {
    const editor = editorWith([part('body', '甲乙')], [0, 1]);
    editor.insertBreak();
    expect(shown(editor)).toEqual(['body:甲', 'body:乙']);
  });
  it('Enter at the end of a headline goes on to the next part', () => {
    const editor = editorWith([part('headline', '题'), part('body', '文')], [0, 1]);
    editor.insertBreak();
    expect(shown(editor)).toEqual(['headline:题', 'body:文']);
    expect(caret(editor)).toEqual([1, 0]);
  });
  it('Enter at the end of a last head part starts body text', () => {
    const editor = editorWith([part('headline', '题')], [0, 1]);
    editor.insertBreak();
    expect(shown(editor)).toEqual(['headline:题', 'body:']);
  });
  it('Enter inside a headline makes it two lines', () => {
    const editor = editorWith([part('headline', '上下')], [0, 1]);
    editor.insertBreak();
    expect(shown(editor)).toEqual(['headline:上\n下']);
  });
  it('Enter after a subhead starts body text', () => {
    const editor = editorWith([part('subhead', '小题')], [0, 2]);
    editor.insertBreak();
    expect(shown(editor)).toEqual(['subhead:小题', 'body:']);
  });
  it('Backspace at the start of a subhead makes it body, then joins it', () => {
    const editor = editorWith([part('body', '甲'), part('subhead', '乙')], [1, 0]);
    editor.deleteBackward('character');
    expect(shown(editor)).toEqual(['body:甲', 'body:乙']);
    editor.deleteBackward('character');
    expect(shown(editor)).toEqual(['body:甲乙']);
  });
  it('never joins body text into a headline, by Backspace or Delete', () => {
    const back = editorWith([part('headline', '题'), part('body', '文')], [1, 0]);
    back.deleteBackward('character');
    expect(shown(back)).toEqual(['headline:题', 'body:文']);
    const forward = editorWith([part('headline', '题'), part('body', '文')], [0, 1]);
    forward.deleteForward('character');
    expect(shown(forward)).toEqual(['headline:题', 'body:文']);
  });
  it('pastes lines as paragraphs, without typed indents and control characters', () => {
    const editor = editorWith([part('body', '前后')], [0, 1]);
    insertPlainText(editor, '一\u0003\n　　二\r\n\n三');
    expect(shown(editor)).toEqual(['body:前一', 'body:二', 'body:三后']);
    expect(caret(editor)).toEqual([2, 1]);
  });
  it('pastes one line into a headline without ending it', () => {
    const editor = editorWith([part('headline', '题')], [0, 1]);
    insertPlainText(editor, '目');
    expect(shown(editor)).toEqual(['headline:题目']);
  });
  it('pastes typed parts from another story flat', () => {
    const editor = editorWith([part('body', '前后')], [0, 1]);
    editor.insertFragment([part('body', '一'), part('subhead', '小题'), part('body', '二')]);
    expect(shown(editor)).toEqual(['body:前一', 'subhead:小题', 'body:二后']);
  });
  it('sets the type of every selected part', () => {
    const editor = editorWith([part('body', '甲'), part('body', '乙'), part('body', '丙')], [0, 0]);
    Transforms.select(editor, { anchor: { path: [0, 0], offset: 0 }, focus: { path: [1, 0], offset: 1 } });
    setPartType(editor, 'subhead');
    expect(shown(editor)).toEqual(['subhead:甲', 'subhead:乙', 'body:丙']);
  });
  it('turns marks on and off', () => {
    const editor = editorWith([part('body', '甲乙丙')], [0, 0]);
    Transforms.select(editor, { anchor: { path: [0, 0], offset: 1 }, focus: { path: [0, 0], offset: 2 } });
    toggleMark(editor, 'strong');
    expect((editor.children[0] as StoryPart).children).toEqual([{ text: '甲' }, { text: '乙', strong: true }, { text: '丙' }]);
    toggleMark(editor, 'strong');
    expect((editor.children[0] as StoryPart).children).toEqual([{ text: '甲乙丙' }]);
  });
  it('deleting everything leaves an empty part', () => {
    const editor = editorWith([part('headline', '题'), part('body', '文')], [0, 0]);
    Transforms.select(editor, Editor.range(editor, []));
    editor.deleteFragment();
    expect(editor.children).toHaveLength(1);
    expect(shown(editor)[0]).toMatch(/:$/);
  });
});
