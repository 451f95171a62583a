import { expect, test } from 'vitest';
import { makeBox, makeEdition, makePage, makePicture, makePictureFrame, makeQr, makeRule, makeStory, makeTextFrame } from '../testing/make-edition';
import { check } from './check';
import type { Operation } from './operation';
import { operationSchema } from './operation-schema';
import { editionSchema, frameSchema, storySchema } from './schema';

const page = makePage();
const span = { column: 0, columns: 2, row: 0, rows: 20 };
const edition = makeEdition({
  pages: [page],
  stories: [makeStory('a')],
  pictures: [makePicture('p')],
  frames: [
    makeTextFrame('f', page, span, { story: 'a', placeholder: { accepts: 'lead', label: '头条' } }),
    makePictureFrame('photo', page, span, { picture: 'p' }),
    makeRule('rule', page, span),
    makeBox('box', page, span, { fill: 'tint', rule: null }),
    makeQr('qr', page, span),
  ],
});
const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as Record<string, Record<string, Record<string, unknown>>>;

test('an edition goes through JSON and validation unchanged', () => {
  expect(check(editionSchema, json(edition))).toEqual({ ok: true, value: edition });
});

test.each<[string, string, (raw: ReturnType<typeof json>) => void]>([
  ['a missing table', 'assets', (raw) => delete raw.assets],
  ['a key that nobody knows', 'stories.a.colour', (raw) => { raw.stories!.a!.colour = 'red'; }],
  ['a number that is none', 'frames.f.layer', (raw) => { raw.frames!.f!.layer = null; }],
  ['a width below zero', 'frames.f.rect.width', (raw) => { raw.frames!.f!.rect = { x: 0, y: 0, width: -1, height: 1 }; }],
  ['a page without columns', 'pages.page1.grid.columns', (raw) => { raw.pages!.page1!.grid = { columns: 0, gutter: 8, pitch: 11, bodySize: 9 }; }],
  ['a page without pitch', 'pages.page1.grid.pitch', (raw) => { raw.pages!.page1!.grid = { columns: 8, gutter: 8, pitch: 0, bodySize: 9 }; }],
  ['a story without parts', 'stories.a.text', (raw) => { raw.stories!.a!.text = []; }],
  ['a pattern that is none', 'styles.leadIns.0.pattern', (raw) => { (raw.styles!.leadIns as unknown as { pattern: string }[])[0]!.pattern = '('; }],
  ['a record under another id', '', (raw) => { raw.stories!.a!.id = 'b'; }],
  ['a frame of a story that is not there', '', (raw) => { delete raw.stories!.a; }],
  ['an id that is a path', 'frames.../../x', (raw) => { raw.frames!['../../x'] = raw.frames!.f!; }],
])('refuses %s', (_, at, spoil) => {
  const raw = json(edition);
  spoil(raw);
  expect(check(editionSchema, raw)).toMatchObject({ ok: false, at });
});

test('refuses what would reach an object’s prototype', () => {
  const raw = JSON.parse('{"__proto__": {}}') as unknown;
  expect(check(storySchema, raw).ok).toBe(false);
  expect(check(storySchema, { ...makeStory('a'), id: '__proto__' })).toMatchObject({ ok: false, at: 'id' });
  expect(check(frameSchema, null)).toMatchObject({ ok: false });
});

const operations: Operation[] = [
  { type: 'insert', table: 'frames', record: edition.frames.qr! },
  { type: 'remove', table: 'assets', record: Object.values(edition.assets)[0]! },
  { type: 'set', table: 'frames', id: 'f', before: { layer: 1, story: 'a' }, after: { layer: 2, story: null } },
  { type: 'set', table: 'stories', id: 'a', before: { slug: 'a' }, after: { slug: 'b' } },
  { type: 'set-info', before: { date: '2026-11-23' }, after: { date: '' } },
  { type: 'set-styles', before: { leadIns: edition.styles.leadIns }, after: { leadIns: [] } },
  {
    type: 'edit-text',
    story: 'a',
    operations: [
      { type: 'insert_text', path: [0, 0], offset: 0, text: '新' },
      { type: 'set_node', path: [0], properties: { type: 'body' }, newProperties: { type: 'deck' } },
      { type: 'insert_node', path: [0], node: { type: 'body', children: [{ text: '一', strong: true }] } },
      { type: 'move_node', path: [0], newPath: [1] },
      { type: 'split_node', path: [0, 0], position: 1, properties: { strong: true } },
    ],
  },
];

test.each(operations.map((operation) => [operation.type, operation] as const))('takes %s as it was written', (_, operation) => {
  expect(check(operationSchema, json(operation))).toEqual({ ok: true, value: operation });
});

test.each<[string, unknown]>([
  ['no type', {}],
  ['a selection', { type: 'edit-text', story: 'a', operations: [{ type: 'set_selection', properties: null, newProperties: null }] }],
  ['a set of an id', { type: 'set', table: 'frames', id: 'f', before: { id: 'f' }, after: { id: 'g' } }],
  ['a set of a text', { type: 'set', table: 'stories', id: 'a', before: { text: [] }, after: { text: [] } }],
  ['a frame filed as a story', { type: 'insert', table: 'stories', record: edition.frames.f }],
  ['a path into nowhere', { type: 'edit-text', story: 'a', operations: [{ type: 'insert_text', path: [0, 0, 0], offset: 0, text: 'x' }] }],
])('refuses an operation with %s', (_, raw) => {
  expect(check(operationSchema, raw).ok).toBe(false);
});
