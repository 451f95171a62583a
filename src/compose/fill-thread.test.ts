import { describe, expect, it } from 'vitest';
import { fakeWorld } from '../testing/fake-world';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import type { Story } from '../model/story';
import type { ComposedLine } from './composition';
import { createComposer } from './compose-edition';

const page = makePage();
const world = fakeWorld();

function linesIn(text: Story['text'], rows: number, columns = 3): readonly ComposedLine[] {
  const frame = makeTextFrame('f', page, { column: 0, columns, row: 0, rows }, { story: 's' });
  return createComposer(world).compose(makeEdition({ pages: [page], stories: [makeStory('s', { text })], frames: [frame] })).stories.get('s')!.lines;
}

/** Han text of this many lines of 13 em under an indent of two. */
const ofLines = (lines: number): string => `${'水乡老城小巷新颜'.repeat(40).slice(0, 13 * lines - 6)}。`;

/** Lines of a part in each column, in the columns' order. */
function split(lines: readonly ComposedLine[], part: number): number[] {
  const counts = new Map<number, number>();
  for (const line of lines) if (line.part === part && line.place) counts.set(line.place.column, (counts.get(line.place.column) ?? 0) + 1);
  return [...counts.values()];
}

const rowsOf = (lines: readonly ComposedLine[], column: number): number => lines.filter((line) => line.place?.column === column).length;

describe('keeps', () => {
  it('G3 never leaves a paragraph’s last line alone at a column’s head nor its first at a foot', () => {
    for (let rows = 6; rows < 30; rows++) {
      for (const lengths of [[3, 3, 3, 3, 3, 3, 3, 3, 3, 3], [2, 4, 3, 5, 2, 3, 6, 2, 7, 3], [7, 5, 9, 4, 3, 8]]) {
        const lines = linesIn(makeText(...lengths.map(ofLines)), rows);
        lengths.forEach((_, part) => {
          const isCut = lines.some((line) => line.part === part && line.place === null);
          const pieces = split(lines, part);
          if (pieces.length < 2 || isCut) return;
          expect(pieces[0], `${rows} rows, part ${part}`).toBeGreaterThanOrEqual(2);
          expect(pieces.at(-1), `${rows} rows, part ${part}`).toBeGreaterThanOrEqual(2);
        });
      }
    }
  });

  it('G3 leaves one row blank at the foot where no paragraph can give or take a line', () => {
    // Solid text without marks: nothing to squeeze, and gaps that would have to open far.
    const lines = linesIn(makeText(...[4, 4, 4, 4].map(ofLines)), 9);
    expect(rowsOf(lines, 0)).toBe(8);
    expect(split(lines, 2)).toEqual([4]);
  });

  it('G3 gains or loses a line in a paragraph rather than leave a row blank', () => {
    const sentences = ['江南水乡，春意正浓。', '老城的小巷里，茶馆、书铺、酒坊一家挨着一家。', '“今年来的人多。”她说。', '二月以来，三条街完成了改造。'];
    const lengths = [3, 5, 2, 7, 4, 6, 3, 8, 5, 4, 9, 3];
    const text = makeText(...lengths.map((count, i) => Array.from({ length: count }, (_, k) => sentences[(i + k * 3) % 4]).join('')));
    let full = 0;
    let columns = 0;
    for (let rows = 11; rows < 40; rows++) {
      const lines = linesIn(text, rows, 6);
      const last = Math.max(...lines.map((line) => line.place?.column ?? -1));
      for (let column = 0; column < last; column++) {
        columns++;
        expect(rowsOf(lines, column), `${rows} rows`).toBeGreaterThanOrEqual(rows - 2);
        if (rowsOf(lines, column) === rows) full++;
      }
    }
    expect(columns).toBeGreaterThan(50);
    expect(full / columns).toBeGreaterThan(0.9);
  });

  it('G3 fills the column where text is overset: it says best how much is too much', () => {
    const lines = linesIn(makeText(...[4, 4, 4].map(ofLines)), 9, 1);
    expect(rowsOf(lines, 0)).toBe(9);
  });

  it('G3 keeps as many lines as the style says', () => {
    const frame = makeTextFrame('f', page, { column: 0, columns: 2, row: 0, rows: 12 }, { story: 's' });
    const edition = makeEdition({ pages: [page], stories: [makeStory('s', { text: makeText(ofLines(4), ofLines(10)) })], frames: [frame] });
    const body = edition.styles.paragraph.body!;
    const strict = { ...edition, styles: { ...edition.styles, paragraph: { ...edition.styles.paragraph, body: { ...body, widowLines: 3 } } } };
    expect(split(createComposer(world).compose(edition).stories.get('s')!.lines, 1)).toEqual([8, 2]);
    expect(split(createComposer(world).compose(strict).stories.get('s')!.lines, 1)).toEqual([7, 3]);
  });

  it('G3 lets a style without keeps fill its columns', () => {
    const frame = makeTextFrame('f', page, { column: 0, columns: 2, row: 0, rows: 9 }, { story: 's' });
    const edition = makeEdition({ pages: [page], stories: [makeStory('s', { text: makeText(...[4, 4, 4].map(ofLines)) })], frames: [frame] });
    const body = edition.styles.paragraph.body!;
    const free = { ...edition, styles: { ...edition.styles, paragraph: { ...edition.styles.paragraph, body: { ...body, widowLines: 1, orphanLines: 1 } } } };
    expect(split(createComposer(world).compose(free).stories.get('s')!.lines, 2)).toEqual([1, 3]);
  });

  it('H9 gives a subhead a row more or fewer rather than blank rows at the foot', () => {
    // 4 lines, a subhead of two rows and 4 lines leave one row of eleven for the next paragraph.
    const lines = linesIn(makeText(ofLines(4), ['subhead', '小标题'], ofLines(4), ofLines(6)), 11);
    const next = lines.find((line) => line.part === 2)!.place!;
    expect(Math.round((next.cell.y - page.typeArea.y) / page.grid.pitch)).toBe(7);
    expect(split(lines, 2)).toEqual([4]);
    expect(lines.find((line) => line.part === 3)!.place!.column).toBe(1);
  });

  it('H9 never parts a subhead from two lines of its text', () => {
    for (let rows = 8; rows < 30; rows++) {
      const lines = linesIn(makeText(ofLines(3), ['subhead', '小标题'], ofLines(3), ['subhead', '小标题'], ofLines(4), ['subhead', '小标题'], ofLines(5)), rows);
      for (const part of [1, 3, 5]) {
        const at = lines.findIndex((line) => line.part === part);
        if (lines[at + 2]?.place === null || lines[at]?.place === null) continue;
        expect(lines.slice(at + 1, at + 3).map((line) => line.place?.column), `${rows} rows`).toEqual([lines[at]?.place?.column, lines[at]?.place?.column]);
      }
    }
  });
});
