import { expect, test } from 'vitest';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { moveFrames } from './move-frames';

const edition = samplePage();

test('moves several frames by one distance', () => {
  const moved = run(edition, moveFrames, { frames: ['lead1', 'rule'], dx: 10, dy: -5 });
  for (const id of ['lead1', 'rule']) {
    const [before, after] = [edition.frames[id]!.rect, moved.frames[id]!.rect];
    expect(after).toEqual({ ...before, x: expect.closeTo(before.x + 10, 3), y: expect.closeTo(before.y - 5, 3) });
  }
  expect(moved.frames.box).toBe(edition.frames.box);
});

test('moves to another page', () => {
  expect(run(edition, moveFrames, { frames: ['lead1'], dx: 0, dy: 0, page: 'page2' }).frames.lead1!.page).toBe('page2');
});

test('refuses with a reason, and then moves none', () => {
  expect(refusal(edition, moveFrames, { frames: ['lead1', 'locked'], dx: 1, dy: 0 })).toBe('refusal.locked');
  expect(refusal(edition, moveFrames, { frames: ['lead1', 'gone'], dx: 1, dy: 0 })).toBe('refusal.frame-gone');
  expect(refusal(edition, moveFrames, { frames: [], dx: 1, dy: 0 })).toBe('refusal.nothing-selected');
  expect(refusal(edition, moveFrames, { frames: ['lead1'], dx: 5000, dy: 0 })).toBe('refusal.off-page');
  expect(refusal(edition, moveFrames, { frames: ['lead1'], dx: 0, dy: 0, page: 'gone' })).toBe('refusal.page-gone');
});
