/** The commands that draw: add-rule, add-box, add-qr, add-text-frame, add-picture-frame. */
import { expect, test } from 'vitest';
import { spanRect } from '../model/grid';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { sequentialIds } from '../testing/sequential-ids';
import { addBox } from './add-box';
import { addPictureFrame } from './add-picture-frame';
import { addQr } from './add-qr';
import { addRule } from './add-rule';
import { addTextFrame } from './add-text-frame';

const edition = samplePage();
const rect = spanRect(edition.pages.page1!, { column: 0, columns: 2, row: 90, rows: 10 });
const args = () => ({ page: 'page1', rect, newId: sequentialIds() });
const layers = Object.values(edition.frames).map((frame) => frame.layer);

test('a rule lies above, in the sheet’s black', () => {
  const { new1 } = run(edition, addRule, { ...args(), rect: { ...rect, height: 0.1 } }).frames;
  expect(new1).toMatchObject({ type: 'rule', rule: 'thin', swatch: 'black', wrap: false, rect: { ...rect, height: 2 } });
  expect(new1!.layer).toBeGreaterThan(Math.max(...layers));
});

test('a box lies below everything, so that its tint hides nothing', () => {
  const { new1 } = run(edition, addBox, { ...args(), fill: 'tint' }).frames;
  expect(new1).toMatchObject({ type: 'box', fill: 'tint', rect });
  expect(new1!.layer).toBeLessThan(Math.min(...layers));
});

test('a code is square', () => {
  const { new1 } = run(edition, addQr, { ...args(), url: 'https://example.org/' }).frames;
  expect(new1).toMatchObject({ type: 'qr', url: 'https://example.org/', rect: { width: rect.height, height: rect.height } });
});

test('a text frame is empty, or has a new story to write in', () => {
  expect(run(edition, addTextFrame, { ...args(), write: null }).frames.new1).toMatchObject({ type: 'text', story: null, columns: 2, placeholder: null });
  const written = run(edition, addTextFrame, { ...args(), write: 'furniture' });
  expect(written.frames.new2).toMatchObject({ story: 'new1' });
  expect(written.stories.new1).toMatchObject({ kind: 'furniture' });
});

test('a text frame lies above the texts that it is laid on and below the pictures', () => {
  const over = spanRect(edition.pages.page1!, { column: 0, columns: 5, row: 20, rows: 20 });
  const { new1 } = run(edition, addTextFrame, { ...args(), rect: over, write: null }).frames;
  expect(new1!.layer).toBeGreaterThan(edition.frames.lead1!.layer);
  expect(new1!.layer).toBeLessThanOrEqual(edition.frames.photoFrame!.layer);
});

test('a picture frame', () => {
  expect(run(edition, addPictureFrame, args()).frames.new1).toMatchObject({ type: 'picture', picture: null, rect, wrap: true });
});

test.each([addRule, addBox, addPictureFrame])('refuses a place off the page: $name', (command) => {
  expect(refusal(edition, command, { ...args(), rect: { ...rect, x: -900 } })).toBe('refusal.off-page');
  expect(refusal(edition, command, { ...args(), page: 'gone' })).toBe('refusal.page-gone');
});

test('refuses what is too small to be taken hold of again', () => {
  expect(refusal(edition, addBox, { ...args(), rect: { ...rect, width: 1 } })).toBe('refusal.too-small');
  expect(refusal(edition, addQr, { ...args(), rect: { ...rect, width: 1 }, url: '' })).toBe('refusal.too-small');
  expect(refusal(edition, addTextFrame, { ...args(), rect: { ...rect, width: 1 }, write: 'news' })).toBe('refusal.too-small');
});
