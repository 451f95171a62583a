/** What an edition of many pages costs: the same page over and over, each with stories and pictures of its own, composed in Node. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createComposer } from '../src/compose/compose-edition';
import type { FontWorld } from '../src/fonts/harfbuzz-shaper';
import { applyAll } from '../src/model/apply';
import type { Edition } from '../src/model/edition';
import { partText } from '../src/model/story-text';
import { figure, ratio, type Figure } from './figures';
import type { BenchPage } from './pages';
import { best, median, timed } from './statistics';

const PAGES = [1, 4, 16, 64] as const;
const RUNS: Readonly<Record<number, number>> = { 1: 7, 4: 5, 16: 3, 64: 2 };
const KEYSTROKES = 40;

/** An edition of `count` pages like the given one. Every record is a copy, so nothing is shared that a real edition would not share. */
function manyPages({ edition }: BenchPage, count: number): Edition {
  const tables = { pages: {}, frames: {}, stories: {}, pictures: {} } as Record<'pages' | 'frames' | 'stories' | 'pictures', Record<string, unknown>>;
  for (let i = 0; i < count; i++) {
    const id = (name: string): string => `${name}-${i}`;
    for (const page of Object.values(edition.pages)) tables.pages[id(page.id)] = { ...structuredClone(page), id: id(page.id), order: i };
    for (const story of Object.values(edition.stories)) tables.stories[id(story.id)] = { ...structuredClone(story), id: id(story.id) };
    for (const picture of Object.values(edition.pictures)) tables.pictures[id(picture.id)] = { ...picture, id: id(picture.id), caption: id(picture.caption) };
    for (const frame of Object.values(edition.frames)) {
      const content = frame.type === 'text' ? { story: frame.story === null ? null : id(frame.story) } : frame.type === 'picture' ? { picture: frame.picture === null ? null : id(frame.picture) } : {};
      tables.frames[id(frame.id)] = { ...structuredClone(frame), ...content, id: id(frame.id), page: id(frame.page) };
    }
  }
  return { ...edition, ...tables } as unknown as Edition;
}

/** Composes 1, 4, 16 and 64 pages from nothing and after keystrokes in the middle of them; heap that a page's composition takes. */
export function measureGrowth(world: FontWorld, page: BenchPage): Figure[] {
  const group = 'An edition of many pages';
  const figures: Figure[] = [];
  const whole = new Map<number, number>();
  const keys = new Map<number, number>();
  for (const count of PAGES) {
    const times = Array.from({ length: (RUNS[count] ?? 2) + 1 }, () => {
      const edition = manyPages(page, count);
      const composer = createComposer(world);
      return timed(() => composer.compose(edition)) / count;
    }).slice(1);
    whole.set(count, best(times));
    figures.push(figure(group, page.name, `${count === 1 ? 'one page' : `${count} pages`} composed, each`, times));
    const typed = typing(world, page, count);
    keys.set(count, median(typed));
    figures.push(figure(group, page.name, `keystroke in ${count === 1 ? 'one page' : `${count} pages`}`, typed, { tail: true, targets: [{ of: 'median', limit: 2, better: 'less' }, { of: 'p95', limit: 5, better: 'less' }] }));
  }
  figures.push(
    ratio(group, page.name, 'a page of 64 ÷ a page alone', whole.get(64)!, whole.get(1)!),
    ratio(group, page.name, 'keystroke in 64 pages ÷ in one', keys.get(64)!, keys.get(1)!),
    figure(group, page.name, 'heap of 16 composed pages, a page', [heapOf(world, page, 16)], { unit: 'MB' }),
  );
  return figures;
}

function typing(world: FontWorld, page: BenchPage, count: number): number[] {
  let edition = manyPages(page, count);
  const composer = createComposer(world);
  composer.compose(edition);
  const id = `${page.longest.id}-${count >> 1}`;
  const part = page.longest.text.findIndex(({ type }) => type === 'body');
  const leaf = page.longest.text[part]!.children.length - 1;
  const offset = Math.min(10, page.longest.text[part]!.children[leaf]!.text.length);
  return Array.from({ length: KEYSTROKES }, (_, i) => timed(() => {
    const applied = applyAll(edition, [{ type: 'edit-text', story: id, operations: [{ type: 'insert_text', path: [part, leaf], offset: offset + i, text: '潮水退去以后岸线'[i % 8]! }] }]);
    if (!applied.ok) throw new Error(applied.reason);
    edition = applied.edition;
    composer.compose(edition);
  })).slice(5);
}

/** Megabytes of heap a page that a composer keeps, edition not counted. */
function heapOf(world: FontWorld, page: BenchPage, count: number): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const edition = manyPages(page, count);
  const composer = createComposer(world);
  collect();
  const before = process.memoryUsage().heapUsed;
  const composition = composer.compose(edition);
  collect();
  const kept = process.memoryUsage().heapUsed - before;
  if (composition.pages.size !== count || partText(page.longest.text[0]!) === '') throw new Error('nothing was composed');
  return kept / count / 1024 / 1024;
}
