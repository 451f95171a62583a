import { expect, it } from 'vitest';
import { createComposer } from '../../compose/compose-edition';
import { bottom, overlaps } from '../../geometry/rect';
import { fakeWorld } from '../../testing/fake-world';
import { makeEdition, makePage, makePicture, makePictureFrame, makeStory, makeText, makeTextFrame } from '../../testing/make-edition';
import { quoteFrame, quotePlace, quoteSpan } from './quote-place';

const page = makePage();
const story = makeStory('s', { text: makeText(['headline', '旧貌换新颜'], '初秋时节，改造工程全部进入尾声。'.repeat(120)) });
const text = makeTextFrame('f', page, { column: 0, columns: 4, row: 0, rows: 50 }, { story: 's' });
const composer = createComposer(fakeWorld());

function place(rows: number, ...more: NonNullable<NonNullable<Parameters<typeof makeEdition>[0]>['frames']>) {
  const edition = makeEdition({ pages: [page], stories: [story], pictures: [makePicture('p')], frames: [text, ...more] });
  const composition = composer.compose(edition);
  const frame = quoteFrame(edition, composition, 's', { part: 1, offset: 0 })!;
  const found = quotePlace(edition, composition, 's', frame, quoteSpan(frame, 15).columns, rows);
  return { found, head: composition.stories.get('s')!.headRows! };
}

it('stands over two narrow columns in the middle, on the grid, with text above and below it', () => {
  const { found, head } = place(8);
  const { rect } = found!;
  const { pitch } = page.grid;
  expect(rect.x).toBeCloseTo(text.rect.x + (text.rect.width + text.gutter) / 4, 1);
  expect(((rect.y - page.typeArea.y) / pitch) % 1).toBeCloseTo(0, 2);
  expect(rect.height).toBeCloseTo(8 * pitch, 1);
  expect(rect.y).toBeGreaterThan(text.rect.y + (head + 1.9) * pitch);
  expect(bottom(rect)).toBeLessThan(bottom(text.rect) - 1.9 * pitch);
});

it('keeps clear of pictures, and finds no place where there is none', () => {
  const picture = makePictureFrame('pic', page, { column: 1, columns: 2, row: 14, rows: 20 }, { picture: 'p', layer: 5 });
  const { found } = place(8, picture);
  expect(found && overlaps(found.rect, picture.rect)).toBe(false);
  expect(place(60).found).toBeNull();
});

it('takes one column where two would leave none beside it', () => {
  expect([2, 3, 8].map((columns) => quoteSpan({ ...text, columns }, 15).columns)).toEqual([1, 1, 2]);
});
