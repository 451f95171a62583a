import { describe, expect, it } from 'vitest';
import { createComposer } from '../compose/compose-edition';
import { fakeWorld } from '../testing/fake-world';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { caretPlace, hitTest, selectionRects } from './hit-test';

const page = makePage();
const text = makeText(['headline', '大标题'], '江南水乡春意浓，word 与老城。'.repeat(12), '', '末段。');
const composition = createComposer(fakeWorld()).compose(
  makeEdition({ pages: [page], stories: [makeStory('s', { text })], frames: [makeTextFrame('f', page, { column: 0, columns: 2, row: 0, rows: 14 }, { story: 's' })] }),
);
const lines = composition.stories.get('s')?.lines ?? [];
const list = composition.pages.get('page1')!.list;
const place = (part: number, offset: number, affinity?: 'backward' | 'forward') => caretPlace(composition.pages, 's', lines, { part, offset }, affinity);
const middle = (part: number, offset: number) => {
  const rect = place(part, offset)!.rect;
  return { x: rect.x, y: rect.y + rect.height / 2 };
};

describe('hitTest and caretPlace', () => {
  it('are each other’s inverse at every place of the story', () => {
    for (let part = 0; part < 4; part++) {
      const length = text[part]!.children[0]!.text.length;
      for (let offset = 0; offset <= length; offset++) {
        if (place(part, offset) === null) continue;
        const hit = hitTest(list, 's', lines, middle(part, offset));
        // Blanks that vanish at a line's end share the place of the character before them.
        const back = hit && place(hit.part, hit.offset, hit.affinity);
        expect(hit?.part).toBe(part);
        expect(back?.rect.x, `${part}/${offset}`).toBeCloseTo(middle(part, offset).x, 1);
      }
    }
  });

  it('put a click right of a short line at its end, not in the next column', () => {
    const last = lines.find((line) => line.part === 3)!;
    const hit = hitTest(list, 's', lines, { x: last.place!.cell.x + last.place!.cell.width - 2, y: last.place!.baseline - 3 });
    expect(hit).toMatchObject({ part: 3, offset: 3 });
  });

  it('have a place in an empty paragraph', () => {
    const empty = lines.find((line) => line.part === 2)!;
    expect(place(2, 0)?.rect.y).toBeCloseTo(empty.place!.cell.y, 1);
    expect(hitTest(list, 's', lines, { x: empty.place!.cell.x + 30, y: empty.place!.cell.y + 5 })).toMatchObject({ part: 2, offset: 0 });
  });

  it('tell the two sides of a soft line end apart', () => {
    const first = lines.find((line) => line.part === 1)!;
    expect(place(1, first.end, 'forward')!.rect.y).toBeGreaterThan(place(1, first.end, 'backward')!.rect.y);
  });
});

describe('selectionRects', () => {
  it('covers lines between two places, cut at both ends', () => {
    const rects = selectionRects(composition.pages, 's', lines, { part: 1, offset: 3 }, { part: 1, offset: 40 });
    expect(rects.length).toBeGreaterThanOrEqual(3);
    expect(rects[0]!.rect.x).toBeCloseTo(place(1, 3)!.rect.x, 2);
    const last = rects.at(-1)!.rect;
    expect(last.x + last.width).toBeCloseTo(place(1, 40)!.rect.x, 2);
  });

  it('is empty for an empty range', () => {
    expect(selectionRects(composition.pages, 's', lines, { part: 1, offset: 3 }, { part: 1, offset: 3 })).toEqual([]);
  });
});
