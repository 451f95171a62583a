import { expect, test } from 'vitest';
import { placeStory } from '../../commands/place-story';
import { createComposer } from '../../compose/compose-edition';
import type { Edition } from '../../model/edition';
import { fakeWorld } from '../../testing/fake-world';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../../testing/make-edition';
import { applied } from '../../testing/run-command';
import { sequentialIds } from '../../testing/sequential-ids';
import { planBestShape } from './best-shape';

const page = makePage();
const composer = createComposer(fakeWorld());
const paragraph = '市民清早走上老桥，河水从桥下流过，两岸的楼房刚刷了新漆，卖早点的摊子还在原来的地方。';
const stories = [4, 9, 15].map((count, i) => makeStory(`s${i}`, { text: makeText(['headline', '老桥重开'], ...Array.from({ length: count }, () => paragraph)) }));
const best = (edition: Edition, story: string): Edition => {
  const plan = planBestShape({ edition, page: page.id, story, compose: (each) => composer.compose(each) }, sequentialIds(story));
  if (!plan.ok) throw new Error(plan.key);
  return applied(edition, plan.operations);
};
const plain = (edition: Edition, story: string): Edition => {
  const plan = placeStory.plan(edition, { story, page: page.id, where: null, newId: sequentialIds(story) });
  if (!plan.ok) throw new Error(plan.key);
  return applied(edition, plan.operations);
};
/** Lines over and white, of all stories. */
const misfit = (edition: Edition): number => stories.reduce((sum, { id }) => sum + Math.abs(composer.compose(edition).stories.get(id)!.copyfit.lines), 0);

test('stories placed one after another fit their shapes, better than the plain command places them', () => {
  const empty = makeEdition({ pages: [page], stories });
  const shaped = stories.reduce((edition, { id }) => best(edition, id), empty);
  for (const { id } of stories) expect(composer.compose(shaped).stories.get(id)!.copyfit.oversetFrom, id).toBeNull();
  expect(misfit(shaped)).toBeLessThan(misfit(stories.reduce((edition, { id }) => plain(edition, id), empty)));
});

test('an empty place of the template is filled as it is', () => {
  const place = makeTextFrame('place', page, { column: 2, columns: 3, row: 10, rows: 30 }, { placeholder: { accepts: 'news', label: '消息' } });
  const done = best(makeEdition({ pages: [page], stories, frames: [place] }), 's0');
  expect(Object.keys(done.frames)).toEqual(['place']);
  expect(done.frames.place).toMatchObject({ story: 's0', rect: place.rect });
});
