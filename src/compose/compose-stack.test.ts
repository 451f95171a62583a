import { describe, expect, test } from 'vitest';
import type { GlyphRun, PathItem } from '../display/display-list';
import { hitTest } from '../display/hit-test';
import { moveInStack } from '../commands/move-in-stack';
import { setStory } from '../commands/set-story';
import { takeFromStack } from '../commands/take-from-stack';
import type { Edition } from '../model/edition';
import type { TextFrame } from '../model/frame';
import { stackOf, threadOf } from '../model/threads';
import { fakeWorld } from '../testing/fake-world';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { run } from '../testing/run-command';
import { createComposer } from './compose-edition';

const page = makePage();
const brief = (id: string, characters: number, head = true) => makeStory(id, {
  kind: 'brief',
  text: makeText(...(head ? [['headline', `${id}号简讯`] as const] : []), `本报讯${'江南水乡春意浓，老城小巷换新颜。'.repeat(20).slice(0, characters)}`),
});
const briefs = [brief('a', 60), brief('b', 40, false), brief('c', 80)];

function stacked(changes: Partial<TextFrame> = {}, span = { column: 0, columns: 1, row: 0, rows: 40 }, stories = briefs): Edition {
  const [first, ...rest] = stories.map(({ id }) => id);
  return makeEdition({ pages: [page], stories, frames: [makeTextFrame('f', page, span, { story: first!, stack: rest, ...changes })] });
}
const rowOf = (y: number): number => Math.round((y - page.typeArea.y) / page.grid.pitch);

describe('a stack', () => {
  test('sets its stories one after another, heads in the column, all lines in order down the page', () => {
    const { stories } = createComposer(fakeWorld()).compose(stacked());
    const tops = ['a', 'b', 'c'].flatMap((id) => stories.get(id)!.lines.map((line) => line.place!.cell.y));
    expect(tops).toEqual([...tops].sort((x, y) => x - y));
    expect(new Set(tops).size).toBe(tops.length);
    const heads = ['a', 'b', 'c'].map((id) => stories.get(id)!.lines[0]!.partType);
    expect(heads).toEqual(['headline', 'body', 'headline']);
  });

  test('keeps the house\'s rows blank between stories, and not at a column\'s top', () => {
    const edition = stacked();
    const wide = { ...edition, styles: { ...edition.styles, desk: { ...edition.styles.desk, stackRows: 3 } } };
    const { stories } = createComposer(fakeWorld()).compose(wide);
    const lastOfA = stories.get('a')!.lines.at(-1)!.place!.cell;
    const firstOfB = stories.get('b')!.lines[0]!.place!.cell;
    expect(rowOf(firstOfB.y) - rowOf(lastOfA.y + lastOfA.height)).toBe(3);
    // The first story fills the first column to its foot.
    const rows = stories.get('a')!.lines.length + 1;
    const two = { ...stacked({ columns: 2 }, { column: 0, columns: 2, row: 0, rows }), styles: wide.styles };
    const next = createComposer(fakeWorld()).compose(two).stories.get('b')!.lines[0]!.place!;
    expect([next.column, rowOf(next.cell.y)]).toEqual([1, 0]);
  });

  test('draws the house\'s rule in the blank between stories of one column', () => {
    const edition = stacked();
    const ruled = { ...edition, styles: { ...edition.styles, desk: { ...edition.styles.desk, stackRule: 'thin' as const } } };
    const { pages, stories } = createComposer(fakeWorld()).compose(ruled);
    const rules = pages.get('page1')!.list.groups.find(({ id }) => id === 'f')!.items.filter((item): item is PathItem => item.kind === 'path');
    expect(rules).toHaveLength(2);
    const [first] = rules[0]!.commands;
    const y = first?.[0] === 'M' ? first[2] : 0;
    const above = stories.get('a')!.lines.at(-1)!.place!.cell;
    expect(y).toBeGreaterThan(above.y + above.height);
    expect(y).toBeLessThan(stories.get('b')!.lines[0]!.place!.cell.y);
  });

  test('spreads over a frame\'s depth between its stories, never within one', () => {
    const [top, spread] = (['top', 'spread'] as const).map((align) => createComposer(fakeWorld()).compose(stacked({ align })).stories);
    const rows = (stories: typeof top, id: string) => stories!.get(id)!.lines.map((line) => rowOf(line.place!.cell.y));
    for (const id of ['a', 'b', 'c']) {
      const [before, after] = [rows(top, id), rows(spread, id)];
      expect(new Set(after.map((row, i) => row - before[i]!)).size).toBe(1);
    }
    expect(rows(spread, 'a')).toEqual(rows(top, 'a'));
    expect(rows(spread, 'c').at(-1)).toBe(39);
    const [b, c] = [rows(spread, 'b')[0]! - rows(top, 'b')[0]!, rows(spread, 'c')[0]! - rows(top, 'c')[0]!];
    expect(b).toBeGreaterThan(0);
    expect(Math.abs(c - 2 * b)).toBeLessThan(2);
  });

  test('says for each story what does not fit, and for the last what is left', () => {
    const tight = createComposer(fakeWorld()).compose(stacked({}, { column: 0, columns: 1, row: 0, rows: 14 })).stories;
    expect(tight.get('a')!.copyfit.lines).toBe(0);
    expect(tight.get('b')!.copyfit.lines).toBe(0);
    expect(tight.get('c')!.copyfit.lines).toBeGreaterThan(0);
    const roomy = createComposer(fakeWorld()).compose(stacked()).stories;
    expect(['a', 'b'].map((id) => roomy.get(id)!.copyfit.lines)).toEqual([0, 0]);
    expect(roomy.get('c')!.copyfit.lines).toBeLessThan(0);
  });

  test('tells where each story is: runs name it, and a point on its text leads to it', () => {
    const { pages, stories } = createComposer(fakeWorld()).compose(stacked());
    const { list } = pages.get('page1')!;
    const runs = list.groups.find(({ id }) => id === 'f')!.items.filter((item): item is GlyphRun => item.kind === 'glyphs');
    expect([...new Set(runs.map(({ source }) => source?.story))]).toEqual(['a', 'b', 'c']);
    const line = stories.get('c')!.lines.at(-1)!;
    const hit = hitTest(list, 'c', stories.get('c')!.lines, { x: line.place!.cell.x, y: line.place!.cell.y + 2 });
    expect(hit).toMatchObject({ part: line.part, offset: line.start });
  });

  test('a key typed into one story composes them all and nothing else; unchanged lines keep their identity', () => {
    const composer = createComposer(fakeWorld());
    const edition = { ...stacked(), stories: { ...stacked().stories } };
    const before = composer.compose(edition);
    const longer = { ...edition, stories: { ...edition.stories, b: { ...edition.stories.b!, text: makeText(`本报讯${'新'.repeat(60)}`) } } };
    const after = composer.compose(longer);
    expect(after).toEqual(createComposer(fakeWorld()).compose(longer));
    expect(after.stories.get('a')).toBe(before.stories.get('a'));
    expect(after.stories.get('c')!.lines[0]!.place!.cell.y).toBeGreaterThan(before.stories.get('c')!.lines[0]!.place!.cell.y);
  });
});

describe('commands', () => {
  test('moving a story up makes it the first of the frame', () => {
    const moved = run(stacked(), moveInStack, { story: 'c', to: 0 });
    expect(stackOf(moved, 'a')).toEqual(['c', 'a', 'b']);
    expect(moved.frames.f).toMatchObject({ story: 'c', stack: ['a', 'b'] });
  });

  test('taking the first out leaves the others in place', () => {
    const left = run(stacked(), takeFromStack, { stories: ['a'] });
    expect(stackOf(left, 'b')).toEqual(['b', 'c']);
    expect(threadOf(left, 'a')).toEqual([]);
  });

  test('the stories of a stack share its thread', () => {
    expect(threadOf(stacked(), 'c').map(({ id }) => id)).toEqual(['f']);
    expect(run(stacked(), setStory, { stories: ['b'], values: { slug: '快讯' } }).stories.b!.slug).toBe('快讯');
  });
});
