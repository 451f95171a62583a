import { expect, it } from 'vitest';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import type { Mark } from './mark';
import { versionChanges } from './version-changes';

const [one, two] = [makePage({ id: 'p' }), makePage({ id: 'q', order: 2 })];
const frame = makeTextFrame('f', one, { column: 0, columns: 4, row: 0, rows: 20 }, { story: 's' });
const before = makeEdition({ pages: [one, two], stories: [makeStory('s'), makeStory('t')], frames: [frame] });
const mark = (id: string, state: Mark['state']): Mark => ({ id, kind: 'comment', anchor: { type: 'area', page: 'p', rect: one.typeArea }, author: '', round: '', time: '', note: '', quote: '', replies: [], state, settled: null, change: null, strokes: [] });

it('counts pages with their frames, stories by their words, marks put down and settled', () => {
  const after = {
    ...before,
    pages: { ...before.pages, q: { ...two, name: '要闻' } },
    frames: { f: { ...frame, page: 'q' } },
    stories: { ...before.stories, s: makeStory('s', { text: makeText('改过。') }), t: { ...before.stories['t']!, slug: '改名' } },
    marks: { new: mark('new', 'open'), done: mark('done', 'accepted') },
  };
  expect(versionChanges({ ...before, marks: { done: mark('done', 'open') } }, after)).toEqual({ pages: 2, stories: 1, marked: 1, settled: 1 });
});

it('records read anew that are the same count for nothing', () => {
  expect(versionChanges(before, structuredClone(before))).toEqual({ pages: 0, stories: 0, marked: 0, settled: 0 });
});
