import { expect, it } from 'vitest';
import { bodySheet, bodyStyle } from '../testing/make-paragraph';
import { storyStyle } from './story-style';

const sheet = { ...bodySheet, paragraph: { body: bodyStyle }, assign: { news: { body: 'body' } } };

it('sets a story in its own way of choosing lines, and one without as its styles say', () => {
  const plain = storyStyle(sheet, { kind: 'news' }, { type: 'body' });
  expect(plain).toBe(bodyStyle);
  const stable = storyStyle(sheet, { kind: 'news', lineFit: 'stable' }, { type: 'body' });
  expect(stable).toEqual({ ...bodyStyle, lineFit: 'stable' });
  expect(storyStyle(sheet, { kind: 'news', lineFit: 'stable' }, { type: 'body' })).toBe(stable);
});
