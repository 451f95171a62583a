import { expect, test } from 'vitest';
import { samplePage } from '../testing/sample-page';
import { refusal, run } from '../testing/run-command';
import { setFitting } from './set-fitting';

const edition = samplePage();

test('sets a paragraph tighter, held to the limits of the house, and clears it again', () => {
  const fitted = run(edition, setFitting, { story: 'news', parts: [{ part: 0, tracking: -12 }] });
  expect(fitted.stories.news!.text[0]).toMatchObject({ tracking: -12 });
  const most = run(edition, setFitting, { story: 'news', parts: [{ part: 0, tracking: -500 }] });
  expect(most.stories.news!.text[0]!.tracking).toBe(edition.styles.desk.trackingMin);
  expect(run(fitted, setFitting, { story: 'news', parts: [{ part: 0, tracking: null }] })).toEqual(edition);
});

test('refuses what is not there', () => {
  expect(refusal(edition, setFitting, { story: 'none', parts: [] })).toBe('refusal.story-gone');
  expect(refusal(edition, setFitting, { story: 'news', parts: [{ part: 99, tracking: 1 }] })).toBe('refusal.part-gone');
});
