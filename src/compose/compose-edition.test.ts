import { describe, expect, it } from 'vitest';
import { overlaps } from '../geometry/rect';
import type { Edition } from '../model/edition';
import type { Frame, TextFrame } from '../model/frame';
import { columnWidth, rowTop } from '../model/grid';
import type { Story } from '../model/story';
import type { StoryPart } from '../model/story-text';
import { fakeWorld } from '../testing/fake-world';
import { makeBox, makeEdition, makePage, makePicture, makePictureFrame, makeQr, makeRule, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { baselineInRow } from './baseline-grid';
import type { Composition, StoryComposition } from './composition';
import { createComposer } from './compose-edition';

const page = makePage();
const compose = (edition: Edition): Composition => createComposer(fakeWorld()).compose(edition);
const prose = (characters: number): string => '江南水乡春意浓，老城小巷换新颜。'.repeat(Math.ceil(characters / 16)).slice(0, characters);
const linesOf = (composition: Composition, story: string): StoryComposition['lines'] => composition.stories.get(story)?.lines ?? [];
const bodyLines = (composition: Composition, story: string) => linesOf(composition, story).filter((line) => line.number > 0);
const rowOf = (y: number): number => (y - page.typeArea.y) / page.grid.pitch;

function oneStory(text: Story['text'], changes: Partial<TextFrame> = {}, span = { column: 0, columns: 2, row: 0, rows: 20 }, others: readonly Frame[] = []): Composition {
  return compose(makeEdition({ pages: [page], stories: [makeStory('s', { text })], frames: [makeTextFrame('f', page, span, { story: 's', ...changes }), ...others] }));
}

describe('columns', () => {
  it('puts every body baseline on the page grid (B1), in columns from left to right', () => {
    const composition = oneStory(makeText(prose(600)));
    const lines = linesOf(composition, 's');
    expect(lines.length).toBeGreaterThan(40);
    for (const { place } of lines) {
      if (!place) continue;
      const row = rowOf(place.baseline - baselineInRow(page.grid));
      expect(Math.abs(row - Math.round(row))).toBeLessThan(0.01);
    }
    const columns = lines.filter((line) => line.place).map((line) => line.place?.column);
    expect(columns).toEqual([...columns].sort());
    expect(new Set(columns)).toEqual(new Set([0, 1]));
  });

  it('covers the story without gap or overlap, overset text included', () => {
    const composition = oneStory(makeText(['headline', '标题'], prose(900), prose(30)));
    const story = linesOf(composition, 's');
    let part = 0;
    let at = 0;
    for (const line of story) {
      if (line.part !== part) {
        part = line.part;
        at = 0;
      }
      expect(line.start).toBe(at);
      at = line.end;
    }
    expect(part).toBe(2);
    expect(at).toBe(30);
  });

  it('sets odd measures in whole characters (G5), flush with both edges of the frame', () => {
    const composition = oneStory(makeText(prose(900)), { columns: 3 }, { column: 0, columns: 4, row: 0, rows: 20 });
    const placed = linesOf(composition, 's').flatMap((line) => (line.place ? [line.place] : []));
    for (const { cell } of placed) expect(cell.width % 9).toBeCloseTo(0, 3);
    const frame = makeTextFrame('f', page, { column: 0, columns: 4, row: 0, rows: 20 });
    expect(Math.min(...placed.map(({ cell }) => cell.x))).toBeCloseTo(frame.rect.x, 2);
    expect(Math.max(...placed.map(({ cell }) => cell.x + cell.width))).toBeCloseTo(frame.rect.x + frame.rect.width, 2);
  });

  it('runs on from frame to frame and page to page in the order of turns', () => {
    const second = makePage({ id: 'page2', order: 2 });
    const frames = [
      makeTextFrame('b', second, { column: 3, columns: 1, row: 0, rows: 10 }, { story: 's', turn: 2 }),
      makeTextFrame('a', page, { column: 0, columns: 1, row: 5, rows: 10 }, { story: 's', turn: 1 }),
    ];
    const composition = compose(makeEdition({ pages: [page, second], stories: [makeStory('s', { text: makeText(prose(200)) })], frames }));
    const places = linesOf(composition, 's').flatMap((line) => (line.place ? [`${line.place.page}/${line.place.frame}`] : []));
    expect(new Set(places)).toEqual(new Set(['page1/a', 'page2/b']));
    expect(places.lastIndexOf('page1/a')).toBeLessThan(places.indexOf('page2/b'));
  });

  it('gives columns of equal depth when balanced (B4)', () => {
    const composition = oneStory(makeText(prose(500)), { columns: 4, balance: true }, { column: 0, columns: 4, row: 0, rows: 60 });
    const depths = [0, 1, 2, 3].map((column) => linesOf(composition, 's').filter((line) => line.place?.column === column).length);
    expect(Math.max(...depths) - Math.min(...depths)).toBeLessThanOrEqual(1);
  });

  it('stands text at the foot or in the middle of a deeper frame, on the grid', () => {
    const text = makeText(prose(40));
    const top = oneStory(text).stories.get('s')?.lines[0]?.place?.baseline ?? 0;
    const low = oneStory(text, { align: 'bottom', columns: 1 }, { column: 0, columns: 1, row: 0, rows: 20 });
    const last = linesOf(low, 's').at(-1)?.place;
    expect(rowOf((last?.cell.y ?? 0) + (last?.cell.height ?? 0))).toBeCloseTo(20, 2);
    const middle = oneStory(text, { align: 'middle', columns: 1 }, { column: 0, columns: 1, row: 0, rows: 20 });
    const shift = ((linesOf(middle, 's')[0]?.place?.baseline ?? 0) - top) / page.grid.pitch;
    expect(shift).toBeGreaterThan(5);
    expect(Math.abs(shift - Math.round(shift))).toBeLessThan(0.01);
  });
});

describe('heads and subheads', () => {
  it('takes whole rows (B3) as H3 counts them: sizes and blanks over the pitch, rounded up', () => {
    const composition = oneStory(makeText(['kicker', '引题在上'], ['headline', '主题一行'], prose(100)), {}, { column: 0, columns: 4, row: 0, rows: 30 });
    const first = bodyLines(composition, 's')[0]?.place;
    // Kicker 15 + headline 36 + half a blank row, over a pitch of about 11.575.
    expect(rowOf(first?.cell.y ?? 0)).toBeCloseTo(Math.ceil((15 + 36) / page.grid.pitch + 0.5), 2);
  });

  it('spans the columns asked for and leaves the others their full depth', () => {
    const composition = oneStory(makeText(['headline', '标题'], prose(800)), { columns: 4, headSpan: 2 }, { column: 0, columns: 4, row: 0, rows: 30 });
    const tops = [0, 1, 2, 3].map((column) => Math.min(...bodyLines(composition, 's').flatMap((line) => (line.place?.column === column ? [rowOf(line.place.cell.y)] : []))));
    expect(tops[0]).toBeCloseTo(tops[1] ?? 0, 3);
    expect(tops[0]).toBeGreaterThan(3);
    expect(tops[2]).toBeCloseTo(0, 2);
    const head = linesOf(composition, 's')[0]?.place?.cell;
    expect(head?.width).toBeCloseTo(2 * columnWidth(page) + page.grid.gutter, 1);
  });

  it('never leaves a subhead without two lines under it in its column (H9)', () => {
    for (let length = 150; length < 220; length += 7) {
      const composition = oneStory(makeText(prose(length), ['subhead', '小标题'], prose(200)));
      const lines = linesOf(composition, 's');
      const at = lines.findIndex((line) => line.partType === 'subhead');
      const column = lines[at]?.place?.column;
      expect(column).toBeDefined();
      expect(lines[at + 1]?.place?.column, `length ${length}`).toBe(column);
      expect(lines[at + 2]?.place?.column, `length ${length}`).toBe(column);
    }
  });

  it('re-joins the grid after a subhead, in the first row when it opens a column', () => {
    const composition = oneStory(makeText(['subhead', '小标题'], prose(100)));
    const [subhead, next] = linesOf(composition, 's');
    expect(rowOf(subhead?.place?.baseline ?? 0)).toBeLessThan(1);
    expect(rowOf(next?.place?.cell.y ?? 0)).toBeCloseTo(2, 2);
  });

  it('keeps a story’s head in a frame of its own when one takes it', () => {
    const head = makeTextFrame('h', page, { column: 2, columns: 2, row: 0, rows: 8 }, { story: 's', turn: 0, takes: 'head' });
    const composition = oneStory(makeText(['headline', '标题'], prose(60)), { takes: 'text' }, undefined, [head]);
    const lines = linesOf(composition, 's');
    expect(lines[0]?.place?.frame).toBe('h');
    expect(lines.slice(1).every((line) => line.place?.frame === 'f')).toBe(true);
  });

  it('counts a head that no frame takes as overset', () => {
    const composition = oneStory(makeText(['headline', '标题'], prose(60)), { takes: 'text' });
    expect(composition.stories.get('s')?.copyfit.oversetFrom).toEqual({ part: 0, offset: 0 });
  });

  it('sets a vertical head in lines from right to left, kicker first', () => {
    const composition = oneStory(makeText(['kicker', '引题'], ['headline', '竖排主题'], prose(20)), { takes: 'head', writing: 'vertical' });
    const [kicker, headline] = linesOf(composition, 's');
    expect(kicker?.place?.vertical).toBe(true);
    expect(headline?.place?.baseline).toBeLessThan(kicker?.place?.baseline ?? 0);
    const runs = composition.pages.get('page1')?.list.groups.find((group) => group.id === 'f')?.items ?? [];
    const run = runs.find((item) => item.kind === 'glyphs' && item.source?.part === 1);
    expect(run?.kind === 'glyphs' && run.vertical && run.ys?.every((y, i, all) => i === 0 || y > (all[i - 1] ?? 0))).toBe(true);
  });
});

describe('copyfit', () => {
  it('counts overset lines and characters from the place where text stops fitting', () => {
    const composition = oneStory(makeText(prose(900)), { columns: 1 }, { column: 0, columns: 1, row: 0, rows: 10 });
    const { copyfit, lines } = composition.stories.get('s') as StoryComposition;
    const over = lines.filter((line) => line.place === null);
    expect(lines.length - over.length).toBe(10);
    expect(copyfit.lines).toBe(over.length);
    expect(copyfit.oversetFrom).toEqual({ part: 0, offset: over[0]?.start });
    expect(copyfit.characters).toBe(900 - (over[0]?.start ?? 0));
    expect(copyfit.millimetres).toBeCloseTo(over.length * page.grid.pitch * (25.4 / 72), 2);
  });

  it('counts what is missing to a full frame', () => {
    const { copyfit } = oneStory(makeText(prose(24)), { columns: 1 }, { column: 0, columns: 1, row: 0, rows: 10 }).stories.get('s') as StoryComposition;
    expect(copyfit).toMatchObject({ placed: true, lines: -8, characters: -8 * 13, oversetFrom: null, length: 24 });
  });

  it('says how long a story in the basket is', () => {
    const composition = compose(makeEdition({ pages: [page], stories: [makeStory('s', { text: makeText(prose(63)) })] }));
    expect(composition.stories.get('s')?.copyfit).toMatchObject({ placed: false, lines: 5, length: 63 });
    expect(linesOf(composition, 's').every((line) => line.place === null)).toBe(true);
  });
});

describe('run-around (绕排)', () => {
  const span = { column: 0, columns: 3, row: 0, rows: 40 };
  const picture = makePicture('p');
  const placed = (changes: Partial<Frame> = {}) => makePictureFrame('pf', page, { column: 1, columns: 1, row: 5, rows: 10 }, { picture: 'p', layer: 2, wrapGap: 4, ...(changes as object) });
  const editionWith = (frame: Frame): Edition =>
    makeEdition({ pages: [page], stories: [makeStory('s', { text: makeText(prose(1500)) })], pictures: [picture], frames: [makeTextFrame('f', page, span, { story: 's' }), frame] });

  it('keeps every line clear of a wrapping frame above it', () => {
    const frame = placed({ rect: { ...placed().rect, x: placed().rect.x + 30, width: 60 } });
    const composition = compose(editionWith(frame));
    const cells = linesOf(composition, 's').flatMap((line) => (line.place ? [line.place.cell] : []));
    const ink = cells.map((cell) => ({ ...cell, y: cell.y + 1.28, height: cell.height - 2.57 }));
    for (const cell of ink) expect(overlaps(cell, frame.rect)).toBe(false);
    // Both sides of the picture are too narrow for three characters: those rows stay blank, others are used.
    expect(cells.filter((cell) => cell.width >= 116).length).toBeGreaterThan(60);
  });

  it('runs under what does not wrap and over what lies lower', () => {
    const plain = linesOf(compose(editionWith(placed({ wrap: false }))), 's');
    const below = linesOf(compose(editionWith(placed({ layer: 0 }))), 's');
    expect(below).toEqual(plain);
    expect(linesOf(compose(editionWith(placed())), 's')).not.toEqual(plain);
  });

  it('does not run around the box that encloses it', () => {
    const box = makeBox('b', page, { ...span, rows: 41 }, { wrap: true, layer: 1 });
    expect(linesOf(compose(editionWith(box)), 's')[0]?.place?.cell.x).toBeCloseTo(page.typeArea.x, 2);
  });

  it('sets lines on both sides of a narrow frame in the middle of a wide column', () => {
    const wide = makeTextFrame('f', page, { column: 0, columns: 3, row: 0, rows: 20 }, { story: 's', columns: 1 });
    const middle = placed({ rect: { x: wide.rect.x + 140, y: rowTop(page, 4), width: 60, height: 4 * page.grid.pitch } });
    const edition = makeEdition({ pages: [page], stories: [makeStory('s', { text: makeText(prose(800)) })], pictures: [picture], frames: [wide, middle] });
    const onRow = linesOf(compose(edition), 's').filter((line) => line.place && Math.round(rowOf(line.place.cell.y)) === 5);
    expect(onRow).toHaveLength(2);
    expect(onRow[0]?.end).toBe(onRow[1]?.start);
    expect((onRow[0]?.place?.cell.x ?? 0) + (onRow[0]?.place?.cell.width ?? 0)).toBeLessThanOrEqual(middle.rect.x - 4 + 0.01);
  });
});

describe('identity', () => {
  const edition = fullEdition();

  it('gives the same composition for the same edition, and equal ones from fresh composers', () => {
    const composer = createComposer(fakeWorld());
    expect(composer.compose(edition)).toBe(composer.compose(edition));
    expect(compose(edition)).toEqual(compose(edition));
  });

  it('keeps every group but those of the edited story', () => {
    const composer = createComposer(fakeWorld());
    const before = composer.compose(edition);
    const after = composer.compose(editPart(edition, 'a', 2, (text) => `新${text}`));
    const groups = (composition: Composition) => new Map(composition.pages.get('page1')?.list.groups.map((group) => [group.id, group]));
    const changed = [...groups(after)].filter(([id, group]) => groups(before).get(id) !== group).map(([id]) => id);
    expect(changed).toEqual(['a1']);
    expect(after.stories.get('b')).toBe(before.stories.get('b'));
    expect(after.pages.get('page2')).toBe(before.pages.get('page2'));
  });
});

describe('a whole page', () => {
  it('has every frame as a group in painting order, the folio first', () => {
    const groups = compose(fullEdition()).pages.get('page1')?.list.groups.map((group) => group.id);
    expect(groups).toEqual(['folio', 'a1', 'b1', 'box', 'empty', 'line', 'pic', 'qr']);
  });

  it('marks empty places as never printing', () => {
    const groups = compose(fullEdition()).pages.get('page1')?.list.groups ?? [];
    expect(groups.filter((group) => group.screenOnly).map((group) => group.id)).toEqual(['empty']);
  });

  it('holds all that it paints inside its bounds', () => {
    for (const group of compose(fullEdition()).pages.get('page1')?.list.groups ?? []) {
      for (const item of group.items) {
        if (item.kind !== 'glyphs') continue;
        const { x, y, width, height } = group.bounds;
        expect(Math.min(...item.xs)).toBeGreaterThanOrEqual(x);
        expect(Math.max(...item.xs)).toBeLessThanOrEqual(x + width);
        expect(item.y).toBeGreaterThanOrEqual(y);
        expect(item.y).toBeLessThanOrEqual(y + height);
      }
    }
  });

  it('composes an edition with nothing in it', () => {
    expect(compose({ ...makeEdition(), pages: {} }).pages.size).toBe(0);
    expect(compose(makeEdition({ pages: [page], stories: [makeStory('s', { text: [] })], frames: [makeTextFrame('f', page, { column: 0, columns: 1, row: 0, rows: 3 }, { story: 's' })] })).stories.get('s')?.lines).toEqual([]);
  });
});

function fullEdition(): Edition {
  const second = makePage({ id: 'page2', order: 2 });
  return makeEdition({
    pages: [page, second],
    stories: [
      makeStory('a', { text: makeText(['kicker', '引题'], ['headline', '头条标题'], prose(120), ['subhead', '小标题'], prose(700), prose(90)) }),
      makeStory('b', { text: makeText(['headline', '第二条'], prose(200)) }),
    ],
    pictures: [makePicture('p')],
    frames: [
      makeTextFrame('a1', page, { column: 0, columns: 4, row: 0, rows: 30 }, { story: 'a', turn: 1 }),
      makeTextFrame('a2', second, { column: 0, columns: 2, row: 0, rows: 30 }, { story: 'a', turn: 2 }),
      makeTextFrame('b1', page, { column: 4, columns: 2, row: 0, rows: 30 }, { story: 'b', balance: true }),
      makePictureFrame('pic', page, { column: 1, columns: 2, row: 12, rows: 12 }, { picture: 'p' }),
      makeRule('line', page, { column: 0, columns: 8, row: 31, rows: 1 }),
      makeBox('box', page, { column: 6, columns: 2, row: 0, rows: 10 }),
      makeQr('qr', page, { column: 6, columns: 1, row: 12, rows: 9 }),
      makePictureFrame('empty', page, { column: 0, columns: 2, row: 60, rows: 9 }, { placeholder: { accepts: 'picture', label: '图片' } }),
    ],
  });
}

function editPart(edition: Edition, id: string, index: number, change: (text: string) => string): Edition {
  const story = edition.stories[id];
  if (!story) return edition;
  const text = story.text.map((part, i): StoryPart => (i === index ? { ...part, children: [{ text: change(part.children.map((leaf) => leaf.text).join('')) }] } : part));
  return { ...edition, stories: { ...edition.stories, [id]: { ...story, text } } };
}

describe('what is too deep', () => {
  it('cuts a vertical head that its frame cannot hold, rather than lose it', () => {
    const composition = oneStory(makeText(['headline', '竖排主题太长了，放不下也要看得见'.repeat(2)]), { takes: 'head', writing: 'vertical' }, { column: 0, columns: 1, row: 0, rows: 12 });
    const lines = linesOf(composition, 's');
    expect(lines.filter((line) => line.place).length).toBeGreaterThan(1);
    expect(lines.at(-1)?.place).toBeNull();
    expect(composition.stories.get('s')?.copyfit.lines).toBeGreaterThan(0);
  });

  it('leaves a subhead to the overset text rather than alone at the foot', () => {
    const composition = oneStory(makeText('字'.repeat(13 * 7), ['subhead', '小标题'], prose(100)), { columns: 1 }, { column: 0, columns: 1, row: 0, rows: 10 });
    expect(linesOf(composition, 's').find((line) => line.partType === 'subhead')?.place).toBeNull();
  });

  it('lines a single column’s head up with its text', () => {
    const brief = makeStory('s', { kind: 'brief', text: makeText(['headline', '简讯标题'], prose(80)) });
    const box = makeTextFrame('f', page, { column: 0, columns: 1, row: 0, rows: 12 }, { story: 's', inset: 7 });
    const composition = compose(makeEdition({ pages: [page], stories: [brief], frames: [box] }));
    const [head, , second] = linesOf(composition, 's');
    expect(head?.place?.cell.x).toBeCloseTo(second?.place?.cell.x ?? 0, 3);
    expect(head?.place?.cell.x).toBeGreaterThan(box.rect.x + 7.5);
  });
});
