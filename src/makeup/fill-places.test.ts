import { expect, test } from 'vitest';
import { applyAll } from '../model/apply';
import type { Edition } from '../model/edition';
import { makeEdition, makePage, makePictureFrame, makeStory, makeTextFrame } from '../testing/make-edition';
import { fillPlaces } from './fill-places';

const page = makePage();
const place = (accepts: 'lead' | 'brief' | 'news' | 'furniture', takes: 'all' | 'head' | 'text' = 'all') => ({ takes, placeholder: { accepts, label: accepts } });
const edition = makeEdition({
  pages: [page],
  frames: [
    makeTextFrame('head', page, { column: 0, columns: 8, row: 0, rows: 10 }, { ...place('lead', 'head'), layer: 1 }),
    makeTextFrame('text', page, { column: 0, columns: 6, row: 10, rows: 50 }, { ...place('lead', 'text'), layer: 2 }),
    makeTextFrame('briefs', page, { column: 6, columns: 2, row: 10, rows: 50 }, { ...place('brief'), layer: 3 }),
    makeTextFrame('ear', page, { column: 6, columns: 2, row: 60, rows: 10 }, { ...place('furniture'), layer: 4 }),
    makePictureFrame('picture', page, { column: 0, columns: 4, row: 70, rows: 20 }, { placeholder: { accepts: 'picture', label: '' }, layer: 5 }),
  ],
  stories: [makeStory('a', { kind: 'brief' }), makeStory('l', { kind: 'lead' }), makeStory('b', { kind: 'brief' }), makeStory('e', { kind: 'furniture' }), makeStory('n', { kind: 'news' })],
});
const filled = (operations: ReturnType<typeof fillPlaces>): Edition => {
  const applied = applyAll(edition, operations);
  if (!applied.ok) throw new Error(applied.reason);
  return applied.edition;
};

test('one story stands in the places of its head and its text, briefs stack in theirs, what has no place stays in the basket', () => {
  const { frames } = filled(fillPlaces(edition, page.id, 'all'));
  expect(frames.head).toMatchObject({ story: 'l', turn: 1 });
  expect(frames.text).toMatchObject({ story: 'l', turn: 2 });
  expect(frames.briefs).toMatchObject({ story: 'a', stack: ['b'] });
  expect(frames.ear).toMatchObject({ story: 'e' });
  expect(Object.values(frames).some((frame) => frame.type === 'text' && frame.story === 'n')).toBe(false);
  expect(Object.values(frames).map((frame) => frame.rect)).toEqual(Object.values(edition.frames).map((frame) => frame.rect));
});

test('only the kinds that are asked for are filled', () => {
  const { frames } = filled(fillPlaces(edition, page.id, ['furniture']));
  expect([frames.ear, frames.head, frames.briefs].map((frame) => frame?.type === 'text' && frame.story)).toEqual(['e', null, null]);
});
