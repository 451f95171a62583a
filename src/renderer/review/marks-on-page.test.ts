import { expect, it } from 'vitest';
import { createComposer } from '../../compose/compose-edition';
import type { Mark } from '../../model/mark';
import { fakeWorld } from '../../testing/fake-world';
import { makeEdition, makePage } from '../../testing/make-edition';
import { paintMarks } from './marks-on-page';

const [left, right] = [makePage({ id: 'p1', joined: true, order: 1 }), makePage({ id: 'p2', order: 2 })];
const mark = (id: string, page: string): Mark => ({
  id, kind: 'comment', anchor: { type: 'area', page, rect: { x: 300, y: 200, width: 60, height: 40 } }, author: '李明', round: '', time: '2026-11-23T00:00:00.000Z',
  note: '核对', quote: '', strokes: [], change: null, state: 'open', replies: [], settled: null,
});
const edition = makeEdition({ pages: [left, right] });
const composition = createComposer(fakeWorld()).compose(edition);

it('paints the marks of both pages of a spread from either, with the notes in the outer margins', () => {
  for (const [page, at] of [['p1', 0], ['p2', -left.width]] as const) {
    const [first, second] = paintMarks(edition, composition, page, [mark('a', 'p1'), mark('b', 'p2')], 8, () => '');
    expect([first!.dx, second!.dx]).toEqual([at, at + left.width]);
    expect([first!.hits[0]!.x, second!.hits[0]!.x]).toEqual([at + 300, at + left.width + 300]);
    expect(first!.note!.rect.x).toBeLessThan(at + left.typeArea.x);
    expect(second!.note!.rect.x).toBeGreaterThan(at + left.width + right.typeArea.x + right.typeArea.width);
  }
});
