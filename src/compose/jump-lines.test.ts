import { describe, expect, it } from 'vitest';
import type { GlyphRun } from '../display/display-list';
import { hitTest } from '../display/hit-test';
import type { Edition } from '../model/edition';
import type { TextFrame } from '../model/frame';
import { fakeWorld } from '../testing/fake-world';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { testStyles } from '../testing/styles';
import type { Composition } from './composition';
import { createComposer } from './compose-edition';

const front = makePage();
const inside = makePage({ id: 'page2', order: 2 });
const back = makePage({ id: 'page3', order: 3 });
const styles = { ...testStyles, jump: { to: '（下转第{page}版）', from: '（上接第{page}版）', style: 'caption' } };
const world = fakeWorld();
const prose = (characters: number): string => '江南水乡春意浓，老城小巷换新颜。'.repeat(Math.ceil(characters / 16)).slice(0, characters);

function twoPages(characters: number, changes: { first?: Partial<TextFrame>; second?: Partial<TextFrame>; rows?: number } = {}): Edition {
  return makeEdition({
    pages: [front, inside],
    styles,
    stories: [makeStory('s', { text: makeText(prose(characters)) })],
    frames: [
      makeTextFrame('a', front, { column: 0, columns: 2, row: 0, rows: changes.rows ?? 10 }, { story: 's', turn: 1, ...changes.first }),
      makeTextFrame('b', inside, { column: 1, columns: 2, row: 4, rows: 20 }, { story: 's', turn: 2, ...changes.second }),
    ],
  });
}
const compose = (edition: Edition): Composition => createComposer(world).compose(edition);
const jumpsOn = (composition: Composition, page: string): GlyphRun[] =>
  composition.pages.get(page)!.list.groups.filter(({ id }) => id !== 'folio').flatMap(({ items }) => items.filter((item): item is GlyphRun => item.kind === 'glyphs' && item.source === null));
const textsOn = (composition: Composition, page: string): string => jumpsOn(composition, page).map((run) => run.text).join('');

describe('jump lines', () => {
  it('N10 end the part of a story on one page and open the next, both with the right page', () => {
    const composition = compose(twoPages(400));
    expect(textsOn(composition, 'page1')).toBe('（下转第2版）');
    expect(textsOn(composition, 'page2')).toBe('（上接第1版）');
    const [to] = jumpsOn(composition, 'page1');
    const [from] = jumpsOn(composition, 'page2');
    const frame = (id: string) => twoPages(400).frames[id]!.rect;
    // Flush right in the last row of the last column; flush left in the first row of the first.
    const row = (y: number): number => (y - front.typeArea.y) / front.grid.pitch;
    expect(Math.floor(row(to!.y))).toBe(9);
    expect(jumpsOn(composition, 'page1').at(-1)!.end).toBeCloseTo(frame('a').x + frame('a').width, 0);
    expect(Math.floor(row(from!.y))).toBe(4);
    expect(from!.xs[0]! - frame('b').x).toBeLessThan(5);
  });

  it('N10 take rows of their own on the grid, which text then has not', () => {
    const placed = (edition: Edition, page: string): number => compose(edition).stories.get('s')!.lines.filter((line) => line.place?.page === page).length;
    expect(placed(twoPages(400), 'page1')).toBe(19);
    expect(placed({ ...twoPages(400), styles: { ...styles, jump: null } }, 'page1')).toBe(20);
    const lines = compose(twoPages(400)).stories.get('s')!.lines;
    const first = lines.find((line) => line.place?.page === 'page2')!.place!;
    expect(Math.round((first.cell.y - front.typeArea.y) / front.grid.pitch)).toBe(5);
    expect(lines.every((line, i) => i === 0 || line.start === lines[i - 1]!.end)).toBe(true);
  });

  it('N10 are silent where the text ends before the other page', () => {
    const composition = compose(twoPages(200));
    expect(textsOn(composition, 'page1') + textsOn(composition, 'page2')).toBe('');
  });

  it('N10 count as no text: copyfit has their rows off the room and nothing else', () => {
    const { copyfit } = compose(twoPages(400)).stories.get('s')!;
    expect(copyfit.length).toBe(400);
    const lines = compose(twoPages(400)).stories.get('s')!.lines.length;
    expect(copyfit.lines).toBe(-(2 * 10 - 1 + 2 * 20 - 1 - lines));
  });

  it('N10 follow the page when another is put before it or when pages change places', () => {
    const composer = createComposer(world);
    const edition = twoPages(400);
    composer.compose(edition);
    const added = { ...edition, pages: { ...edition.pages, early: makePage({ id: 'early', order: 0.5 }) } };
    const after = composer.compose(added);
    expect(textsOn(after, 'page1')).toBe('（下转第3版）');
    expect(textsOn(after, 'page2')).toBe('（上接第2版）');
    expect(after).toEqual(compose(added));
    const swapped = { ...edition, pages: { ...edition.pages, page2: { ...inside, order: 0.5 } } };
    expect(textsOn(composer.compose(swapped), 'page1')).toBe('（下转第1版）');
    expect(composer.compose(swapped)).toEqual(compose(swapped));
  });

  it('N10 name the page where text really goes on, over one that has no room', () => {
    const edition = twoPages(400, { second: { inset: 400 } });
    const third = makeTextFrame('c', back, { column: 0, columns: 2, row: 0, rows: 20 }, { story: 's', turn: 3 });
    const composition = compose({ ...edition, pages: { ...edition.pages, page3: back }, frames: { ...edition.frames, c: third } });
    expect(textsOn(composition, 'page1')).toBe('（下转第3版）');
    expect(textsOn(composition, 'page3')).toBe('（上接第1版）');
  });

  it('N10 name every page that a thread runs through', () => {
    const edition = twoPages(900);
    const third = makeTextFrame('c', back, { column: 0, columns: 2, row: 0, rows: 20 }, { story: 's', turn: 3 });
    const composition = compose({ ...edition, pages: { ...edition.pages, page3: back }, frames: { ...edition.frames, c: third } });
    expect(textsOn(composition, 'page2')).toContain('（上接第1版）');
    expect(textsOn(composition, 'page2')).toContain('（下转第3版）');
    expect(textsOn(composition, 'page3')).toBe('（上接第2版）');
  });

  it('N10 stand at the foot of the last line and the head of the first in vertical frames', () => {
    const vertical = { writing: 'vertical', columns: 1 } as const;
    const composition = compose(twoPages(600, { first: vertical, second: vertical, rows: 16 }));
    expect(textsOn(composition, 'page1')).toBe('（下转第2版）');
    const [to] = jumpsOn(composition, 'page1');
    const lines = composition.stories.get('s')!.lines.filter((line) => line.place?.page === 'page1');
    expect(to!.xs[0]!).toBeLessThan(lines.at(-1)!.place!.baseline - 5);
    const cell = lines.at(-1)!.place!.cell;
    expect(jumpsOn(composition, 'page1').at(-1)!.end).toBeCloseTo(cell.y + cell.height, 0);
  });

  it('N10 say when they cannot settle', () => {
    // Two rows: with its jump line the first page has room for one line, which may not stand alone, so text goes on nowhere.
    const composition = compose(twoPages(200, { first: { columns: 1 }, rows: 2 }));
    expect(composition.notices.map(({ kind }) => kind)).toEqual(['unsettled']);
  });

  it('N10 are no place for a caret', () => {
    const composition = compose(twoPages(400));
    const [to] = jumpsOn(composition, 'page1');
    const lines = composition.stories.get('s')!.lines;
    const last = lines.filter((line) => line.place?.page === 'page1').at(-1)!;
    expect(hitTest(composition.pages.get('page1')!.list, 's', lines, { x: to!.xs[2]!, y: to!.y - 3 })?.offset).toBeLessThanOrEqual(last.end);
  });
});
