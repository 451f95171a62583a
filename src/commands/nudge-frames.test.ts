import { expect, test } from 'vitest';
import { columnLeft, rowTop } from '../model/grid';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { moveFrames } from './move-frames';
import { nudgeFrames } from './nudge-frames';

const edition = samplePage();
const page = edition.pages.page1!;

test('one column and one row at a time', () => {
  const { rect } = run(edition, nudgeFrames, { frames: ['photoFrame'], columns: 1, rows: -1 }).frames.photoFrame!;
  expect(rect).toMatchObject({ x: expect.closeTo(columnLeft(page, 3), 2), y: expect.closeTo(rowTop(page, 29), 2) });
});

test('a frame between rows goes to the next one in that direction', () => {
  const off = run(edition, moveFrames, { frames: ['photoFrame'], dx: 20, dy: 4 });
  const down = run(off, nudgeFrames, { frames: ['photoFrame'], columns: 0, rows: 1 }).frames.photoFrame!.rect;
  expect(down).toMatchObject({ x: off.frames.photoFrame!.rect.x, y: expect.closeTo(rowTop(page, 31), 2) });
  const left = run(off, nudgeFrames, { frames: ['photoFrame'], columns: -1, rows: 0 }).frames.photoFrame!.rect;
  expect(left.x).toBeCloseTo(columnLeft(page, 2), 2);
});

test('a hundred nudges there and back end where they began', () => {
  let moved = edition;
  for (let time = 0; time < 50; time++) moved = run(moved, nudgeFrames, { frames: ['qr'], columns: 0, rows: time % 2 === 0 ? 1 : -1 });
  expect(moved.frames.qr!.rect).toEqual(edition.frames.qr!.rect);
});

test('several frames move as one', () => {
  const moved = run(edition, nudgeFrames, { frames: ['lead1', 'photoFrame'], columns: 1, rows: 0 });
  const shift = (id: string) => moved.frames[id]!.rect.x - edition.frames[id]!.rect.x;
  expect(shift('lead1')).toBeCloseTo(shift('photoFrame'), 2);
});

test('refuses at the edge of the paper and for frames of two pages', () => {
  const far = run(edition, moveFrames, { frames: ['qr'], dx: 50, dy: 0 });
  expect(refusal(far, nudgeFrames, { frames: ['qr'], columns: 1, rows: 0 })).toBe('refusal.page-edge');
  const other = run(edition, moveFrames, { frames: ['qr'], dx: 0, dy: 0, page: 'page2' });
  expect(refusal(other, nudgeFrames, { frames: ['qr', 'rule'], columns: 1, rows: 0 })).toBe('refusal.several-pages');
  expect(refusal(edition, nudgeFrames, { frames: ['locked'], columns: 1, rows: 0 })).toBe('refusal.locked');
});
