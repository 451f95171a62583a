import { expect, test } from 'vitest';
import { makeEdition, makePage, makePicture, makePictureFrame, makeStory, makeTextFrame } from '../testing/make-edition';
import { framesOnPage, isPlaced, neighboursInThread, pictureOfCaption, storyOf, threadOf } from './threads';

const page = makePage();
const next = makePage({ id: 'page2', order: 2 });
const span = { column: 0, columns: 2, row: 0, rows: 20 };
const edition = makeEdition({
  pages: [page, next],
  stories: [makeStory('a'), makeStory('b')],
  pictures: [makePicture('p'), makePicture('q')],
  frames: [
    makeTextFrame('third', next, span, { story: 'a', turn: 3, layer: 2 }),
    makeTextFrame('first', page, span, { story: 'a', turn: 1 }),
    makeTextFrame('between', page, span, { story: 'a', turn: 1.5 }),
    makeTextFrame('empty', page, span),
    makePictureFrame('photo', next, span, { picture: 'p', layer: 1 }),
  ],
});

test('a thread runs in the order of turns, over pages', () => {
  expect(threadOf(edition, 'a').map((frame) => frame.id)).toEqual(['first', 'between', 'third']);
  expect(neighboursInThread(edition, 'between').previous?.id).toBe('first');
  expect(neighboursInThread(edition, 'third').next).toBeNull();
});

test('a page’s frames come in painting order', () => {
  expect(framesOnPage(edition, 'page2').map((frame) => frame.id)).toEqual(['photo', 'third']);
});

test('a caption belongs to its picture and is placed with it', () => {
  expect(pictureOfCaption(edition, 'p-caption')?.id).toBe('p');
  expect(storyOf(edition, edition.frames.photo!)?.id).toBe('p-caption');
  expect([isPlaced(edition, 'p-caption'), isPlaced(edition, 'q-caption'), isPlaced(edition, 'a'), isPlaced(edition, 'b')]).toEqual([true, false, true, false]);
});

test('editions that share their frames share the index', () => {
  expect(threadOf({ ...edition, stories: {} }, 'a')).toBe(threadOf(edition, 'a'));
});
