import { expect, test } from 'vitest';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { moveFrames } from './move-frames';
import { snapFrames } from './snap-frames';

const edition = samplePage();

test('a frame off the grid comes back to it; a rule stays where it was put', () => {
  const off = run(edition, moveFrames, { frames: ['lead1', 'rule'], dx: 7, dy: 4 });
  const snapped = run(off, snapFrames, { frames: ['lead1', 'rule'] });
  expect(snapped.frames.lead1).toEqual(edition.frames.lead1);
  expect(snapped.frames.rule).toBe(off.frames.rule);
});

test('refuses a locked frame', () => {
  expect(refusal(edition, snapFrames, { frames: ['locked'] })).toBe('refusal.locked');
});
