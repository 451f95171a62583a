import { expect, test } from 'vitest';
import { framesOnPage } from '../model/threads';
import { makeBox, makeEdition, makePage } from '../testing/make-edition';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { arrangeFrames } from './arrange-frames';
import { moveFrames } from './move-frames';

const page = makePage();
const box = (id: string, layer: number, column = 0) => makeBox(id, page, { column, columns: 2, row: 0, rows: 20 }, { layer });
// Four in a pile, and one beside it.
const edition = makeEdition({ pages: [page], frames: [box('a', 1), box('b', 2), box('beside', 2.5, 5), box('c', 3), box('d', 4)] });
const order = (of: typeof edition) => framesOnPage(of, 'page1').map((frame) => frame.id).join(' ');

test.each([
  [['a'], 'front', 'b beside c d a'],
  [['d'], 'back', 'd a b beside c'],
  [['a'], 'forward', 'b a beside c d'],
  [['b'], 'forward', 'a beside c b d'],
  [['c'], 'backward', 'a c b beside d'],
  [['a', 'c'], 'front', 'b beside d a c'],
  [['b', 'd'], 'back', 'b d a beside c'],
] as const)('%j to %s', (frames, to, expected) => {
  expect(order(run(edition, arrangeFrames, { frames, to }))).toBe(expected);
});

test.each([[['d'], 'front'], [['a'], 'back'], [['d'], 'forward'], [['a'], 'backward'], [['beside'], 'forward']] as const)('%j to %s changes nothing', (frames, to) => {
  expect(run(edition, arrangeFrames, { frames, to })).toBe(edition);
});

test('only the layers of what moves change', () => {
  const done = run(edition, arrangeFrames, { frames: ['b'], to: 'forward' });
  for (const id of ['a', 'beside', 'c', 'd']) expect(done.frames[id]).toBe(edition.frames[id]);
});

test('refuses frames of two pages', () => {
  const two = run(samplePage(), moveFrames, { frames: ['qr'], dx: 0, dy: 0, page: 'page2' });
  expect(refusal(two, arrangeFrames, { frames: ['qr', 'rule'], to: 'front' })).toBe('refusal.several-pages');
});
