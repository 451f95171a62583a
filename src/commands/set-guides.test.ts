import { expect, test } from 'vitest';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { setGuides } from './set-guides';

const edition = samplePage();
const { width, height } = edition.pages['page1']!;

test('guides are kept in order, once each, and go when they leave the sheet', () => {
  const after = run(edition, setGuides, { page: 'page1', guides: { x: [200, 100.00049, 100, width + 500], y: [-300, height] } });
  expect(after.pages['page1']!.guides).toEqual({ x: [100, 200], y: [height] });
  expect(run(after, setGuides, { page: 'page1', guides: { x: [], y: [] } }).pages['page1']!.guides).toEqual({ x: [], y: [] });
});

test('refuses more than anybody can use', () => {
  expect(refusal(edition, setGuides, { page: 'page1', guides: { x: Array.from({ length: 201 }, (_, i) => i), y: [] } })).toBe('refusal.guides-full');
  expect(refusal(edition, setGuides, { page: 'gone', guides: { x: [], y: [] } })).toBe('refusal.page-gone');
});
