import { expect, test } from 'vitest';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { setFrame } from './set-frame';

const edition = samplePage();

test.each([
  ['lead1', { columns: 3, gutter: 12, takes: 'text', headSpan: 2, writing: 'vertical', inset: 4, align: 'spread', balance: true }],
  ['photoFrame', { caption: 'above', wrap: false, wrapGap: 12 }],
  ['rule', { rule: 'wave', swatch: 'red' }],
  ['box', { rule: null, fill: 'tint' }],
  ['qr', { url: 'https://example.org/2', swatch: 'red' }],
] as const)('%s takes its own settings', (id, values) => {
  expect(run(edition, setFrame, { frames: [id], values }).frames[id]).toEqual({ ...edition.frames[id], ...values });
});

test('a setting counts for the frames that have it', () => {
  const done = run(edition, setFrame, { frames: ['lead1', 'photoFrame'], values: { columns: 2 } });
  expect(done.frames.lead1).toMatchObject({ columns: 2 });
  expect(done.frames.photoFrame).toBe(edition.frames.photoFrame);
});

test('numbers are held to what can be set', () => {
  expect(run(edition, setFrame, { frames: ['lead1'], values: { columns: 0, gutter: -5, inset: Number.NaN } }).frames.lead1).toMatchObject({ columns: 1, gutter: 0, inset: 0 });
  expect(run(edition, setFrame, { frames: ['lead1'], values: { columns: 2.6, headSpan: 9 } }).frames.lead1).toMatchObject({ columns: 3, headSpan: 3 });
});

test('refuses with a reason', () => {
  expect(refusal(edition, setFrame, { frames: ['rule'], values: { columns: 2 } })).toBe('refusal.not-for-this-frame');
  expect(refusal(edition, setFrame, { frames: ['rule'], values: { rule: null } })).toBe('refusal.not-for-this-frame');
  expect(refusal(edition, setFrame, { frames: ['locked'], values: { columns: 2 } })).toBe('refusal.locked');
});
