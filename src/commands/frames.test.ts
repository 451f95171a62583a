/** Smaller commands on frames: lock-frames, duplicate-frames. */
import { expect, test } from 'vitest';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { sequentialIds } from '../testing/sequential-ids';
import { duplicateFrames } from './duplicate-frames';
import { lockFrames } from './lock-frames';

const edition = samplePage();

test('frames are locked and freed', () => {
  expect(run(edition, lockFrames, { frames: ['lead1', 'locked'], locked: true }).frames.lead1!.locked).toBe(true);
  expect(run(edition, lockFrames, { frames: ['locked'], locked: false }).frames.locked!.locked).toBe(false);
  expect(refusal(edition, lockFrames, { frames: [], locked: true })).toBe('refusal.nothing-selected');
});

test('a copy lies above its original, lower and to the right; a copy of a text frame is empty', () => {
  const done = run(edition, duplicateFrames, { frames: ['rule', 'lead1', 'photoFrame'], newId: sequentialIds() });
  expect(done.frames.new1).toMatchObject({ type: 'rule' });
  expect(done.frames.new1!.rect.y).toBeGreaterThan(edition.frames.rule!.rect.y);
  expect(done.frames.new2).toMatchObject({ type: 'text', story: null, columns: 5 });
  expect(done.frames.new3).toMatchObject({ type: 'picture', picture: 'photo' });
  expect(done.frames.new3!.layer).toBeGreaterThan(done.frames.new2!.layer);
  expect(refusal(edition, duplicateFrames, { frames: ['gone'], newId: sequentialIds() })).toBe('refusal.frame-gone');
});
