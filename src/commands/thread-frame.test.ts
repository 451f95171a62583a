import { expect, test } from 'vitest';
import { spanRect } from '../model/grid';
import { threadOf } from '../model/threads';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { sequentialIds } from '../testing/sequential-ids';
import { setFrame } from './set-frame';
import { threadFrame } from './thread-frame';

const edition = samplePage();
const newId = sequentialIds();
const rect = spanRect(edition.pages.page2!, { column: 0, columns: 3, row: 0, rows: 20 });
const order = (of: typeof edition) => threadOf(of, 'lead').map((frame) => frame.id);

test('a story runs on in a new frame on another page, after the last', () => {
  const threaded = run(edition, threadFrame, { after: 'lead2', to: { page: 'page2', rect }, newId: sequentialIds() });
  expect(order(threaded)).toEqual(['lead1', 'lead2', 'new1']);
  expect(threaded.frames.new1).toMatchObject({ page: 'page2', rect, columns: 3, takes: 'all' });
});

test('a frame may come between two', () => {
  const threaded = run(edition, threadFrame, { after: 'lead1', to: { page: 'page2', rect }, newId: sequentialIds() });
  expect(order(threaded)).toEqual(['lead1', 'new1', 'lead2']);
  expect(threaded.frames.lead2).toBe(edition.frames.lead2);
});

test('an empty frame that stands there joins, its place unchanged', () => {
  const threaded = run(edition, threadFrame, { after: 'lead2', to: { frame: 'place' }, newId });
  expect(order(threaded)).toEqual(['lead1', 'lead2', 'place']);
  expect(threaded.frames.place!.rect).toBe(edition.frames.place!.rect);
});

test('where the head has a frame of its own, the next frame takes text', () => {
  const headed = run(edition, setFrame, { frames: ['lead1'], values: { takes: 'head' } });
  const threaded = run(headed, threadFrame, { after: 'lead2', to: { frame: 'place' }, newId });
  expect(threaded.frames.place).toMatchObject({ takes: 'text' });
});

test.each([
  ['refusal.frame-gone', { after: 'gone', to: { frame: 'place' } }],
  ['refusal.no-story-to-thread', { after: 'place', to: { frame: 'lead1' } }],
  ['refusal.no-story-to-thread', { after: 'photoFrame', to: { frame: 'place' } }],
  ['refusal.frame-taken', { after: 'lead2', to: { frame: 'lead1' } }],
  ['refusal.takes-no-story', { after: 'lead2', to: { frame: 'picturePlace' } }],
  ['refusal.locked', { after: 'lead2', to: { frame: 'locked' } }],
  ['refusal.page-gone', { after: 'lead2', to: { page: 'gone', rect } }],
  ['refusal.off-page', { after: 'lead2', to: { page: 'page2', rect: { ...rect, y: 9999 } } }],
])('refuses: %s', (key, args) => {
  expect(refusal(edition, threadFrame, { ...args, newId })).toBe(key);
});
