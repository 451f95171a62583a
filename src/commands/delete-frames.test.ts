import { expect, test } from 'vitest';
import { isPlaced, threadOf } from '../model/threads';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { deleteFrames } from './delete-frames';

const edition = samplePage();

test('stories and pictures go back to the basket, whole', () => {
  const done = run(edition, deleteFrames, { frames: ['lead1', 'lead2', 'photoFrame'] });
  expect([isPlaced(done, 'lead'), isPlaced(done, 'photo-caption')]).toEqual([false, false]);
  expect(done.stories).toBe(edition.stories);
  expect(done.pictures).toBe(edition.pictures);
});

test('a thread loses one frame and keeps the others', () => {
  expect(threadOf(run(edition, deleteFrames, { frames: ['lead1'] }), 'lead').map((frame) => frame.id)).toEqual(['lead2']);
});

test('rules, boxes, codes and empty places go', () => {
  const done = run(edition, deleteFrames, { frames: ['rule', 'box', 'qr', 'place'] });
  expect(Object.keys(done.frames).sort()).toEqual(['lead1', 'lead2', 'locked', 'photoFrame', 'picturePlace']);
});

test('refuses with a reason', () => {
  expect(refusal(edition, deleteFrames, { frames: ['rule', 'locked'] })).toBe('refusal.locked');
  expect(refusal(edition, deleteFrames, { frames: [] })).toBe('refusal.nothing-selected');
  expect(refusal(edition, deleteFrames, { frames: ['gone'] })).toBe('refusal.frame-gone');
});
