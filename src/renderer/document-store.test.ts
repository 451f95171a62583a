import { describe, expect, it } from 'vitest';
import { addMark } from '../commands/add-mark';
import { deleteStory } from '../commands/delete-story';
import { editStory } from '../commands/edit-story';
import { lockContent } from '../commands/lock-content';
import { moveFrames } from '../commands/move-frames';
import { setPage } from '../commands/set-page';
import type { Composer } from '../compose/compose-edition';
import type { Composition } from '../compose/composition';
import type { Operation } from '../model/operation';
import { makeEdition, makePage, makeStory, makeTextFrame } from '../testing/make-edition';
import { createDocumentStore } from './document-store';

const page = makePage();
const story = makeStory('story1');
const frame = makeTextFrame('frame1', page, { column: 0, columns: 2, row: 10, rows: 20 }, { story: story.id });

function setUp(unsaved = false) {
  let composed = 0;
  const composer = { compose: () => ({ pages: new Map(), stories: new Map(), notices: [], number: (composed += 1) }) as unknown as Composition, waiting: () => 0 } as unknown as Composer;
  let selected = 'nothing';
  const restored: string[] = [];
  const store = createDocumentStore<string>({
    edition: makeEdition({ pages: [page], stories: [story], frames: [frame] }), composer, unsaved,
    selection: () => selected, restore: (selection) => restored.push(selection), now: () => 0,
  });
  const heard: { operations: readonly Operation[]; origin: string }[] = [];
  store.onOperations((operations, origin) => heard.push({ operations, origin }));
  return { store, heard, restored, select: (what: string) => (selected = what), composed: () => composed };
}
const x = (store: ReturnType<typeof setUp>['store']): number => store.getState().edition.frames['frame1']!.rect.x;

describe('the document store', () => {
  it('carries nothing out that changes locked content, whoever planned it; undo goes past the lock', () => {
    const { store } = setUp();
    const typed: Operation[] = [{ type: 'edit-text', story: story.id, operations: [{ type: 'insert_text', path: [0, 0], offset: 0, text: 'x' }] }];
    const careless = { name: 'careless', plan: () => ({ ok: true as const, operations: typed }) };
    expect(store.run(careless, null).ok).toBe(true);
    store.run(lockContent, { frames: [frame.id], locked: true });
    const { edition } = store.getState();
    expect(store.run(careless, null)).toMatchObject({ ok: false, key: 'refusal.content-locked' });
    expect(store.perform(typed, 'planned before')).toMatchObject({ ok: false, key: 'refusal.content-locked' });
    store.amend(typed);
    expect(store.getState().edition).toBe(edition);
    store.undo();
    expect(store.undo()).toBe(true);
    expect(store.getState().edition.stories[story.id]).toEqual(story);
  });

  it('carries a command out, composes, and tells its operations once', () => {
    const { store, heard, composed } = setUp();
    expect(store.run(setPage, { page: page.id, name: '城事' }).ok).toBe(true);
    expect(store.getState().edition.pages[page.id]!.name).toBe('城事');
    expect(composed()).toBe(2);
    expect(heard.map(({ origin }) => origin)).toEqual(['do']);
    expect(store.getState()).toMatchObject({ unsaved: true, undoLabel: 'set-page', revision: 1 });
  });

  it('previews what has not happened: nothing but the composition changes, until the next change or null', () => {
    const { store, heard, composed } = setUp();
    const { edition, composition } = store.getState();
    store.preview([{ type: 'edit-text', story: story.id, operations: [{ type: 'insert_text', path: [0, 0], offset: 0, text: 'x' }] }]);
    expect(store.getState()).toMatchObject({ revision: 0, undoLabel: null, unsaved: false });
    expect(store.getState().edition).toBe(edition);
    expect(store.getState().composition).not.toBe(composition);
    expect(heard).toEqual([]);
    store.preview(null);
    expect(composed()).toBe(3);
  });

  it('leaves everything alone when a command refuses', () => {
    const { store, heard } = setUp();
    const before = store.getState();
    expect(store.run(setPage, { page: 'none', name: 'x' })).toMatchObject({ ok: false });
    expect(store.getState()).toBe(before);
    expect(heard).toEqual([]);
  });

  it('makes one undo step of a drag, and restores the selection around it', () => {
    const { store, restored, select } = setUp();
    const start = x(store);
    select('the frame');
    store.mark();
    for (let i = 0; i < 5; i += 1) store.run(moveFrames, { frames: [frame.id], dx: 10, dy: 0 });
    store.commit();
    expect(x(store)).toBeCloseTo(start + 50);
    expect(store.undo()).toBe(true);
    expect(x(store)).toBe(start);
    expect(restored).toEqual(['the frame']);
    expect(store.undo()).toBe(false);
    expect(store.redo()).toBe(true);
    expect(x(store)).toBeCloseTo(start + 50);
  });

  it('takes a whole drag back when it is let go of', () => {
    const { store, heard } = setUp();
    const start = x(store);
    store.mark();
    store.run(moveFrames, { frames: [frame.id], dx: 10, dy: 0 });
    store.bail();
    expect(x(store)).toBe(start);
    expect(store.getState().undoLabel).toBeNull();
    expect(heard.map(({ origin }) => origin)).toEqual(['do', 'bail']);
  });

  it('knows whether the bundle on disk holds what is on screen', () => {
    const { store } = setUp(true);
    expect(store.getState().unsaved).toBe(true);
    store.run(setPage, { page: page.id, name: 'a' });
    const { revision } = store.getState();
    store.run(setPage, { page: page.id, name: 'b' });
    store.markSaved(revision);
    expect(store.getState().unsaved).toBe(true);
    store.markSaved(store.getState().revision);
    expect(store.getState().unsaved).toBe(false);
  });

  it('takes recovered work without making it undoable', () => {
    const { store, heard } = setUp();
    store.recover([{ type: 'set', table: 'pages', id: page.id, before: { name: page.name }, after: { name: '找回' } }]);
    expect(store.getState().edition.pages[page.id]!.name).toBe('找回');
    expect(store.getState()).toMatchObject({ undoLabel: null, unsaved: true });
    expect(heard.map(({ origin }) => origin)).toEqual(['recover']);
  });

  it('takes readers’ marks along while somebody types on: one step, and one undo that brings all back', () => {
    const { store, heard } = setUp();
    const make = (from: number, to: number, id: string, kind: 'delete' | 'comment') => store.run(addMark, {
      newId: () => id, kind, anchor: { type: 'text', story: story.id, from, to, page: page.id }, author: 'ann', round: '', time: '2026-11-23T10:00:00Z',
    });
    make(2, 4, 'm1', 'delete');
    make(6, 8, 'm2', 'comment');
    const marked = store.getState().edition;
    const type = (offset: number, text: string) => store.run(editStory, { story: story.id, operations: [{ type: 'insert_text', path: [0, 0], offset, text }] });
    type(0, '一');
    type(1, '二');
    const { edition } = store.getState();
    expect(edition.marks).toMatchObject({ m1: { anchor: { from: 4, to: 6 } }, m2: { anchor: { from: 8, to: 10 } } });
    expect(edition.stories[story.id]!.redline).toEqual([{ kept: 4 }, { kept: 2, deleted: ['m1'] }, expect.objectContaining({})]);
    expect(heard.at(-1)!.operations.map(({ type: kind }) => kind)).toEqual(['edit-text', 'set', 'set', 'set']);
    store.undo();
    expect(store.getState().edition).toEqual(marked);
    expect(store.getState().undoLabel).toBe('add-mark');
    store.redo();
    expect(store.getState().edition).toEqual(edition);
  });

  it('keeps marks whose story is deleted, and finds their place again when that is undone', () => {
    const { store } = setUp();
    store.run(addMark, { newId: () => 'm1', kind: 'delete', anchor: { type: 'text', story: story.id, from: 2, to: 4, page: page.id }, author: 'ann', round: '', time: 't' });
    const marked = store.getState().edition;
    expect(store.run(deleteStory, { stories: [story.id], evenIfPlaced: true })).toMatchObject({ ok: true });
    expect(store.getState().edition.marks).toEqual(marked.marks);
    store.undo();
    expect(store.getState().edition).toEqual(marked);
  });

  it('lets nothing past a guard but what the guard lets be, undo and redo too, and tells it', () => {
    const { store } = setUp();
    store.run(moveFrames, { frames: [frame.id], dx: 10, dy: 0 });
    const before = store.getState().edition;
    const told: string[] = [];
    store.setGuard({ refuses: (label) => (label === 'add-mark' ? null : { ok: false, key: 'review.refused-step' }), told: ({ key }) => told.push(key) });
    expect(store.run(moveFrames, { frames: [frame.id], dx: 10, dy: 0 }).ok).toBe(false);
    expect(store.perform([{ type: 'set', table: 'frames', id: frame.id, before: { locked: false }, after: { locked: true } }], 'lock-frames').ok).toBe(false);
    expect(store.undo()).toBe(false);
    expect(store.getState().edition).toBe(before);
    expect(told).toHaveLength(3);
    expect(store.run(addMark, { newId: () => 'm1', kind: 'comment', anchor: { type: 'text', story: story.id, from: 0, to: 1, page: page.id }, author: 'ann', round: '', time: 't', note: 'so' }).ok).toBe(true);
    expect(store.undo()).toBe(true);
    expect(store.undo()).toBe(false);
    store.setGuard(null);
    expect(store.undo()).toBe(true);
  });
});
