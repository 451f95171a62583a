import { beforeEach, describe, expect, it } from 'vitest';
import { createComposer } from '../../../compose/compose-edition';
import { partText } from '../../../model/story-text';
import { fakeWorld } from '../../../testing/fake-world';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../../../testing/make-edition';
import { createDocumentStore } from '../../document-store';
import { useSession } from '../../session-store';
import type { Editing } from '../../session-store';
import { createStoryView } from '../story-view';
import { createPageInput, type PageInput } from './page-input';

const page = makePage();
let input: PageInput;
let store: ReturnType<typeof createDocumentStore<unknown>>;
let stale: number;
const words = () => store.getState().edition.stories['s']!.text.map(partText);
const caret = () => useSession.getState().editing!.caret;
const place = (part: number, offset: number, anchor = { part, offset }) => {
  useSession.getState().edit({ story: 's', caret: { part, offset }, anchor, view: 'page' });
  input.follow(useSession.getState().editing);
};

beforeEach(() => {
  const text = makeText(['headline', '大标题'], '江南水乡春意浓。', '末段。');
  stale = 0;
  store = createDocumentStore<unknown>({
    edition: makeEdition({ pages: [page], stories: [makeStory('s', { text })], frames: [makeTextFrame('f', page, { column: 0, columns: 2, row: 0, rows: 20 }, { story: 's' })] }),
    composer: createComposer(fakeWorld()), unsaved: false, selection: () => useSession.getState().editing, restore: (editing) => useSession.getState().edit(editing as Editing), now: () => 0,
  });
  const view = createStoryView(store, 's', () => (stale += 1));
  input = createPageInput(store, 's', view);
  view.follow(() => input.report());
  place(1, 2);
});

describe('typing on the page', () => {
  it('changes the story at the caret, which goes along', () => {
    input.edit((editor) => editor.insertText('的'));
    expect(words()[1]).toBe('江南的水乡春意浓。');
    expect(caret()).toEqual({ part: 1, offset: 3 });
    store.undo();
    expect(words()[1]).toBe('江南水乡春意浓。');
  });
  it('replaces what is selected across paragraphs', () => {
    place(2, 1, { part: 1, offset: 6 });
    input.edit((editor) => editor.insertText('！'));
    expect(words()).toEqual(['大标题', '江南水乡春意！段。']);
  });
  it('deletes by words, and never runs a head into the text', () => {
    input.remove('word', -1);
    expect(words()[1]).toBe('水乡春意浓。');
    input.remove('word', -1);
    input.remove('character', -1);
    expect(words()).toEqual(['大标题', '水乡春意浓。', '末段。']);
  });
  it('follows a change made elsewhere', () => {
    place(1, 4);
    store.run({ name: 'edit-story', plan: () => ({ ok: true, operations: [{ type: 'edit-text', story: 's', operations: [{ type: 'insert_text', path: [1, 0], offset: 0, text: '看' }] }] }) }, null);
    expect(caret()).toEqual({ part: 1, offset: 5 });
    expect(stale).toBe(0);
  });
});

describe('an input method', () => {
  it('is shown in the composed page and in nothing else until it commits, as one step', () => {
    const before = store.getState().edition;
    const linesBefore = store.getState().composition.stories.get('s')!.lines.filter(({ part }) => part === 1).at(-1)!.end;
    place(1, 4, { part: 1, offset: 2 });
    input.compose('shui', 4);
    expect(store.getState().edition).toBe(before);
    expect(store.getState().undoLabel).toBeNull();
    expect(store.getState().composition.stories.get('s')!.lines.filter(({ part }) => part === 1).at(-1)!.end).toBe(linesBefore + 2);
    expect(useSession.getState().editing).toMatchObject({ caret: { part: 1, offset: 6 }, composing: { from: { part: 1, offset: 2 }, to: { part: 1, offset: 6 } } });
    input.commit('水城');
    expect(words()[1]).toBe('江南水城春意浓。');
    expect(useSession.getState().editing).not.toHaveProperty('composing');
    store.undo();
    expect(words()[1]).toBe('江南水乡春意浓。');
    expect(useSession.getState().editing).toMatchObject({ caret: { part: 1, offset: 4 }, anchor: { part: 1, offset: 2 } });
    expect(store.getState().undoLabel).toBeNull();
  });
  it('that is cancelled leaves text and selection as they were', () => {
    const shown = store.getState().composition.stories.get('s')!.lines;
    place(1, 4, { part: 1, offset: 2 });
    input.compose('s', 1);
    input.commit('');
    expect(words()[1]).toBe('江南水乡春意浓。');
    expect(useSession.getState().editing).toMatchObject({ caret: { part: 1, offset: 4 }, anchor: { part: 1, offset: 2 } });
    expect(store.getState().composition.stories.get('s')!.lines.length).toBe(shown.length);
  });
  it('meets a change from elsewhere while it composes: both are in the text', () => {
    place(1, 2);
    input.compose('d', 1);
    store.run({ name: 'edit-story', plan: () => ({ ok: true, operations: [{ type: 'edit-text', story: 's', operations: [{ type: 'insert_text', path: [1, 0], offset: 0, text: '看' }] }] }) }, null);
    input.commit('的');
    expect(words()[1]).toBe('看江南的水乡春意浓。');
  });
});

describe('moving the caret', () => {
  it('collapses a selection to the side that the key points to, and selects with Shift', () => {
    place(1, 4, { part: 1, offset: 2 });
    input.move('character', -1, false);
    expect(caret()).toEqual({ part: 1, offset: 2 });
    input.move('character', 1, true);
    expect(useSession.getState().editing).toMatchObject({ caret: { part: 1, offset: 3 }, anchor: { part: 1, offset: 2 } });
    input.move('story-edge', 1, false);
    expect(caret()).toEqual({ part: 2, offset: 3 });
  });
  it('keeps its place over a short line', () => {
    useSession.subscribe(({ editing }) => input.follow(editing));
    place(1, 7);
    input.move('line', 1, false);
    expect(caret()).toEqual({ part: 2, offset: 3 });
    input.move('line', -1, false);
    expect(caret()).toEqual({ part: 1, offset: 7 });
  });
  it('goes to the very edge where there is no further line', () => {
    place(2, 1);
    input.move('line', 1, false);
    expect(caret()).toEqual({ part: 2, offset: 3 });
  });
});
