import { describe, expect, it } from 'vitest';
import { createComposer } from '../../../compose/compose-edition';
import { fakeWorld } from '../../../testing/fake-world';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../../../testing/make-edition';
import { caretOf, lineAt, lineEdge, lineMove, shownText, type Spot } from './shown-text';

const page = makePage();
const text = makeText(['headline', '大标题'], '江南水乡春意浓，老城新韵入画来。'.repeat(14));
const shown = shownText(createComposer(fakeWorld()).compose(
  makeEdition({ pages: [page], stories: [makeStory('s', { text })], frames: [makeTextFrame('f', page, { column: 0, columns: 2, row: 0, rows: 9 }, { story: 's' })] }),
), 's');
const spot = (part: number, offset: number, atLineEnd = false): Spot => ({ point: { part, offset }, atLineEnd });
const body = shown.lines.filter((line) => line.part === 1);
const first = body[0]!;
const nextColumn = body.find(({ place }) => place?.column === 1)!;
const lastOfFirst = body.filter(({ place }) => place?.column === 0).at(-1)!;

describe('moving over lines', () => {
  it('keeps its place across the lines of a column, also past a shorter one', () => {
    const from = spot(1, body[1]!.start + 5);
    const down = lineMove(shown, from, 1, null)!;
    expect(lineAt(shown, down.spot)).toBe(body[2]);
    // Half a character is the nearest that a line may allow.
    expect(Math.abs(caretOf(shown, down.spot)!.rect.x - caretOf(shown, from)!.rect.x)).toBeLessThan(6);
    expect(lineMove(shown, down.spot, -1, down.goal)!.spot).toEqual(from);
  });
  it('goes on at the same place in the next column, and back', () => {
    const from = spot(1, lastOfFirst.start + 3);
    const down = lineMove(shown, from, 1, null)!;
    expect(lineAt(shown, down.spot)).toBe(nextColumn);
    expect(down.spot.point.offset).toBe(nextColumn.start + 3);
    expect(lineMove(shown, down.spot, -1, down.goal)!.spot).toEqual(from);
  });
  it('goes from the head down into the text', () => {
    const head = shown.lines.find((line) => line.part === 0)!;
    const down = lineMove(shown, spot(0, 1), 1, null)!;
    expect(head.place).not.toBeNull();
    expect([first, nextColumn]).toContain(lineAt(shown, down.spot));
  });
  it('goes into lines that have no room, by characters, and ends at the story’s edge', () => {
    const over = body.findIndex(({ place }) => place === null);
    expect(over).toBeGreaterThan(0);
    const down = lineMove(shown, spot(1, body[over - 1]!.start + 2), 1, null)!;
    expect(down.spot.point).toEqual({ part: 1, offset: body[over]!.start + 2 });
    expect(lineMove(shown, spot(1, body.at(-1)!.end), 1, null)).toBeNull();
    expect(lineMove(shown, spot(0, 0), -1, null)).toBeNull();
  });
});

describe('a line’s edges', () => {
  it('tell a soft line’s end from the next one’s start', () => {
    const words = text[1]!.children[0]!.text;
    const end = lineEdge(shown, spot(1, body[1]!.start + 2), 'end', words);
    expect(end).toEqual(spot(1, body[1]!.end, true));
    expect(lineAt(shown, end)).toBe(body[1]);
    expect(lineEdge(shown, end, 'start', words)).toEqual(spot(1, body[1]!.start));
    expect(lineAt(shown, spot(1, body[1]!.end))).toBe(body[2]);
  });
});
