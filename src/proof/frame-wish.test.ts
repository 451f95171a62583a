import { expect, test } from 'vitest';
import type { Mark, MarkChange } from '../model/mark';
import { samplePage } from '../testing/sample-page';
import { frameWish, frameWords } from './frame-wish';
import { sayMark } from './mark-words';

const edition = samplePage();
const { rect, crop } = edition.frames.photoFrame as Extract<(typeof edition.frames)[string], { type: 'picture' }>;
const change = (before: object, after: object): MarkChange => ({ frame: 'photoFrame', before: { ...before }, after: { ...after } });
const mark = (wanted: MarkChange): Mark => ({
  id: 'm', kind: 'frame', anchor: { type: 'frame', frame: 'photoFrame', page: 'page1' }, author: 'ann', round: '', time: '', note: '看不清', quote: '', replies: [], state: 'open', settled: null, change: wanted, strokes: [],
});

test.each([
  ['place', change({ rect }, { rect: { ...rect, x: 0 } }), '移位'],
  ['size', change({ rect }, { rect: { ...rect, width: 10 } }), '改大小'],
  ['crop', change({ crop }, { crop: { ...crop, scale: 2 } }), '重新裁切'],
  ['picture', change({ picture: 'photo', crop }, { picture: 'spare', crop }), '换图：spare'],
  ['other', change({ wrap: true }, { wrap: false }), '改版面'],
] as const)('a suggestion about a frame says what it wants: %s', (wish, wanted, words) => {
  expect(frameWish(wanted)).toBe(wish);
  expect(frameWords(edition, mark(wanted), 'zh-Hans')).toBe(words);
  // On proofs too, with what the reader says.
  expect(sayMark(edition, mark(wanted))).toBe(`${words}\n看不清`);
});
