/** Spreads: what reaches over the fold shows on both pages, is run around on both, and turns up nowhere when they are taken apart. */
import { expect, test } from 'vitest';
import { isAcross } from '../display/moved-group';
import { setPage } from '../commands/set-page';
import { moveFrames } from '../commands/move-frames';
import { fakeWorld } from '../testing/fake-world';
import { makeEdition, makePage, makePicture, makePictureFrame, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { run } from '../testing/run-command';
import { createComposer } from './compose-edition';

const left = makePage({ id: 'left', order: 1 });
const right = makePage({ id: 'right', order: 2 });
const base = makePictureFrame('photo', left, { column: 4, columns: 4, row: 0, rows: 40 }, { picture: 'p', caption: 'none', layer: 2 });
const apart = makeEdition({
  pages: [left, right],
  pictures: [makePicture('p')],
  stories: [makeStory('s', { text: makeText('江南水乡春意浓，老城小巷换新颜。'.repeat(80)) })],
  frames: [{ ...base, rect: { ...base.rect, width: left.width - base.rect.x + 300 } }, makeTextFrame('text', right, { column: 0, columns: 4, row: 0, rows: 60 }, { story: 's', layer: 1 })],
});
const together = run(apart, setPage, { page: 'left', joined: true });

test('a picture across the fold is printed in part by each page, and text runs around it on both', () => {
  const composer = createComposer(fakeWorld());
  const before = composer.compose(apart);
  const after = composer.compose(together);
  const shown = after.pages.get('right')!.list.groups.find(isAcross)!;
  const image = shown.items.find((item) => item.kind === 'image')!;
  const own = after.pages.get('left')!.list.groups.find(({ id }) => id === 'photo')!.items.find((item) => item.kind === 'image')!;
  expect(image.rect).toEqual({ ...own.rect, x: own.rect.x - left.width });
  expect(image.crop).toEqual(own.crop);
  const first = (composition: typeof after) => composition.stories.get('s')!.lines.find(({ place }) => place?.column === 0)!.place!.cell.y;
  expect(first(after)).toBeGreaterThan(first(before) + 400);
  expect(before.pages.get('right')!.list.groups.some(isAcross)).toBe(false);
  expect(composer.compose(together)).toBe(after);
  expect(composer.compose(run(together, setPage, { page: 'left', joined: false })).pages.get('right')!.list.groups.some(isAcross)).toBe(false);
});

test('a frame that is carried over the fold stands on the other page', () => {
  const edition = run(together, moveFrames, { frames: ['text'], dx: -right.width, dy: 0 });
  expect(edition.frames.text).toMatchObject({ page: 'left', rect: together.frames.text!.rect });
  const back = run(edition, moveFrames, { frames: ['text'], dx: right.width, dy: 0 });
  expect(back.frames.text).toEqual(together.frames.text);
});
