import { expect, test } from 'vitest';
import { isPlaced, threadOf } from '../model/threads';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { sequentialIds } from '../testing/sequential-ids';
import { placeStory } from './place-story';
import { swapStory } from './swap-story';

const edition = samplePage();

test('the new story stands in all frames of the old one, with its rank; the old one is held in the basket', () => {
  const done = run(edition, swapStory, { story: 'lead', for: 'news' });
  expect(threadOf(done, 'news').map(({ id, rect, turn }) => ({ id, rect, turn }))).toEqual(threadOf(edition, 'lead').map(({ id, rect, turn }) => ({ id, rect, turn })));
  expect(done.stories.news).toMatchObject({ kind: 'lead' });
  expect(done.stories.lead).toMatchObject({ kind: 'lead', state: 'held' });
  expect(isPlaced(done, 'lead')).toBe(false);
});

test('a held story that is swapped in is no longer held', () => {
  const back = run(run(edition, swapStory, { story: 'lead', for: 'news' }), swapStory, { story: 'news', for: 'lead' });
  expect(back.stories.lead).toMatchObject({ state: 'edited' });
  expect(back.stories.news).toMatchObject({ state: 'held' });
});

test('two placed stories change places and ranks', () => {
  const both = run(edition, placeStory, { story: 'news', page: 'page2', where: null, newId: sequentialIds() });
  const done = run(both, swapStory, { story: 'lead', for: 'news' });
  expect(threadOf(done, 'lead').map(({ id }) => id)).toEqual(threadOf(both, 'news').map(({ id }) => id));
  expect([done.stories.lead!.kind, done.stories.news!.kind, done.stories.lead!.state]).toEqual(['news', 'lead', 'draft']);
});

test('refuses with a reason', () => {
  expect(refusal(edition, swapStory, { story: 'gone', for: 'news' })).toBe('refusal.story-gone');
  expect(refusal(edition, swapStory, { story: 'feature', for: 'news' })).toBe('refusal.not-placed');
  expect(refusal(edition, swapStory, { story: 'lead', for: 'photo-caption' })).toBe('refusal.caption-follows-picture');
  const kept = { ...edition, frames: { ...edition.frames, lead2: { ...edition.frames.lead2!, contentLocked: true } } } as typeof edition;
  expect(refusal(kept, swapStory, { story: 'lead', for: 'news' })).toBe('refusal.content-locked');
});
