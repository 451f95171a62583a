import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mmToPt } from '../geometry/units';
import { applyAll } from '../model/apply';
import type { Edition } from '../model/edition';
import { equal } from '../model/equal';
import type { PictureFrame, TextFrame } from '../model/frame';
import { mastersOf, pagesInOrder } from '../model/page-order';
import { makeEdition, makePage, makePicture, makePictureFrame, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { aRandomEdit, operationsOf } from '../testing/random-edits';
import { compareEditions } from './compare-editions';

const page = makePage();
const second = makePage({ id: 'page2', order: 2, name: '城事' });
const third = makePage({ id: 'page3', order: 3, name: '文化' });
const base = makeEdition({
  pages: [page, second, third],
  stories: [makeStory('lead'), makeStory('second')],
  pictures: [makePicture('harbour'), makePicture('bridge')],
  frames: [
    makeTextFrame('frame1', page, { column: 0, columns: 4, row: 0, rows: 40 }, { story: 'lead' }),
    makePictureFrame('frame2', page, { column: 4, columns: 4, row: 0, rows: 30 }, { picture: 'harbour' }),
  ],
});
const frame1 = base.frames['frame1'] as TextFrame;
const frame2 = base.frames['frame2'] as PictureFrame;
const withFrame = (frame: TextFrame | PictureFrame): Edition => ({ ...base, frames: { ...base.frames, [frame.id]: frame } });
const withStory = (id: string, changes: object): Edition => ({ ...base, stories: { ...base.stories, [id]: { ...base.stories[id]!, ...changes } } });
const told = (after: Edition, before = base): object[] => compareEditions(before, after).map(({ area, what, values, settings }) => ({ area, what, ...values, ...(settings.length > 0 ? { keys: settings.map(({ key }) => key) } : {}) }));

test('equal editions do not differ, however often they were read', () => {
  expect(compareEditions(base, structuredClone(base))).toEqual([]);
});

test('text, with its places in both', () => {
  const after = withStory('lead', { text: makeText(['headline', '旧貌换新颜'], '深秋时节，改造工程全部进入尾声。', '住户即将迎来更加整洁的小区环境。') });
  expect(compareEditions(base, after)).toMatchObject([{
    area: 'text', what: 'text-replaced', values: { slug: 'lead', before: '初', after: '深' },
    before: { page: 'page1', frame: 'frame1', story: 'lead', from: { part: 1, offset: 0 }, to: { part: 1, offset: 1 } },
    after: { page: 'page1', frame: 'frame1', story: 'lead', from: { part: 1, offset: 0 }, to: { part: 1, offset: 1 } },
  }]);
});

test('geometry in millimetres and lines', () => {
  const { pitch } = page.grid;
  const moved = { ...frame1, rect: { ...frame1.rect, y: frame1.rect.y + 4 * pitch, x: frame1.rect.x - mmToPt(3) } };
  expect(told(withFrame(moved))).toMatchObject([{ area: 'geometry', what: 'frame-moved', slug: 'lead', x: '−3', rows: '+4' }]);
  const sized = { ...frame1, rect: { ...frame1.rect, height: frame1.rect.height - 2 * pitch } };
  expect(told(withFrame(sized))).toMatchObject([{ what: 'frame-resized', lines: '−2', width: '0' }]);
  expect(told(withFrame({ ...frame1, page: 'page2', columns: 3 }))).toEqual([
    { area: 'geometry', what: 'frame-to-page', slug: 'lead', type: 'text', from: 1, to: 2 }, { area: 'geometry', what: 'frame-settings', slug: 'lead', type: 'text', keys: ['columns'] },
  ]);
});

test('pictures: swapped, cropped, captioned', () => {
  expect(told(withFrame({ ...frame2, picture: 'bridge' }))).toMatchObject([{ area: 'picture', what: 'picture-swapped', before: 'harbour', after: 'bridge' }]);
  expect(told(withFrame({ ...frame2, crop: { scale: 1.5, focusX: 0.5, focusY: 0.5 } }))).toMatchObject([{ area: 'picture', what: 'picture-crop', before: 100, after: 150, keys: ['scale'] }]);
  expect(told(withFrame({ ...frame2, caption: 'none' }))).toMatchObject([{ area: 'picture', what: 'picture-settings', keys: ['caption'] }]);
  expect(told(withStory('harbour-caption', { text: makeText(['caption', '改造前的小区。'], ['credit', '本报记者 摄']) }))).toMatchObject([{ area: 'picture', what: 'text-replaced', before: '后', after: '前' }]);
});

test('pages: added, removed with all on them as one, moved as few as can be', () => {
  const { page1: _, ...pages } = base.pages;
  expect(told({ ...base, pages, frames: {} })).toMatchObject([{ what: 'page-removed', number: 1, name: '要闻' }]);
  expect(told(base, { ...base, pages, frames: {} })).toMatchObject([{ what: 'page-added' }]);
  expect(told({ ...base, pages: { ...base.pages, page3: { ...third, order: 0 } } })).toMatchObject([{ what: 'page-moved', number: 1, from: 3 }]);
  expect(told({ ...base, pages: { ...base.pages, page2: { ...second, state: 'ready' } } })).toMatchObject([{ what: 'page-settings', keys: ['state'] }]);
});

test('styles, the edition’s facts, stories that come and go, and tables that it does not know', () => {
  const paragraph = { ...base.styles.paragraph, body: { ...base.styles.paragraph['body']!, size: 12 } };
  expect(told({ ...base, styles: { ...base.styles, paragraph } })).toMatchObject([{ area: 'style', what: 'style-changed', id: 'body', keys: ['size'] }]);
  expect(told({ ...base, info: { ...base.info, editors: '王' } })).toMatchObject([{ what: 'info', keys: ['editors'] }]);
  const { second: gone, ...stories } = base.stories;
  expect(told({ ...base, stories })).toMatchObject([{ what: 'story-removed', slug: gone!.slug }]);
  expect(told({ ...base, signatures: { s: {} } } as unknown as Edition)).toEqual([{ area: 'other', what: 'records-added', table: 'signatures', count: 1 }]);
});

test('whatever is edited is told, and nothing else is', () => {
  fc.assert(fc.property(fc.array(aRandomEdit, { maxLength: 12 }), (edits) => {
    const after = edits.reduce((now, edit) => {
      const applied = applyAll(now, operationsOf(now, edit));
      return applied.ok ? applied.edition : now;
    }, base);
    const found = compareEditions(base, after);
    expect(found.length > 0).toBe(!sameToReaders(base, after));
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  }), { numRuns: 200 });
});

/**
 * How text is cut into leaves, what a part without letters is, and by which numbers pages keep their order is no difference; nor is what no reader sees: whether changes are
 * tracked, what marks would do to a story (the marks themselves are told), and the copy as it came in.
 */
function sameToReaders(a: Edition, b: Edition): boolean {
  const plain = (edition: Edition): unknown => ({
    ...edition,
    originals: undefined,
    info: { ...edition.info, tracked: undefined },
    pages: Object.fromEntries([...pagesInOrder(edition), ...mastersOf(edition)].map((page, order) => [page.id, { ...page, order }])),
    stories: Object.fromEntries(Object.entries(edition.stories).map(([id, story]) => [id, { ...story, redline: undefined, letStand: undefined, text: story.text.map(({ children, ...part }) => {
      const letters = children.flatMap(({ text, ...marks }) => text.split('').map((letter) => `${letter} ${JSON.stringify(marks)}`));
      return { ...(letters.length > 0 ? part : { type: 'body' as const }), children: letters.map((text) => ({ text })) };
    }) }])),
  });
  return equal(plain(a), plain(b));
}
