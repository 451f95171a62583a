import { describe, expect, it } from 'vitest';
import { createComposer } from '../../compose/compose-edition';
import type { Operation } from '../../model/operation';
import { fakeWorld } from '../../testing/fake-world';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../../testing/make-edition';
import { createDocumentStore } from '../document-store';
import { disturbs } from './disturbs';
import { fittingAlternatives } from './fitting-alternatives';
import { movedBy } from './moved-by';

const page = makePage();
/** 13 characters a line, two of indent: what is `full` ends at its line's end. */
function setUp(...parts: string[]) {
  const edition = makeEdition({
    pages: [page], stories: [makeStory('s', { text: makeText(...parts) }), makeStory('t', { text: makeText('别的稿件。') })],
    frames: [makeTextFrame('f', page, { column: 0, columns: 2, row: 0, rows: 4 }, { story: 's' }), makeTextFrame('g', page, { column: 4, columns: 1, row: 0, rows: 4 }, { story: 't' })],
  });
  const styles = { ...edition.styles, desk: { ...edition.styles.desk, trackingMin: -90, trackingMax: 60 } };
  const store = createDocumentStore({ edition: { ...edition, styles }, composer: createComposer(fakeWorld()), unsaved: false, selection: () => null, restore: () => {}, now: () => 0 });
  return { store, now: store.getState(), tryOut: (operations: readonly Operation[]) => store.tryOut(operations) };
}
const insert = (part: number, text: string): Operation => ({ type: 'edit-text', story: 's', operations: [{ type: 'insert_text', path: [part, 0], offset: 3, text }] });
const remove = (part: number, text: string): Operation => ({ type: 'edit-text', story: 's', operations: [{ type: 'remove_text', path: [part, 0], offset: 0, text }] });

describe('what a change moves', () => {
  const short = setUp(`${'字'.repeat(15)}。`, `${'词'.repeat(20)}。`);
  it('is the changed lines alone while the paragraph keeps its lines', () => {
    const tried = short.tryOut([insert(0, '新')]);
    expect(disturbs(short.now, tried)).toBe(false);
    expect(movedBy(short.now, tried)).toMatchObject({ columns: [{ page: page.id, frame: 'f', column: 0, lines: 2, outside: 0 }], frames: [], overset: [] });
  });
  it('is every line behind it, over the columns, when it takes one more', () => {
    const tried = short.tryOut([insert(0, '新'.repeat(12))]);
    expect(disturbs(short.now, tried)).toBe(true);
    const { columns } = movedBy(short.now, tried);
    // The second paragraph goes to the next column with both lines, so that none stands alone.
    expect(columns.map(({ column, lines, outside }) => [column, lines, outside])).toEqual([[0, 3, 0], [1, 2, 2]]);
    expect(columns.every(({ cells, lines }) => cells.length === lines)).toBe(true);
  });
  it('says what stops fitting, and which frames are changed', () => {
    const { rect } = short.now.edition.frames.f!;
    const tried = short.tryOut([insert(1, '新'.repeat(200)), { type: 'set', table: 'frames', id: 'f', before: { rect }, after: { rect: { ...rect, x: rect.x + 10 } } } as Operation]);
    const moved = movedBy(short.now, tried);
    expect(moved.frames).toEqual(['f']);
    expect(moved.overset).toMatchObject([{ story: 's' }]);
    expect(moved.overset[0]!.lines).toBeGreaterThan(5);
  });
  it('is nothing when nothing changes', () => {
    expect(movedBy(short.now, short.tryOut([]))).toEqual({ columns: [], frames: [], overset: [] });
  });
});

describe('alternatives that disturb nothing', () => {
  const full = setUp(`${'字'.repeat(48)}。`, `${'词'.repeat(20)}。`);
  it('sets the paragraph tighter, as little as will do, and is ready to be carried out', () => {
    const change = insert(0, '新新');
    expect(disturbs(full.now, full.tryOut([change]))).toBe(true);
    const [alternative] = fittingAlternatives(full.now, [change], full.tryOut);
    expect(alternative!.parts).toMatchObject([{ story: 's', part: 0 }]);
    const { tracking } = alternative!.parts[0]!;
    expect(tracking).toBeLessThan(0);
    expect(tracking).toBeGreaterThanOrEqual(-90);
    expect(disturbs(full.now, full.tryOut(alternative!.operations))).toBe(false);
    const weaker: Operation = { type: 'edit-text', story: 's', operations: [{ type: 'set_node', path: [0], properties: {}, newProperties: { tracking: tracking + 1 } }] };
    expect(disturbs(full.now, full.tryOut([change, weaker]))).toBe(true);
  });
  it('offers nothing where nothing is disturbed, or where the house’s limits do not reach', () => {
    expect(fittingAlternatives(full.now, [insert(1, '新')], full.tryOut)).toEqual([]);
    expect(fittingAlternatives(full.now, [insert(0, '新'.repeat(30))], full.tryOut)).toEqual([]);
  });
  it('sets it looser when a line would be lost', () => {
    const loose = setUp(`${'字'.repeat(52)}。`, `${'词'.repeat(20)}。`);
    const change = remove(0, '字字字字');
    expect(disturbs(loose.now, loose.tryOut([change]))).toBe(true);
    expect(fittingAlternatives(loose.now, [change], loose.tryOut)[0]?.parts[0]?.tracking).toBeGreaterThan(0);
  });
});

it('is one undo step', () => {
  const { store, now, tryOut } = setUp(`${'字'.repeat(48)}。`, `${'词'.repeat(20)}。`);
  const [alternative] = fittingAlternatives(now, [insert(0, '新新')], tryOut);
  store.perform(alternative!.operations, 'settle-marks');
  store.undo();
  expect(store.getState().edition.stories.s).toEqual(now.edition.stories.s);
});
