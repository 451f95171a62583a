import { expect, test } from 'vitest';
import type { TextFrame } from '../model/frame';
import { spanRect } from '../model/grid';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { resizeFrame } from './resize-frame';
import { setFrame } from './set-frame';

const edition = samplePage();
const page = edition.pages.page1!;
const narrow = spanRect(page, { column: 0, columns: 3, row: 0, rows: 30 });

test('a frame in the page’s columns has as many as its new width', () => {
  const resized = run(edition, resizeFrame, { frame: 'lead1', rect: narrow });
  expect(resized.frames.lead1).toMatchObject({ rect: narrow, columns: 3 });
});

test('one in an odd measure keeps its count', () => {
  const odd = run(edition, setFrame, { frames: ['lead1'], values: { columns: 4 } });
  expect((run(odd, resizeFrame, { frame: 'lead1', rect: narrow }).frames.lead1 as TextFrame).columns).toBe(4);
});

test('a head never spans more columns than there are', () => {
  const headed = run(edition, setFrame, { frames: ['lead1'], values: { headSpan: 4 } });
  expect((run(headed, resizeFrame, { frame: 'lead1', rect: narrow }).frames.lead1 as TextFrame).headSpan).toBe(3);
});

test('refuses with a reason', () => {
  expect(refusal(edition, resizeFrame, { frame: 'lead1', rect: { ...narrow, width: 2 } })).toBe('refusal.too-small');
  expect(refusal(edition, resizeFrame, { frame: 'locked', rect: narrow })).toBe('refusal.locked');
  expect(refusal(edition, resizeFrame, { frame: 'lead1', rect: { ...narrow, x: -2000 } })).toBe('refusal.off-page');
});

test('a rule may be thin', () => {
  expect(run(edition, resizeFrame, { frame: 'rule', rect: { ...narrow, height: 0.5 } }).frames.rule!.rect.height).toBe(0.5);
});
