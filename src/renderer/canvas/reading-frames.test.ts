import { expect, test } from 'vitest';
import { samplePage } from '../../testing/sample-page';
import { readingFrames } from './reading-frames';

test('from the top, side by side from the left; what holds nothing is left out, a story is read where it begins', () => {
  const edition = samplePage();
  expect(readingFrames(edition, 'page1').map((frame) => frame.id).filter((id) => id !== 'qr')).toEqual(['lead1', 'photoFrame']);
  expect(readingFrames(edition, 'page2')).toEqual([]);
});
