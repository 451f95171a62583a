import { expect, test } from 'vitest';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { deleteStory } from './delete-story';
import { fillPlaceholder } from './fill-placeholder';

const edition = samplePage();

test('an unplaced story goes', () => {
  expect(run(edition, deleteStory, { stories: ['news', 'brief'] }).stories).not.toHaveProperty('news');
});

test('a placed one only when told, with its frames; a template’s place stays', () => {
  expect(refusal(edition, deleteStory, { stories: ['lead'] })).toBe('refusal.story-placed');
  const done = run(edition, deleteStory, { stories: ['lead'], evenIfPlaced: true });
  expect([done.stories.lead, done.frames.lead1, done.frames.lead2]).toEqual([undefined, undefined, undefined]);
  const filled = run(edition, fillPlaceholder, { frame: 'place', content: { story: 'news' } });
  expect(run(filled, deleteStory, { stories: ['news'], evenIfPlaced: true }).frames.place).toEqual(edition.frames.place);
});

test('refuses a picture’s caption and what is gone', () => {
  expect(refusal(edition, deleteStory, { stories: ['photo-caption'], evenIfPlaced: true })).toBe('refusal.caption-follows-picture');
  expect(refusal(edition, deleteStory, { stories: ['gone'] })).toBe('refusal.story-gone');
  expect(refusal(edition, deleteStory, { stories: [] })).toBe('refusal.nothing-selected');
});
