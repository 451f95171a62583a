import { describe, expect, it } from 'vitest';
import { createComposer } from '../../compose/compose-edition';
import { createDocumentStore, type DocumentStore } from '../document-store';
import { editStory } from '../../commands/edit-story';
import type { TextFrame } from '../../model/frame';
import type { StoryText } from '../../model/story-text';
import { fakeWorld } from '../../testing/fake-world';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../../testing/make-edition';
import { followHeads } from './auto-push';

const page = makePage();
const HEAD = '社区食堂今日开张';
const withHead = (body: number): StoryText => [{ type: 'headline', children: [{ text: HEAD }] }, ...makeText(`${'字'.repeat(body)}。`)];

/** A story over another one, followed for its head. */
function open(text: StoryText, changes: Partial<TextFrame> = {}): DocumentStore {
  const edition = makeEdition({
    pages: [page], stories: [makeStory('s', { text }), makeStory('below')],
    frames: [
      makeTextFrame('f', page, { column: 0, columns: 4, row: 0, rows: 20 }, { story: 's', turn: 1 }),
      makeTextFrame('g', page, { column: 0, columns: 4, row: 20, rows: 30 }, { story: 'below', turn: 1, ...changes }),
    ],
  });
  const store = createDocumentStore({ edition, composer: createComposer(fakeWorld()), unsaved: false, selection: () => null, restore: () => {} });
  followHeads(store);
  return store;
}
const rows = (store: DocumentStore, id: string): number => store.getState().edition.frames[id]!.rect.height / page.grid.pitch;
const fit = (store: DocumentStore): number => store.getState().composition.stories.get('s')!.copyfit.lines;
async function type(store: DocumentStore, text: string): Promise<void> {
  store.run(editStory, { story: 's', operations: [{ type: 'insert_text', path: [0, 0], offset: HEAD.length, text }] });
  await Promise.resolve();
}
/** Body that fills the frame under its head to the last line. */
function full(): StoryText {
  const { characters } = open(withHead(100)).getState().composition.stories.get('s')!.copyfit;
  const text = withHead(100 - characters);
  expect(fit(open(text))).toBe(0);
  return text;
}
const LONGER = '老街坊结伴来尝头一顿热饭菜都说味道好还想再来';

describe('a head that takes more rows', () => {
  it('makes its frame deeper and the story below gives way, in the undo step of the edit', async () => {
    const store = open(full(), { give: 20 });
    const { edition } = store.getState();
    await type(store, LONGER);
    expect(rows(store, 'f')).toBeGreaterThan(20);
    expect(rows(store, 'f') + rows(store, 'g')).toBeCloseTo(50, 1);
    expect(fit(store)).toBe(0);
    store.undo();
    expect(store.getState().edition).toEqual(edition);
    store.redo();
    expect(rows(store, 'f')).toBeGreaterThan(20);
  });

  it('heals when it takes fewer again', async () => {
    const store = open(full());
    const { frames } = store.getState().edition;
    await type(store, LONGER);
    store.run(editStory, { story: 's', operations: [{ type: 'remove_text', path: [0, 0], offset: HEAD.length, text: LONGER }] });
    await Promise.resolve();
    expect(store.getState().edition.frames).toEqual(frames);
  });

  it('uses up blank lines first', async () => {
    const store = open(withHead(20));
    const { frames } = store.getState().edition;
    await type(store, LONGER);
    expect(store.getState().edition.frames).toEqual(frames);
  });

  it('leaves all where it is when a locked frame is below: the story is overset then', async () => {
    const store = open(full(), { locked: true });
    const { frames } = store.getState().edition;
    await type(store, LONGER);
    expect(store.getState().edition.frames).toEqual(frames);
    expect(fit(store)).toBeGreaterThan(0);
  });
});
