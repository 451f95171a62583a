import { describe, expect, it } from 'vitest';
import type { Rect } from '../geometry/rect';
import type { Edition } from '../model/edition';
import type { Frame, PictureFrame, TextFrame } from '../model/frame';
import type { ContourPoint } from '../model/picture';
import { rowTop } from '../model/grid';
import { fakeWorld } from '../testing/fake-world';
import { makeEdition, makePage, makePicture, makePictureFrame, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { halfLead } from './baseline-grid';
import type { Composition, LinePlace } from './composition';
import { createComposer } from './compose-edition';

const page = makePage();
const picture = makePicture('p', { width: 1000, height: 1000 });
const prose = (characters: number): string => '江南水乡春意浓，老城小巷换新颜。'.repeat(Math.ceil(characters / 16)).slice(0, characters);
/** A disc that fills a square photograph. */
const disc: readonly ContourPoint[] = Array.from({ length: 48 }, (_, i) => ({ x: 0.5 + 0.5 * Math.cos((i * Math.PI) / 24), y: 0.5 + 0.5 * Math.sin((i * Math.PI) / 24) }));

const wide = (changes: Partial<TextFrame> = {}) => makeTextFrame('f', page, { column: 0, columns: 3, row: 0, rows: 40 }, { story: 's', columns: 1, ...changes });
const rect: Rect = { x: wide().rect.x + 120, y: rowTop(page, 8), width: 140, height: 12 * page.grid.pitch };
const framed = (changes: Partial<PictureFrame> = {}) => makePictureFrame('pf', page, { column: 0, columns: 1, row: 0, rows: 1 }, { picture: 'p', layer: 2, wrapGap: 6, rect, caption: 'none', contour: disc, ...changes });
const editionWith = (frame: Frame, text: TextFrame = wide(), leastSegment = 3): Edition => {
  const edition = makeEdition({ pages: [page], stories: [makeStory('s', { text: makeText(prose(2400)) })], pictures: [picture], frames: [text, frame] });
  return { ...edition, styles: { ...edition.styles, leastSegment } };
};
const compose = (edition: Edition): Composition => createComposer(fakeWorld()).compose(edition);
const places = (composition: Composition): LinePlace[] => composition.stories.get('s')!.lines.flatMap((line) => (line.place && line.end > line.start ? [line.place] : []));
/** What a line's em boxes take of its cell. */
const boxOf = ({ cell, vertical }: LinePlace): Rect =>
  vertical ? { ...cell, x: cell.x + halfLead(page.grid), width: page.grid.bodySize } : { ...cell, y: cell.y + halfLead(page.grid), height: page.grid.bodySize };
const nearest = (box: Rect, x: number, y: number): number =>
  Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));

describe('contours', () => {
  const boxes = places(compose(editionWith(framed()))).map(boxOf);
  const shown = compose(editionWith(framed())).pages.get(page.id)!.pictures.get('pf')!.rect;
  const centre = { x: shown.x + shown.width / 2, y: shown.y + shown.height / 2 };
  const radius = Math.min(shown.width, shown.height) / 2;

  it('keeps lines clear of the outline by the gap, and lets them nearer than the rectangle would', () => {
    for (const box of boxes) {
      // The crop is square on a frame that is not: the disc ends at the picture's nearer edges.
      expect(nearest(box, centre.x, centre.y)).toBeGreaterThan(radius + 5);
    }
    const inside = boxes.filter((box) => box.x < shown.x + shown.width && box.x + box.width > shown.x && box.y < shown.y + shown.height && box.y + box.height > shown.y);
    expect(inside.length).toBeGreaterThan(3);
  });

  it('cuts the photograph out along it, so that the text beside it shows', () => {
    const items = compose(editionWith(framed())).pages.get(page.id)!.list.groups.flatMap((group) => group.items);
    const [image] = items.flatMap((item) => (item.kind === 'image' ? [item] : []));
    expect(image!.outline).toHaveLength(disc.length);
    for (const { x, y } of image!.outline!) expect(Math.abs(Math.hypot(x - centre.x, y - centre.y) - radius)).toBeLessThan(2);
    const whole = compose(editionWith(framed({ contour: null }))).pages.get(page.id)!.list.groups.flatMap((group) => group.items);
    expect(whole.find((item) => item.kind === 'image')).not.toHaveProperty('outline');
  });

  it('follows the crop', () => {
    const zoomed = places(compose(editionWith(framed({ crop: { scale: 2, focusX: 0, focusY: 0 } }))));
    expect(zoomed.map(({ cell }) => cell)).not.toEqual(places(compose(editionWith(framed()))).map(({ cell }) => cell));
  });

  it('keeps the caption’s rows clear as wide as the frame', () => {
    const composition = compose(editionWith(framed({ caption: 'below' })));
    const caption = composition.stories.get('p-caption')!.lines.flatMap(({ place }) => (place ? [place.cell] : []));
    expect(caption.length).toBeGreaterThan(0);
    for (const box of places(composition).map(boxOf)) {
      for (const cell of caption) {
        const isOnRow = box.y < cell.y + cell.height && box.y + box.height > cell.y;
        if (isOnRow) expect(box.x + box.width <= rect.x - 5.9 || box.x >= rect.x + rect.width + 5.9).toBe(true);
      }
    }
  });
});

describe('segments', () => {
  it.each([3, 6, 10])('takes no stretch narrower than %d em', (least) => {
    const widths = places(compose(editionWith(framed({ rect: { ...rect, x: wide().rect.x + 70 } }), wide(), least))).map(({ cell }) => cell.width);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(least * 9 - 0.01);
  });

  it('lets a column that is narrower as a whole take what it can', () => {
    const narrow = wide({ rect: { ...wide().rect, width: 20 } });
    expect(places(compose(editionWith(framed({ wrap: false }), narrow))).length).toBe(40);
  });

  it('reads across a frame in mid-column: left, then right, then down', () => {
    const lines = places(compose(editionWith(framed({ contour: null }))));
    const keys = lines.map(({ cell }) => Math.round((cell.y - page.typeArea.y) / page.grid.pitch) * 10_000 + cell.x);
    expect(keys).toEqual([...keys].sort((a, b) => a - b));
    const rows = lines.map(({ cell }) => Math.round(cell.y));
    expect(rows.length - new Set(rows).size).toBeGreaterThan(8);
  });
});

describe('vertical lines', () => {
  it('break around a frame in their way, above and below it', () => {
    const upright = wide({ writing: 'vertical' });
    const lines = places(compose(editionWith(framed({ contour: null }), upright)));
    const boxes = lines.map(boxOf);
    for (const box of boxes) {
      const isBeside = box.x + box.width > rect.x - 6 && box.x < rect.x + rect.width + 6;
      if (isBeside) expect(box.y + box.height <= rect.y - 5.9 || box.y >= rect.y + rect.height + 5.9).toBe(true);
    }
    expect(new Set(lines.map(({ cell }) => cell.x)).size).toBeLessThan(lines.length);
    const keys = lines.map(({ cell }) => -Math.round(cell.x) * 10_000 + cell.y);
    expect(keys).toEqual([...keys].sort((a, b) => a - b));
  });
});
