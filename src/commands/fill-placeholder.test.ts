import { expect, test } from 'vitest';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { deleteFrames } from './delete-frames';
import { fillPlaceholder } from './fill-placeholder';

const edition = samplePage();

test('a story in a placeholder keeps its geometry, and deleting brings the placeholder back', () => {
  const filled = run(edition, fillPlaceholder, { frame: 'place', content: { story: 'news' } });
  expect(filled.frames.place).toEqual({ ...edition.frames.place, story: 'news' });
  expect(run(filled, deleteFrames, { frames: ['place'] }).frames.place).toEqual(edition.frames.place);
});

test('so does a picture', () => {
  const filled = run(edition, fillPlaceholder, { frame: 'picturePlace', content: { picture: 'spare' } });
  expect(filled.frames.picturePlace).toEqual({ ...edition.frames.picturePlace, picture: 'spare' });
  expect(run(filled, deleteFrames, { frames: ['picturePlace'] }).frames.picturePlace).toEqual(edition.frames.picturePlace);
});

test.each([
  ['refusal.frame-gone', { frame: 'gone', content: { story: 'news' } }],
  ['refusal.frame-taken', { frame: 'lead1', content: { story: 'news' } }],
  ['refusal.frame-taken', { frame: 'photoFrame', content: { picture: 'spare' } }],
  ['refusal.takes-no-story', { frame: 'picturePlace', content: { story: 'news' } }],
  ['refusal.takes-no-picture', { frame: 'place', content: { picture: 'spare' } }],
  ['refusal.story-placed', { frame: 'place', content: { story: 'lead' } }],
  ['refusal.story-gone', { frame: 'place', content: { story: 'gone' } }],
  ['refusal.picture-gone', { frame: 'picturePlace', content: { picture: 'gone' } }],
])('refuses: %s', (key, args) => {
  expect(refusal(edition, fillPlaceholder, args)).toBe(key);
});
