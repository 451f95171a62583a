import { expect, test } from 'vitest';
import { storyState } from './0002-story-state';

test('a story’s status becomes its state', () => {
  expect(storyState.record?.('stories', { id: 's', slug: '改造', status: 'ready' })).toEqual({ id: 's', slug: '改造', state: 'ready' });
});

test('the side of a set that does not name it stays as it is', () => {
  const side = { slug: '改造' };
  expect(storyState.record?.('stories', side)).toBe(side);
});

test('other tables are left alone', () => {
  const picture = { id: 'p', status: 'x' };
  expect(storyState.record?.('pictures', picture)).toBe(picture);
});
