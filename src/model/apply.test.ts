import { expect, test } from 'vitest';
import { makeEdition, makePage, makePicture, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { apply, applyAll } from './apply';
import type { Edition } from './edition';
import { invert, invertAll } from './invert';
import type { Operation } from './operation';

const page = makePage();
const span = { column: 0, columns: 3, row: 0, rows: 20 };
const edition = makeEdition({
  pages: [page],
  stories: [makeStory('a'), makeStory('b')],
  frames: [makeTextFrame('f', page, span, { story: 'a' })],
  pictures: [makePicture('p')],
});

function done(from: Edition, operation: Operation): Edition {
  const result = apply(from, operation);
  if (!result.ok) throw new Error(result.reason);
  return result.edition;
}

const move: Operation = { type: 'set', table: 'frames', id: 'f', before: { layer: 1 }, after: { layer: 5 } };
const type: Operation = { type: 'edit-text', story: 'a', operations: [{ type: 'insert_text', path: [1, 0], offset: 2, text: '时' }] };

test('a set changes its record and leaves everything else as it was, by identity', () => {
  const next = done(edition, move);
  expect(next.frames.f!.layer).toBe(5);
  expect(next.stories).toBe(edition.stories);
  expect(next.pages).toBe(edition.pages);
});

test('an edit changes one part; the other parts and stories keep their identity', () => {
  const next = done(edition, type);
  expect(next.stories.a!.text[1]!.children[0]!.text).toBe('初秋时时节，改造工程全部进入尾声。');
  expect(next.stories.a!.text[0]).toBe(edition.stories.a!.text[0]);
  expect(next.stories.a!.text[2]).toBe(edition.stories.a!.text[2]);
  expect(next.stories.b).toBe(edition.stories.b);
  expect(next.frames).toBe(edition.frames);
  expect(edition.stories.a!.text[1]!.children[0]!.text).toBe('初秋时节，改造工程全部进入尾声。');
});

test.each<[string, Operation]>([
  ['a set whose before differs', { ...move, before: { layer: 2 } } as Operation],
  ['a set of a record that does not exist', { ...move, id: 'gone' } as Operation],
  ['a set of an id', { type: 'set', table: 'frames', id: 'f', before: { id: 'f' }, after: { id: 'g' } }],
  ['a set of a story’s text', { type: 'set', table: 'stories', id: 'a', before: { text: edition.stories.a!.text }, after: { text: [] } }],
  ['an insert over a record', { type: 'insert', table: 'stories', record: makeStory('a') }],
  ['a removal of a changed record', { type: 'remove', table: 'stories', record: makeStory('b', { slug: 'other' }) }],
  ['a removal of a story that has a frame', { type: 'remove', table: 'stories', record: edition.stories.a! }],
  ['a removal of a picture’s caption', { type: 'remove', table: 'stories', record: edition.stories['p-caption']! }],
  ['a removal of a page with frames', { type: 'remove', table: 'pages', record: page }],
  ['a frame on no page', { type: 'insert', table: 'frames', record: makeTextFrame('g', { ...page, id: 'gone' }, span) }],
  ['a frame that is given no story', { type: 'set', table: 'frames', id: 'f', before: { story: 'a' }, after: { story: 'gone' } }],
  ['an edit of no story', { ...type, story: 'gone' } as Operation],
  ['an edit beyond the text', { type: 'edit-text', story: 'a', operations: [{ type: 'insert_text', path: [1, 0], offset: 99, text: 'x' }] }],
  ['a removal of other text', { type: 'edit-text', story: 'a', operations: [{ type: 'remove_text', path: [1, 0], offset: 0, text: '深冬' }] }],
  ['a removal of all parts', { type: 'edit-text', story: 'b', operations: edition.stories.b!.text.map((node) => ({ type: 'remove_node' as const, path: [0], node })) }],
  ['an unknown part', { type: 'edit-text', story: 'a', operations: [{ type: 'set_node', path: [0], properties: { type: 'headline' }, newProperties: { type: 'poem' as 'body' } }] }],
  ['a list inside a part', { type: 'edit-text', story: 'a', operations: [{ type: 'insert_node', path: [0, 0], node: { type: 'body', children: [{ text: '' }] } }] }],
  ['a set-info whose before differs', { type: 'set-info', before: { paper: '晚报' }, after: { paper: '日报' } }],
])('refuses %s', (_, operation) => {
  expect(apply(edition, operation)).toMatchObject({ ok: false, reason: expect.any(String) });
});

test('a key that becomes absent is absent, also after a trip through JSON', () => {
  const styled = makeEdition({ stories: [makeStory('a', { text: [{ type: 'body', style: 'deck', children: [{ text: '一' }] }] })] });
  const operation: Operation = { type: 'edit-text', story: 'a', operations: [{ type: 'set_node', path: [0], properties: { style: 'deck' }, newProperties: {} }] };
  const next = done(styled, JSON.parse(JSON.stringify(operation)) as Operation);
  expect(Object.keys(next.stories.a!.text[0]!)).toEqual(['type', 'children']);
  expect(done(next, invert(operation))).toEqual(styled);
});

test('each operation is undone by its inverse', () => {
  const [text] = makeText('新');
  const operations: Operation[] = [
    move,
    type,
    { type: 'insert', table: 'stories', record: makeStory('c') },
    { type: 'remove', table: 'stories', record: edition.stories.b! },
    { type: 'set-info', before: { date: '2026-11-23' }, after: { date: '2026-11-24' } },
    { type: 'set-styles', before: { leadIns: edition.styles.leadIns }, after: { leadIns: [] } },
    {
      type: 'edit-text',
      story: 'a',
      operations: [
        { type: 'split_node', path: [1, 0], position: 3, properties: {} },
        { type: 'split_node', path: [1], position: 1, properties: { type: 'body' } },
        { type: 'set_node', path: [2], properties: { type: 'body' }, newProperties: { type: 'subhead', style: 'deck' } },
        { type: 'insert_node', path: [0], node: text! },
        { type: 'move_node', path: [0], newPath: [3] },
        { type: 'merge_node', path: [3], position: 1, properties: { type: 'body' } },
      ],
    },
  ];
  for (const operation of operations) {
    const next = done(edition, operation);
    expect(next).not.toEqual(edition);
    expect(done(next, invert(operation))).toEqual(edition);
  }
  const all = applyAll(edition, operations);
  expect(all.ok && applyAll(all.edition, invertAll(operations))).toEqual({ ok: true, edition });
});

test('a list is carried out whole or not at all', () => {
  expect(applyAll(edition, [move, move])).toMatchObject({ ok: false });
});

test('sets of marks that follow each other are as if carried out one by one', () => {
  const mark = (id: string): Operation => ({
    type: 'insert', table: 'marks', record: { id, kind: 'comment', anchor: { type: 'text', story: 'a', from: 0, to: 1, page: null }, author: 'a', round: '', time: '', note: '', quote: '', replies: [], state: 'open', settled: null, change: null, strokes: [] },
  });
  const marked = ['m', 'n', 'o'].reduce((from, id) => done(from, mark(id)), edition);
  const note = (id: string, before: string, after: string): Operation => ({ type: 'set', table: 'marks', id, before: { note: before }, after: { note: after } });
  const sets = [note('m', '', '一'), note('n', '', '二'), note('m', '一', '三')];
  const all = applyAll(marked, [move, ...sets, type]);
  expect(all).toEqual({ ok: true, edition: [move, ...sets, type].reduce(done, marked) });
  expect(all.ok && all.edition.marks.o).toBe(marked.marks.o);
  expect(applyAll(marked, [...sets, note('n', '不', '四')])).toMatchObject({ ok: false });
  expect(applyAll(marked, [...sets, note('x', '', '四')])).toMatchObject({ ok: false });
});
