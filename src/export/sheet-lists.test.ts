import { expect, it } from 'vitest';
import { createComposer } from '../compose/compose-edition';
import { pagesInOrder } from '../model/page-order';
import type { ExportPreset } from '../model/press';
import { PLAIN_PRESS } from '../model/plain-press';
import { fakeWorld } from '../testing/fake-world';
import { makeBox, makeEdition, makePage, makeRule } from '../testing/make-edition';
import { printVersion } from './print-version';
import { sheetLists } from './sheet-lists';
import { planExport } from './export-plan';

const left = makePage({ id: 'left', order: 1, joined: true });
const right = makePage({ id: 'right', order: 2 });
const single = makePage({ id: 'single', order: 3 });
const AT = { column: 0, columns: 1, row: 10, rows: 10 };
const box = (id: string, page: typeof left, x: number, width: number) => makeBox(id, page, AT, { fill: 'tint', rect: { x, y: 200, width, height: 100 } });
const frames = [
  // Over the fold by far, into the bleed at the fold, and within each page.
  box('crossing', left, left.width - 100, 200), box('bleeding', left, left.width - 50, 50 + left.bleed), box('inLeft', left, 100, 100), box('inRight', right, 300, 100),
  makeRule('alone', single, AT),
];
const edition = makeEdition({ pages: [left, right, single], frames });
const composition = createComposer(fakeWorld()).compose(edition);
const pages = pagesInOrder(edition);

it('puts the two pages of a spread on one sheet, what crosses the fold painted once and whole', () => {
  const [sheet, last] = sheetLists(edition, composition, pages, 'sheet');
  expect([sheet!.page, sheet!.width, sheet!.height, sheet!.bleed]).toEqual(['left', left.width + right.width, left.height, left.bleed]);
  expect(last).toBe(composition.pages.get('single')!.list);
  const of = (id: string) => sheet!.groups.filter((group) => group.id === id || group.id === `${id}/across`);
  expect(of('crossing').map(({ clip }) => clip)).toEqual([undefined]);
  expect(of('crossing')[0]!.bounds.x).toBeCloseTo(left.width - 100, 0);
  expect(of('inRight')[0]!.bounds.x).toBeCloseTo(left.width + 300, 0);
  expect(of('inLeft')[0]).toBe(composition.pages.get('left')!.list.groups.find(({ id }) => id === 'inLeft'));
});

it('ends at the fold what bleeds there', () => {
  const [sheet] = sheetLists(edition, composition, pages, 'sheet');
  expect(sheet!.groups.find(({ id }) => id === 'bleeding')!.clip).toEqual({ x: -left.bleed, y: -left.bleed, width: left.width + left.bleed, height: left.height + 2 * left.bleed });
});

it('paints what comes over the fold under the other page’s own, from either side', () => {
  const order = (crossing: (typeof frames)[number], own: (typeof frames)[number]) => {
    const both = makeEdition({ pages: [left, right], frames: [crossing, own] });
    const [sheet] = sheetLists(both, createComposer(fakeWorld()).compose(both), pagesInOrder(both), 'sheet');
    return sheet!.groups.map(({ id }) => id).filter((id) => id !== 'folio');
  };
  expect(order(box('fromLeft', left, left.width - 100, 200), box('own', right, 50, 100))).toEqual(['fromLeft', 'own']);
  expect(order(box('fromRight', right, -100, 200), box('own', left, left.width - 150, 100))).toEqual(['fromRight', 'own']);
});

it('keeps pages apart page by page, and when only one of the two leaves', () => {
  expect(sheetLists(edition, composition, pages, 'pages').map(({ page }) => page)).toEqual(['left', 'right', 'single']);
  expect(sheetLists(edition, composition, [left, single].map(({ id }) => edition.pages[id]!), 'sheet').map(({ width }) => width)).toEqual([left.width, single.width]);
});

it('names one file for a sheet of two pages; a reading PDF has none', () => {
  const preset: ExportPreset = { ...PLAIN_PRESS.presets['press-x4']!, naming: '{page2}', spreads: 'sheet' };
  const names = (changes: Partial<ExportPreset>) => planExport(edition, { kind: 'pdf', preset: { ...preset, ...changes } }, null).files.map(({ name }) => name);
  expect(names({})).toEqual(['01-02.pdf', '03.pdf']);
  expect(names({ spreads: 'pages' })).toEqual(['01.pdf', '02.pdf', '03.pdf']);
  expect(names({ standard: 'ua' })).toEqual(['01.pdf', '02.pdf', '03.pdf']);
});

it('gives a page another version when what crosses on to it is changed', () => {
  const moved = { ...edition, frames: { ...edition.frames, crossing: { ...edition.frames['crossing']!, rect: { ...edition.frames['crossing']!.rect, y: 300 } } } };
  const versions = (page: string) => [edition, moved].map((each) => printVersion(each, [page], null));
  expect(new Set(versions('right')).size).toBe(2);
  expect(new Set(versions('single')).size).toBe(1);
});
