import { expect, test } from 'vitest';
import { PULL_QUOTE } from '../model/pull-quote';
import { partText } from '../model/story-text';
import { spanRect } from '../model/grid';
import { makeEdition, makePage, makeStory, makeTextFrame } from '../testing/make-edition';
import { refusal, run } from '../testing/run-command';
import { sequentialIds } from '../testing/sequential-ids';
import { addPullQuote } from './add-pull-quote';

const page = makePage();
const edition = makeEdition({ pages: [page], stories: [makeStory('s', { state: 'edited' })], frames: [makeTextFrame('f', page, { column: 0, columns: 4, row: 0, rows: 30 }, { story: 's' })] });
const args = { story: 's', words: '改造工程全部进入尾声。', page: page.id, rect: spanRect(page, { column: 1, columns: 2, row: 10, rows: 6 }), slug: '引语' };

test('the words stand between marks in a frame that text runs round, bound to their story', () => {
  const done = run(edition, addPullQuote, { ...args, newId: sequentialIds() });
  const frame = Object.values(done.frames).find(({ id }) => id !== 'f')!;
  expect(frame).toMatchObject({ type: 'text', wrap: true, look: PULL_QUOTE, rect: args.rect, columns: 1 });
  expect(frame.layer).toBeGreaterThan(done.frames['f']!.layer);
  const quote = done.stories[frame.type === 'text' ? frame.story! : '']!;
  expect(quote).toMatchObject({ quoteOf: 's', kind: 'furniture', state: 'edited', language: 'zh-Hans' });
  expect(quote.text.map((part) => [part.style, partText(part)])).toEqual([[PULL_QUOTE, '“改造工程全部进入尾声”']]);
});

test('a house style without the style gets it once; its own stays as it is', () => {
  const once = run(edition, addPullQuote, { ...args, newId: sequentialIds() });
  expect(once.styles.paragraph[PULL_QUOTE]!.size).toBeGreaterThan(edition.styles.paragraph['body']!.size);
  expect(once.styles.object[PULL_QUOTE]).toMatchObject({ sides: 'level', stroke: 'thick' });
  let count = 100;
  const twice = run(once, addPullQuote, { ...args, newId: () => `id${(count += 1)}` });
  expect(twice.styles).toBe(once.styles);
});

test('refuses without words or story', () => {
  expect(refusal(edition, addPullQuote, { ...args, words: '，', newId: sequentialIds() })).toBe('refusal.nothing-to-quote');
  expect(refusal(edition, addPullQuote, { ...args, story: 'gone', newId: sequentialIds() })).toBe('refusal.story-gone');
});
