import { expect, it } from 'vitest';
import { headingLevels } from './heading-levels';

it('gives headlines their story’s rank and subheads one below', () => {
  const story = headingLevels();
  const lead = story('lead');
  expect([lead('headline'), lead('subhead'), lead('subhead')]).toEqual(['H1', 'H2', 'H2']);
  const news = story('news');
  expect([news('headline'), news('subhead')]).toEqual(['H2', 'H3']);
  expect(story('brief')('headline')).toBe('H3');
});

it('begins at the first level and skips none, whatever comes first', () => {
  const story = headingLevels();
  const brief = story('brief');
  expect([brief('headline'), brief('subhead')]).toEqual(['H1', 'H2']);
  const lead = story('lead');
  expect(lead('headline')).toBe('H1');
  // A brief straight after a lead would skip a level.
  expect(story('brief')('headline')).toBe('H2');
  const bare = headingLevels()('news');
  expect(bare('subhead')).toBe('H1');
});
