import { expect, test } from 'vitest';
import { isPlaced } from '../model/threads';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { returnToBasket } from './return-to-basket';

const edition = samplePage();

test('all frames of a thread go, and the picture’s', () => {
  const done = run(edition, returnToBasket, { stories: ['lead'], pictures: ['photo'] });
  expect([isPlaced(done, 'lead'), isPlaced(done, 'photo-caption')]).toEqual([false, false]);
  expect(done.frames.lead1).toBeUndefined();
});

test('refuses what is not placed', () => {
  expect(refusal(edition, returnToBasket, { stories: ['news'] })).toBe('refusal.not-placed');
});
