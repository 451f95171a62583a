import { expect, test } from 'vitest';
import { spanRect } from '../model/grid';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { growFrames } from './grow-frames';

const edition = samplePage();
const page = edition.pages.page1!;

test('wider by a column, with a column more of text', () => {
  const grown = run(edition, growFrames, { frames: ['lead2'], columns: 1, rows: 0 });
  expect(grown.frames.lead2).toMatchObject({ rect: spanRect(page, { column: 0, columns: 3, row: 30, rows: 20 }), columns: 3 });
});

test('shallower by a row', () => {
  const grown = run(edition, growFrames, { frames: ['lead2'], columns: 0, rows: -1 });
  expect(grown.frames.lead2!.rect).toEqual(spanRect(page, { column: 0, columns: 2, row: 30, rows: 19 }));
});

test('refuses to go out of the type area, below one column, or when locked', () => {
  expect(refusal(edition, growFrames, { frames: ['qr'], columns: 1, rows: 0 })).toBe('refusal.page-edge');
  expect(refusal(edition, growFrames, { frames: ['qr'], columns: -1, rows: 0 })).toBe('refusal.too-small');
  expect(refusal(edition, growFrames, { frames: ['locked'], columns: 1, rows: 0 })).toBe('refusal.locked');
});
