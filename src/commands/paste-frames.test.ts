import { expect, test } from 'vitest';
import type { Edition } from '../model/edition';
import { readFramesClip } from '../model/frames-clip';
import { columnLeft, rowTop } from '../model/grid';
import { threadOf } from '../model/threads';
import { makeEdition, makePage, makeStory, makeTextFrame } from '../testing/make-edition';
import { run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { sequentialIds } from '../testing/sequential-ids';
import { clipFrames } from './clip-frames';
import { deleteFrames } from './delete-frames';
import { pasteFrames } from './paste-frames';

const edition = samplePage();
const ALL = ['lead1', 'lead2', 'photoFrame', 'box', 'locked'];
const clipOf = (from: Edition, ids: readonly string[], cut = false) => readFramesClip(JSON.parse(JSON.stringify(clipFrames(from, ids, cut))))!;
const pasted = (from: Edition, to: Edition) => Object.values(to.frames).filter((frame) => !from.frames[frame.id]);

test('copies stand where they stood on another page, with stories, thread, picture and caption of their own, and unlocked', () => {
  const after = run(edition, pasteFrames, { clip: clipOf(edition, ALL), page: 'page2', at: 'same', newId: sequentialIds('p') });
  const frames = pasted(edition, after);
  expect(frames.map((frame) => frame.rect)).toEqual(expect.arrayContaining(ALL.map((id) => edition.frames[id]!.rect)));
  expect(frames.every((frame) => frame.page === 'page2' && !frame.locked)).toBe(true);
  const [first] = frames.filter((frame) => frame.type === 'text' && frame.story !== null);
  const story = first?.type === 'text' ? first.story! : '';
  expect(story).not.toBe('lead');
  expect(after.stories[story]).toMatchObject({ slug: 'lead 2', text: edition.stories['lead']!.text });
  expect(threadOf(after, story)).toHaveLength(2);
  const picture = frames.find((frame) => frame.type === 'picture');
  const record = after.pictures[picture?.type === 'picture' ? picture.picture! : '']!;
  expect(record.id).not.toBe('photo');
  expect(record.caption).not.toBe(edition.pictures['photo']!.caption);
  expect(record.asset).toBe(edition.pictures['photo']!.asset);
});

test('what readers want changed in a story is no part of its copy: their marks stay with the original', () => {
  const lead = edition.stories['lead']!;
  const marked = { ...edition, stories: { ...edition.stories, lead: { ...lead, redline: [{ kept: 2, deleted: ['m'] }] } } };
  const after = run(marked, pasteFrames, { clip: clipOf(marked, ALL), page: 'page2', at: 'same', newId: sequentialIds('p') });
  expect(Object.values(after.stories).filter(({ redline }) => redline).map(({ id }) => id)).toEqual(['lead']);
});

test('another edition gets the files, colours and looks that it lacks', () => {
  const swatches = { ...edition.styles.swatches, house: { ...Object.values(edition.styles.swatches)[0]!, id: 'house' } };
  const from: Edition = { ...edition, styles: { ...edition.styles, swatches }, frames: { ...edition.frames, box: { ...edition.frames['box']!, swatch: 'house' } as Edition['frames'][string] } };
  const to = makeEdition({ pages: [makePage({ id: 'other' })] });
  const after = run(to, pasteFrames, { clip: clipOf(from, ALL), page: 'other', at: 'same', newId: sequentialIds('p') });
  expect(after.styles.swatches['house']).toBeDefined();
  expect(Object.keys(after.assets)).toEqual([edition.pictures['photo']!.asset]);
  expect(Object.values(after.frames)).toHaveLength(ALL.length);
});

test('what was cut comes back itself, and a second paste makes copies', () => {
  const ids = ['lead1', 'lead2', 'photoFrame'];
  const clip = clipOf(edition, ids, true);
  const gone = run(edition, deleteFrames, { frames: ids });
  const once = run(gone, pasteFrames, { clip, page: 'page2', at: 'same', newId: sequentialIds('p') });
  expect(Object.keys(once.stories)).toEqual(Object.keys(edition.stories));
  expect(threadOf(once, 'lead').map((frame) => frame.page)).toEqual(['page2', 'page2']);
  const twice = run(once, pasteFrames, { clip, page: 'page2', at: 'beside', newId: sequentialIds('q') });
  expect(Object.keys(twice.stories)).toHaveLength(Object.keys(edition.stories).length + 2);
});

test('under the pointer they go to the grid as one; a smaller page keeps them on the sheet', () => {
  const page = edition.pages['page1']!;
  const clip = clipOf(edition, ['lead2', 'photoFrame']);
  const at = { x: columnLeft(page, 4) + 3, y: rowTop(page, 80) + 2 };
  const frames = pasted(edition, run(edition, pasteFrames, { clip, page: 'page1', at, newId: sequentialIds('p') }));
  const left = Math.min(...frames.map((frame) => frame.rect.x));
  const top = Math.min(...frames.map((frame) => frame.rect.y));
  expect(Array.from({ length: 8 }, (_, column) => columnLeft(page, column)).some((x) => Math.abs(x - left) < 0.01)).toBe(true);
  expect((top - page.typeArea.y) / page.grid.pitch).toBeCloseTo(70, 3);
  const small = makeEdition({ pages: [makePage({ id: 'small', width: 600, height: 700 })] });
  const moved = pasted(small, run(small, pasteFrames, { clip: clipOf(edition, ['qr']), page: 'small', at: 'same', newId: sequentialIds('p') }));
  expect(moved[0]!.rect.x + moved[0]!.rect.width).toBeLessThanOrEqual(600 + small.pages['small']!.bleed + 0.01);
});

test('groups stay together and apart from what they were copied from', () => {
  const grouped: Edition = { ...edition, frames: { ...edition.frames, rule: { ...edition.frames['rule']!, group: 'g' }, box: { ...edition.frames['box']!, group: 'g' } } };
  const groups = new Set(pasted(grouped, run(grouped, pasteFrames, { clip: clipOf(grouped, ['rule', 'box']), page: 'page2', at: 'same', newId: sequentialIds('p') })).map((frame) => frame.group));
  expect(groups.size).toBe(1);
  expect(groups.has('g')).toBe(false);
  expect(groups.has(null)).toBe(false);
});

test('a clip of another shape is none', () => {
  const clip = clipFrames(edition, ['box'], false)!;
  expect(readFramesClip({ ...clip, frames: [{ type: 'box' }] })).toBeNull();
  expect(readFramesClip('text')).toBeNull();
  expect(clipFrames(edition, ['gone'], false)).toBeNull();
});

test('a pasted pull quote repeats the copy of its story, else its story here, and in another edition none', () => {
  const page = makePage();
  const from = makeEdition({
    pages: [page], stories: [makeStory('quote', { kind: 'furniture', quoteOf: 'source' }), makeStory('source')],
    frames: [makeTextFrame('q', page, { column: 1, columns: 1, row: 4, rows: 4 }, { story: 'quote' }), makeTextFrame('s', page, { column: 0, columns: 3, row: 0, rows: 20 }, { story: 'source' })],
  });
  const quotes = (to: Edition, ids: readonly string[]) => {
    const after = run(to, pasteFrames, { clip: clipOf(from, ids), page: Object.keys(to.pages)[0]!, at: 'same', newId: sequentialIds('p') });
    return Object.values(after.stories).filter(({ id, text }) => !to.stories[id] && text.length > 0).map(({ slug, quoteOf }) => [slug, after.stories[quoteOf ?? '']?.slug]);
  };
  expect(quotes(from, ['q', 's'])).toEqual([['quote 2', 'source 2'], ['source 2', undefined]]);
  expect(quotes(from, ['q'])).toEqual([['quote 2', 'source']]);
  expect(quotes({ ...makeEdition({ pages: [makePage({ id: 'other' })] }), info: { ...from.info, id: 'elsewhere' } }, ['q'])).toEqual([['quote', undefined]]);
});
