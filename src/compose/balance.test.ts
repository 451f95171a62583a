import { describe, expect, it } from 'vitest';
import { fakeWorld } from '../testing/fake-world';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import type { Story } from '../model/story';
import type { ComposedLine } from './composition';
import { createComposer } from './compose-edition';

const page = makePage();
const world = fakeWorld();
const SENTENCES = ['江南水乡，春意正浓。', '老城的小巷里，茶馆、书铺、酒坊一家挨着一家。', '“今年来的人多。”她说。', '二月以来，三条街完成了改造。'];
const paragraph = (count: number, seed: number): string => Array.from({ length: count }, (_, k) => SENTENCES[(seed + k * 3) % 4]).join('');

function balanced(text: Story['text'], columns: number, changes: object = {}): readonly ComposedLine[] {
  const frame = makeTextFrame('f', page, { column: 0, columns, row: 0, rows: 60 }, { story: 's', balance: true, ...changes });
  return createComposer(world).compose(makeEdition({ pages: [page], stories: [makeStory('s', { text })], frames: [frame] })).stories.get('s')!.lines;
}

/** Row below the last line of each column. */
function feet(lines: readonly ComposedLine[], columns: number): number[] {
  return Array.from({ length: columns }, (_, column) => {
    const cells = lines.flatMap((line) => (line.place?.column === column && line.number > 0 ? [line.place.cell] : []));
    return Math.max(0, ...cells.map((cell) => Math.round((cell.y + cell.height - page.typeArea.y) / page.grid.pitch)));
  });
}

describe('balance', () => {
  it('B4 ends columns within a row of each other, the keeps of G3 observed', () => {
    let level = 0;
    const seeds = 40;
    for (let seed = 0; seed < seeds; seed++) {
      const columns = 2 + (seed % 4);
      const text = makeText(...Array.from({ length: 4 + (seed % 7) }, (_, i) => paragraph(1 + ((seed * 5 + i * 3) % 8), seed + i)));
      const lines = balanced(text, columns);
      text.forEach((_, part) => {
        const pieces = [0, 1, 2, 3, 4].map((column) => lines.filter((line) => line.part === part && line.place?.column === column).length).filter((count) => count > 0);
        if (pieces.length > 1) expect(Math.min(pieces[0]!, pieces.at(-1)!), `seed ${seed}, part ${part}`).toBeGreaterThanOrEqual(2);
      });
      const depths = feet(lines, columns);
      const unevenness = Math.max(...depths) - Math.min(...depths);
      if (unevenness <= 1) level++;
      // Columns of a few lines may hold paragraphs that can be parted nowhere.
      // Short columns may hold paragraphs that can be parted nowhere.
      if (Math.max(...depths) > 10) expect(unevenness, `seed ${seed}: ${depths.join(' ')}`).toBeLessThanOrEqual(2);
    }
    expect(level / seeds).toBeGreaterThanOrEqual(0.9);
  });

  it('B4 keeps a subhead with its text however deep the columns', () => {
    for (let count = 3; count < 12; count++) {
      const lines = balanced(makeText(paragraph(count, 0), ['subhead', '小标题'], paragraph(4, 1), ['subhead', '小标题'], paragraph(5, 2)), 3);
      for (const part of [1, 3]) {
        const at = lines.findIndex((line) => line.part === part);
        expect(lines.slice(at + 1, at + 3).map((line) => line.place?.column)).toEqual([lines[at]!.place!.column, lines[at]!.place!.column]);
      }
    }
  });

  it('B4 leaves the rest blank at the end of the last columns', () => {
    const depths = feet(balanced(makeText('字'.repeat(13 * 10)), 4), 4);
    expect(depths).toEqual([...depths].sort((a, b) => b - a));
    expect(depths[0]! - depths[3]!).toBeLessThanOrEqual(1);
  });

  it('B4 counts feet, not lines, under a head over some of the columns', () => {
    const depths = feet(balanced(makeText(['headline', '标题'], paragraph(20, 1), paragraph(9, 2)), 4, { headSpan: 2 }), 4);
    expect(Math.max(...depths) - Math.min(...depths)).toBeLessThanOrEqual(1);
  });
});
