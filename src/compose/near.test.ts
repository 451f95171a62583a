/** A composer that is told what somebody looks at lets other pages wait, and comes to the same composition in the end. */
import { expect, test } from 'vitest';
import { dump } from '../display/dump';
import type { Edition } from '../model/edition';
import { fakeWorld } from '../testing/fake-world';
import { makeEdition, makePage, makePicture, makePictureFrame, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { testStyles } from '../testing/styles';
import type { Composition } from './composition';
import { createComposer } from './compose-edition';

const COUNT = 12;
const pages = Array.from({ length: COUNT }, (_, i) => makePage({ id: `p${i}`, order: i }));
const text = (n: number) => makeText(['headline', `第${n}条新闻的标题`], '江南水乡春意浓，老城小巷换新颜。'.repeat(20));
const edition = makeEdition({
  pages,
  stories: [...pages.map((_, i) => makeStory(`s${i}`, { text: text(i) })), makeStory('runs', { text: text(99) }), makeStory('basket')],
  pictures: [makePicture('photo')],
  frames: [
    ...pages.map((page, i) => makeTextFrame(`f${i}`, page, { column: 0, columns: 2, row: 0, rows: 12 }, { story: `s${i}` })),
    makeTextFrame('runs1', pages[0]!, { column: 4, columns: 1, row: 0, rows: 6 }, { story: 'runs', turn: 1 }),
    makeTextFrame('runs2', pages[9]!, { column: 4, columns: 1, row: 0, rows: 6 }, { story: 'runs', turn: 2 }),
    makePictureFrame('pic', pages[5]!, { column: 3, columns: 2, row: 0, rows: 20 }, { picture: 'photo' }),
  ],
});

const written = (composition: Composition): string => JSON.stringify([
  [...composition.pages.values()].map(({ list }) => dump(list)), [...composition.stories.values()].sort((a, b) => (a.story < b.story ? -1 : 1)), composition.notices,
]);
const whole = (of: Edition): string => written(createComposer(fakeWorld()).compose(structuredClone(of)));

test('the page in view comes first, the others one by one, and nothing differs in the end', () => {
  let seen = 'p0';
  const composer = createComposer(fakeWorld(), () => ({ pages: [seen], stories: [] }));
  const first = composer.compose(edition);
  expect([...first.pages.keys()]).toEqual(['p0']);
  expect(first.stories.has('runs')).toBe(true);
  expect([composer.waitsFor('p0'), composer.waitsFor('p7')]).toEqual([false, true]);
  seen = 'p7';
  composer.catchUp(() => !composer.waitsFor('p7'));
  expect([...composer.catchUp(() => true).pages.keys()]).toContain('p7');
  for (let i = 0; composer.waiting() > 0; i++) {
    expect(i).toBeLessThan(COUNT + 3);
    composer.catchUp(() => true);
  }
  const all = composer.compose(edition);
  expect([...all.pages.keys()]).toEqual(pages.map(({ id }) => id));
  expect(written(all)).toBe(whole(edition));
  expect(composer.compose(edition)).toBe(all);
});

test('another style reaches the page in view at once; text that is changed anywhere is never shown as it was', () => {
  const composer = createComposer(fakeWorld(), () => ({ pages: ['p3'], stories: [] }));
  composer.compose(edition);
  composer.catchUp(() => false);
  const restyled = { ...edition, styles: { ...testStyles, paragraph: { ...testStyles.paragraph, body: { ...testStyles.paragraph.body!, size: 8 } } } };
  const before = composer.compose(edition);
  const now = composer.compose(restyled);
  expect(composer.waiting()).toBeGreaterThan(0);
  expect(now.pages.get('p3')).not.toBe(before.pages.get('p3'));
  expect(now.pages.get('p4')).toBe(before.pages.get('p4'));
  const changed = { ...restyled, stories: { ...restyled.stories, s8: { ...restyled.stories.s8!, text: makeText('新的正文。') } } };
  expect(composer.compose(changed).stories.get('s8')!.copyfit.length).toBe(5);
  composer.catchUp(() => false);
  expect(composer.waiting()).toBe(0);
  expect(written(composer.compose(changed))).toBe(whole(changed));
});
