import { expect, it } from 'vitest';
import { makeEdition, makePage } from '../testing/make-edition';
import { explainChange } from './explain-change';

const page = makePage({ id: 'p' });
let count = 0;
const edition = makeEdition({ pages: [page] });
const anchor = { type: 'area', page: 'p', rect: page.typeArea } as const;
const explain = (why: string) => explainChange.plan(edition, { changes: [{ quote: 'a', anchor, round: '' }, { quote: 'b', anchor, round: '' }], author: '李', time: '2026-11-23T12:00:00Z', why, newId: () => `x${count++}` });

it('puts a settled comment at each change, never an open one', () => {
  expect(explain(' 总编要求 ')).toMatchObject({
    ok: true,
    operations: [{ type: 'insert', table: 'marks', record: { quote: 'a', state: 'resolved', note: '总编要求', settled: { by: '李', why: '总编要求' } } }, { type: 'insert', record: { quote: 'b' } }],
  });
});

it('wants a reason', () => {
  expect(explain('  ')).toMatchObject({ ok: false, key: 'refusal.explain.why' });
});
