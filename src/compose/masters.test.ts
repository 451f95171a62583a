import { expect, test } from 'vitest';
import { addMaster } from '../commands/add-master';
import { overrideItems } from '../commands/override-items';
import { restoreItems } from '../commands/restore-items';
import { removePage } from '../commands/remove-page';
import type { GlyphRun } from '../display/display-list';
import { PLAIN_PAGE } from '../model/plain-page';
import { fakeWorld } from '../testing/fake-world';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { run } from '../testing/run-command';
import { sequentialIds } from '../testing/sequential-ids';
import type { Composition } from './composition';
import { createComposer } from './compose-edition';

const master = { ...makePage({ id: 'm', name: '母版 A', order: 9 }), ...PLAIN_PAGE, role: 'master' as const };
const pages = [makePage({ master: 'm' }), makePage({ id: 'page2', order: 2, name: '副刊', master: 'm' })];
const plate = makeStory('plate', { kind: 'furniture', text: makeText('第{page}版共{pages}版 {name}') });
const frame = makeTextFrame('f', master, { column: 0, columns: 3, row: 0, rows: 4 }, { story: 'plate' });
const edition = makeEdition({ pages: [...pages, master], stories: [plate], frames: [frame] });
const textOn = (composition: Composition, page: string): string =>
  composition.pages.get(page)!.list.groups.filter(({ id }) => id !== 'folio').flatMap(({ items }) => items).filter((item): item is GlyphRun => item.kind === 'glyphs').map(({ text }) => text).join('');

test('a master\'s items stand on every page that names it, with what that page says', () => {
  const composition = createComposer(fakeWorld()).compose(edition);
  expect(textOn(composition, 'page1').replace(/\s/g, '')).toBe('第1版共2版要闻');
  expect(textOn(composition, 'page2').replace(/\s/g, '')).toBe('第2版共2版副刊');
});

test('editing the master changes the pages; a key typed there composes them', () => {
  const composer = createComposer(fakeWorld());
  composer.compose(edition);
  const changed = { ...edition, stories: { plate: { ...plate, text: makeText('{name}') } } };
  expect(textOn(composer.compose(changed), 'page2')).toBe('副刊');
});

test('fields take no place in the story: lines cover it as it is written, and what they print leads nowhere', () => {
  const { stories, pages: composed } = createComposer(fakeWorld()).compose(edition);
  const { lines } = stories.get('plate')!;
  expect(lines[0]!.start).toBe(0);
  expect(lines.at(-1)!.end).toBe('第{page}版共{pages}版 {name}'.length);
  const runs = composed.get('m')!.list.groups.find(({ id }) => id === 'f')!.items.filter((item): item is GlyphRun => item.kind === 'glyphs');
  const written = runs.filter(({ source }) => source).map(({ text, source }) => [text.trim(), source!.offset]);
  expect(written).toContainEqual(['版共', 7]);
  expect(runs.filter(({ source }) => source === null).map(({ text }) => text).join('')).toBe('12母版 A');
});

test('a page\'s own copy of an item hides it there alone, and goes when it is restored', () => {
  const own = run(edition, overrideItems, { page: 'page2', items: ['f'], newId: sequentialIds() });
  expect(own.pages.page2!.hides).toEqual(['f']);
  const copy = Object.values(own.frames).find(({ page }) => page === 'page2')!;
  expect(copy.type === 'text' && copy.story).not.toBe('plate');
  const rewritten = { ...own, stories: { ...own.stories, plate: { ...plate, text: makeText('改') } } };
  const composition = createComposer(fakeWorld()).compose(rewritten);
  expect([textOn(composition, 'page1'), textOn(composition, 'page2').slice(0, 1)]).toEqual(['改', '第']);
  const back = run(own, restoreItems, { page: 'page2' });
  expect(Object.keys(back.frames)).toEqual(['f']);
  expect(Object.keys(back.stories)).toEqual(['plate']);
});

test('a master is made of a page\'s items, and can be removed', () => {
  const before = makeEdition({ pages: [makePage()], stories: [plate], frames: [{ ...frame, page: 'page1' }] });
  const made = run(before, addMaster, { like: 'page1', items: ['f'], name: '母版 A', newId: sequentialIds() });
  const id = made.pages.page1!.master!;
  expect(made.frames.f!.page).toBe(id);
  const gone = run(made, removePage, { page: id });
  expect(gone.pages.page1!.master).toBeNull();
});
