/** The commands on the edition as a whole: set-info, set-style. */
import { expect, test } from 'vitest';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { setInfo } from './set-info';
import { setStyle } from './set-style';

const edition = samplePage();

test('what folios print', () => {
  const done = run(edition, setInfo, { values: { date: '2028-02-29', section: 'B' } });
  expect(done.info).toEqual({ ...edition.info, date: '2028-02-29', section: 'B' });
  expect(run(edition, setInfo, { values: { date: edition.info.date } })).toBe(edition);
});

test.each(['2026-02-29', '2026-13-01', '2026-11-31', '26-11-23', '2026-11-00', 'tomorrow'])('refuses the date %s', (date) => {
  expect(refusal(edition, setInfo, { values: { date } })).toBe('refusal.date');
});

test('a style changes; the others keep their identity', () => {
  const done = run(edition, setStyle, { style: 'body', values: { size: 9.5 } });
  expect(done.styles.paragraph.body).toEqual({ ...edition.styles.paragraph.body, size: 9.5 });
  expect(done.styles.paragraph.deck).toBe(edition.styles.paragraph.deck);
  expect(run(edition, setStyle, { style: 'body', values: { size: 9 } })).toBe(edition);
});

test('refuses what no press could print', () => {
  expect(refusal(edition, setStyle, { style: 'gone', values: {} })).toBe('refusal.style-gone');
  expect(refusal(edition, setStyle, { style: 'body', values: { size: 0 } })).toBe('refusal.type-size');
  expect(refusal(edition, setStyle, { style: 'body', values: { size: Number.NaN } })).toBe('refusal.type-size');
  expect(refusal(edition, setStyle, { style: 'body', values: { swatch: 'gone' } })).toBe('refusal.swatch-gone');
});
