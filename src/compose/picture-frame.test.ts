import { describe, expect, it } from 'vitest';
import type { Edition } from '../model/edition';
import type { PictureFrame } from '../model/frame';
import { columnWidth } from '../model/grid';
import type { PartType } from '../model/story-text';
import { fakeWorld } from '../testing/fake-world';
import { makeEdition, makePage, makePicture, makePictureFrame, makeText } from '../testing/make-edition';
import { createComposer } from './compose-edition';
import { cropOf } from './picture-frame';

const page = makePage();
const { pitch } = page.grid;
const lead = (pitch - 9) / 2;

function composed(caption: readonly (readonly [PartType, string])[], changes: Partial<PictureFrame> = {}) {
  const picture = makePicture('p');
  const edition: Edition = makeEdition({
    pages: [page],
    pictures: [{ ...picture, caption: { ...picture.caption, text: makeText(...caption) } }],
    frames: [makePictureFrame('f', page, { column: 0, columns: 2, row: 10, rows: 20 }, { picture: 'p', ...changes })],
  });
  const composition = createComposer(fakeWorld()).compose(edition);
  return {
    story: composition.stories.get('p-caption'),
    picture: composition.pages.get('page1')?.pictures.get('f'),
    items: composition.pages.get('page1')?.list.groups.find((group) => group.id === 'f')?.items ?? [],
    frame: edition.frames.f as PictureFrame,
  };
}

describe('captions', () => {
  it('stand in whole rows at the foot, the picture on the rest, both as wide as the frame (T1, B3)', () => {
    const { story, picture, frame } = composed([['caption', '短图说。']]);
    const cell = story?.lines[0]?.place?.cell;
    expect(cell?.y).toBeCloseTo(frame.rect.y + 19 * pitch, 1);
    expect(picture?.rect.width).toBe(frame.rect.width);
    expect(picture?.rect.y).toBeCloseTo(frame.rect.y + lead, 1);
    expect((picture?.rect.y ?? 0) + (picture?.rect.height ?? 0)).toBeCloseTo(frame.rect.y + 19 * pitch - lead, 1);
  });

  it('put the credit flush right on the caption’s last line where it fits', () => {
    const { story, frame } = composed([['caption', '短图说。'], ['credit', '本报记者 摄']]);
    const [caption, credit] = story?.lines ?? [];
    expect(credit?.place?.baseline).toBe(caption?.place?.baseline);
    expect((credit?.place?.cell.x ?? 0) + (credit?.place?.cell.width ?? 0)).toBeCloseTo(frame.rect.x + frame.rect.width, 1);
  });

  it('give the credit a line of its own where it does not', () => {
    const { story } = composed([['caption', '字'.repeat(29)], ['credit', '本报记者 摄']]);
    const [caption, credit] = story?.lines ?? [];
    expect((credit?.place?.baseline ?? 0) - (caption?.place?.baseline ?? 0)).toBeCloseTo(pitch, 2);
  });

  it('stand above when asked', () => {
    const { story, picture, frame } = composed([['caption', '短图说。']], { caption: 'above' });
    expect(story?.lines[0]?.place?.cell.y).toBeCloseTo(frame.rect.y, 1);
    expect(picture?.rect.y).toBeCloseTo(frame.rect.y + pitch + lead, 1);
  });

  it('leave the picture two rows and report the rest as overset', () => {
    const { story, picture } = composed([['caption', '字'.repeat(2000)]]);
    expect(story?.copyfit.lines).toBeGreaterThan(10);
    expect(picture?.rect.height).toBeGreaterThan(pitch);
  });

  it('are not overset when the frame shows none', () => {
    const { story, picture, frame } = composed([['caption', '短图说。']], { caption: 'none' });
    expect(story?.copyfit).toMatchObject({ placed: true, oversetFrom: null });
    expect(picture?.rect.height).toBeCloseTo(frame.rect.height - 2 * lead, 1);
  });
});

describe('captions beside and credits along the edge', () => {
  const both = [['caption', '短图说。'], ['credit', '本报记者 摄']] as const;

  it('take a column of the page beside the picture, at its foot', () => {
    for (const side of ['left', 'right'] as const) {
      const { story, picture, frame } = composed([['caption', '江边的灯今晚重新亮了。']], { caption: side });
      const cell = story!.lines.at(-1)!.place!.cell;
      const [low, column] = [frame.rect.y + frame.rect.height, columnWidth(page)];
      expect(cell.y + cell.height).toBeCloseTo(low, 1);
      expect(cell.x).toBeCloseTo(side === 'left' ? frame.rect.x : frame.rect.x + frame.rect.width - cell.width, 1);
      expect(picture?.rect.width).toBeCloseTo(frame.rect.width - Math.min(column, frame.rect.width * 0.45) - page.grid.gutter, 1);
      expect(picture?.rect.height).toBeCloseTo(frame.rect.height - 2 * lead, 1);
    }
  });

  it('stand upright at the picture’s right edge and end at its foot, the caption alone below', () => {
    const { story, picture, frame, items } = composed(both, { credit: 'edge' });
    const credit = story!.lines.find((line) => line.partType === 'credit')!.place!;
    expect(credit.vertical).toBe(true);
    expect(credit.cell.x).toBeCloseTo(picture!.rect.x + picture!.rect.width, 1);
    expect(credit.cell.x + credit.cell.width).toBeCloseTo(frame.rect.x + frame.rect.width, 1);
    expect(credit.cell.y + credit.cell.height).toBeCloseTo(picture!.rect.y + picture!.rect.height, 1);
    expect(items.some((item) => item.kind === 'glyphs' && item.vertical)).toBe(true);
    expect(story?.copyfit.oversetFrom).toBeNull();
  });

  it('may be left out alone, and stay where there is no caption', () => {
    expect(composed(both, { credit: 'none' }).story?.lines.map((line) => line.partType)).toEqual(['caption']);
    expect(composed(both, { caption: 'none', credit: 'edge' }).story?.lines.map((line) => line.partType)).toEqual(['credit']);
  });
});

describe('cropOf', () => {
  const rect = { x: 0, y: 0, width: 300, height: 300 };
  it('covers the rectangle in the picture’s own proportions', () => {
    const cut = cropOf({ width: 3000, height: 2000 }, { scale: 1, focusX: 0.5, focusY: 0.5 }, rect);
    expect(cut?.crop).toEqual({ x: 500, y: 0, width: 2000, height: 2000 });
    expect(cut?.ppi).toBeCloseTo(480, 1);
  });

  it('keeps the focus as near the middle as coverage allows', () => {
    expect(cropOf({ width: 3000, height: 2000 }, { scale: 2, focusX: 0, focusY: 0.9 }, rect)?.crop).toEqual({ x: 0, y: 1000, width: 1000, height: 1000 });
  });

  it('has nothing to show in no room', () => {
    expect(cropOf({ width: 3000, height: 2000 }, { scale: 1, focusX: 0, focusY: 0 }, { ...rect, height: 0 })).toBeNull();
  });
});
