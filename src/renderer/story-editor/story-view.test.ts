import fc from 'fast-check';
import { Editor, Range, Transforms } from 'slate';
import { describe, expect, it, vi } from 'vitest';
import type { Composition } from '../../compose/composition';
import { editStory } from '../../commands/edit-story';
import { settleMarks } from '../../commands/settle-marks';
import { trackChanges } from '../../commands/track-changes';
import type { StoryPart } from '../../model/story-text';
import { makeEdition, makeStory } from '../../testing/make-edition';
import { createDocumentStore } from '../document-store';
import { toSlatePoint, toStoryPoint } from './slate-point';
import { createStoryView, type StoryView } from './story-view';
import { insertPlainText, setPartType, toggleMark } from './with-story-rules';

const nothing: Composition = { pages: new Map(), stories: new Map(), notices: [] };
const TEXT: StoryPart[] = [
  { type: 'headline', children: [{ text: '一江水岸' }] },
  { type: 'body', children: [{ text: '清晨，' }, { text: '老码头', strong: true }, { text: '开了。' }] },
  { type: 'body', children: [{ text: '第二段。' }] },
];

function open() {
  let time = 0;
  const store = createDocumentStore<null>({
    edition: makeEdition({ stories: [makeStory('s', { text: structuredClone(TEXT) })] }),
    composer: { compose: () => nothing, headOffers: () => [], fitTrial: () => null, waiting: () => 0, waitsFor: () => false, catchUp: () => nothing }, unsaved: false, selection: () => null, restore: () => {}, now: () => (time += 5000),
  });
  const onStale = vi.fn();
  const view = createStoryView(store, 's', onStale);
  view.follow();
  const root = () => store.getState().edition.stories['s']!.text;
  return { store, view, root, onStale };
}

/** What somebody does at a place of the text. */
function act({ editor, text }: StoryView, name: string, at: number, span: number): void {
  const length = Editor.string(editor, []).length;
  let left = at % (length + 1);
  const place = () => {
    for (const [i, part] of (editor.children as StoryPart[]).entries()) {
      const size = part.children.reduce((n, leaf) => n + leaf.text.length, 0);
      if (left <= size) return toSlatePoint(text, { part: i, offset: left });
      left -= size;
    }
    return Editor.end(editor, []);
  };
  const anchor = place();
  const focus = toSlatePoint(text, { part: anchor.path[0]!, offset: toStoryPoint(text, anchor).offset + span });
  Transforms.select(editor, { anchor, focus });
  if (name === 'type') editor.insertText('字');
  if (name === 'delete') editor.deleteBackward('character');
  if (name === 'enter') editor.insertBreak();
  if (name === 'join') editor.deleteForward('character');
  if (name === 'mark') toggleMark(editor, 'strong');
  if (name === 'type-part') setPartType(editor, 'subhead');
  if (name === 'cut' && Range.isExpanded(editor.selection!)) editor.deleteFragment();
  if (name === 'paste') editor.insertFragment([{ type: 'body', children: [{ text: '粘' }] }, { type: 'subhead', children: [{ text: '贴' }] }]);
}

describe('story view', () => {
  it('sends an action to the document as one operation', () => {
    const { store, view, root } = open();
    const heard = vi.fn();
    store.onOperations(heard);
    Transforms.select(view.editor, { path: [2, 0], offset: 4 });
    view.editor.insertBreak();
    view.editor.insertText('新');
    view.flush();
    expect(heard).toHaveBeenCalledTimes(1);
    expect(root()[3]!.children).toEqual([{ text: '新' }]);
  });

  it('follows undo and foreign edits, its own caret moved along', () => {
    const { store, view, root } = open();
    Transforms.select(view.editor, { path: [2, 0], offset: 2 });
    store.run(editStory, { story: 's', operations: [{ type: 'insert_text', path: [2, 0], offset: 0, text: '远方' }] });
    expect(view.editor.children).toEqual(root());
    expect(view.editor.selection!.anchor.offset).toBe(4);
    store.undo();
    expect(view.editor.children).toEqual(TEXT);
  });

  it('keeps foreign edits waiting while an input method composes', () => {
    const { store, view, root } = open();
    view.setComposing(true);
    store.run(editStory, { story: 's', operations: [{ type: 'insert_text', path: [2, 0], offset: 0, text: '远' }] });
    expect(view.editor.children).toEqual(TEXT);
    view.setComposing(false);
    expect(view.editor.children).toEqual(root());
  });

  it('asks for a fresh copy when the document refuses an edit', () => {
    const { store, view, onStale } = open();
    store.perform([{ type: 'remove', table: 'stories', record: store.getState().edition.stories['s']! }], 'test');
    Transforms.select(view.editor, { path: [0, 0], offset: 0 });
    view.editor.insertText('x');
    view.flush();
    expect(onStale).toHaveBeenCalled();
  });

  it('never parts from the document, whatever is done on either side', () => {
    const action = fc.tuple(fc.constantFrom('type', 'delete', 'enter', 'join', 'mark', 'type-part', 'cut', 'foreign', 'undo', 'redo', 'paste'), fc.nat(60), fc.nat(8));
    fc.assert(fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      const { store, view, root, onStale } = open();
      const { editor } = view;
      for (const [name, at, span] of actions) {
        act(view, name, at, span);
        view.flush();
        if (name === 'foreign') store.run(editStory, { story: 's', operations: [{ type: 'insert_text', path: [0, 0], offset: 0, text: '远' }] });
        if (name === 'undo') store.undo();
        if (name === 'redo') store.redo();
        view.flush();
        expect(editor.children).toEqual(root());
      }
      expect(onStale).not.toHaveBeenCalled();
      while (store.undo());
      view.flush();
      expect(root()).toEqual(TEXT);
    }), { numRuns: 300 });
  });
});

describe('with changes tracked', () => {
  const track = () => {
    const opened = open();
    let id = 0;
    opened.store.run(trackChanges, { on: true });
    opened.store.setWriter(() => ({ author: 'ann', round: '', time: 't', newId: () => `m${(id += 1)}` }));
    opened.store.write('s');
    const onStale = vi.fn();
    const view = createStoryView(opened.store, 's', onStale);
    view.follow();
    const shown = () => opened.store.getState().shown.stories['s']!.text;
    return { ...opened, view, onStale, shown };
  };

  it('what is typed, broken, joined and cut is suggested; the story prints as it is', () => {
    const { store, view, root, shown } = track();
    const { editor } = view;
    Transforms.select(editor, { path: [2, 0], offset: 1 });
    editor.insertText('字');
    view.flush();
    editor.insertBreak();
    view.flush();
    expect(view.text.map((part) => part.children.map(({ text }) => text).join(''))).toEqual(['一江水岸', '清晨，老码头开了。', '第字', '二段。']);
    expect(shown()).toEqual(editor.children);
    expect(root()).toEqual(TEXT);
    expect(Object.values(store.getState().edition.marks)).toMatchObject([{ kind: 'typed', author: 'ann', state: 'open' }]);
    store.undo();
    store.undo();
    expect(editor.children).toEqual(TEXT);
    expect(store.getState().edition.marks).toEqual({});
  });

  it('takes back own words without a trace, strikes out what stood there, and steps over it', () => {
    const { store, view, root } = track();
    const { editor } = view;
    Transforms.select(editor, { path: [2, 0], offset: 3 });
    editor.deleteBackward('character');
    view.flush();
    editor.deleteBackward('character');
    view.flush();
    editor.insertText('新');
    view.flush();
    expect(store.getState().edition.stories['s']!.redline?.filter((run) => !('kept' in run) || run.deleted)).toMatchObject([{ kept: 2, deleted: ['m1'] }, { text: '新', mark: 'm1' }]);
    editor.deleteBackward('character');
    view.flush();
    expect(editor.children[2]).toEqual({ type: 'body', children: [{ text: '第。' }] });
    expect(root()).toEqual(TEXT);
  });

  it('accepting makes the text that was written, rejecting the one before, with the story open', () => {
    for (const state of ['accepted', 'rejected'] as const) {
      const { store, view, root } = track();
      Transforms.select(view.editor, { path: [2, 0], offset: 1 });
      insertPlainText(view.editor, '一行\n二行');
      view.flush();
      const written = structuredClone(view.text);
      store.run(settleMarks, { marks: Object.keys(store.getState().edition.marks), state, by: 'chief', time: 't', why: '' });
      expect(root()).toEqual(state === 'accepted' ? written : TEXT);
      expect(view.editor.children).toEqual(root());
    }
  });

  it('goes back to the text that prints when the switch is turned off', () => {
    const { store, view } = track();
    view.editor.insertText('字');
    Transforms.select(view.editor, { path: [0, 0], offset: 0 });
    view.editor.insertText('字');
    view.flush();
    store.run(trackChanges, { on: false });
    expect([store.getState().tracked, store.getState().shown]).toEqual([null, store.getState().edition]);
  });

  it('never parts from what the marks would make, whatever is done', () => {
    const action = fc.tuple(fc.constantFrom('type', 'delete', 'enter', 'join', 'mark', 'type-part', 'cut', 'undo', 'redo', 'paste', 'accept', 'reject'), fc.nat(60), fc.nat(8));
    fc.assert(fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      const { store, view, root, shown, onStale } = track();
      const { editor } = view;
      let decided = false;
      for (const [name, at, span] of actions) {
        act(view, name, at, span);
        view.flush();
        const open = Object.values(store.getState().edition.marks).find(({ state }) => state === 'open');
        if (open && (name === 'accept' || name === 'reject')) {
          store.run(settleMarks, { marks: [open.id], state: name === 'accept' ? 'accepted' : 'rejected', by: 'chief', time: 't', why: '' });
          decided ||= name === 'accept';
        }
        if (name === 'undo' && store.getState().undoLabel !== 'track-changes') store.undo();
        if (name === 'redo') store.redo();
        view.flush();
        expect(editor.children).toEqual(shown());
        if (!decided) expect(root()).toEqual(TEXT);
      }
      expect(onStale).not.toHaveBeenCalled();
      while (store.undo());
      expect(root()).toEqual(TEXT);
    }), { numRuns: 200 });
  });
});
