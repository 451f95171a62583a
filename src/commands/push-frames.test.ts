import { describe, expect, it } from 'vitest';
import { overlaps } from '../geometry/rect';
import type { Edition } from '../model/edition';
import type { Frame } from '../model/frame';
import { spanRect } from '../model/grid';
import { makeBox, makeEdition, makePage, makePicture, makePictureFrame, makeStory, makeTextFrame } from '../testing/make-edition';
import { refusal, run } from '../testing/run-command';
import { pushFrames } from './push-frames';
import { resizeFrame } from './resize-frame';
import { setFrame } from './set-frame';

const page = makePage();
/** A lead over two neighbours, of which the left one stands over a third; under the right one are blank rows. */
function editionWith(changes: Partial<Frame> & { readonly id?: string } = {}, more: readonly Frame[] = []): Edition {
  const frames: Frame[] = [
    makeTextFrame('lead', page, { column: 0, columns: 4, row: 0, rows: 20 }, { story: 'a', turn: 1 }),
    makeTextFrame('left', page, { column: 0, columns: 2, row: 21, rows: 20 }, { story: 'b', turn: 1 }),
    makePictureFrame('photo', page, { column: 2, columns: 2, row: 21, rows: 10 }, { picture: 'p' }),
    makeTextFrame('under', page, { column: 0, columns: 2, row: 42, rows: 20 }, { story: 'c', turn: 1 }),
    makeTextFrame('beside', page, { column: 5, columns: 2, row: 0, rows: 50 }, { story: 'd', turn: 1 }),
    ...more,
  ];
  return makeEdition({
    pages: [page], stories: ['a', 'b', 'c', 'd'].map((id) => makeStory(id)), pictures: [makePicture('p')],
    frames: frames.map((frame) => (frame.id === changes.id ? ({ ...frame, ...changes } as Frame) : frame)),
  });
}
const span = (edition: Edition, id: string): [row: number, rows: number] => {
  const { rect } = edition.frames[id]!;
  return [Math.round((rect.y - page.typeArea.y) / page.grid.pitch), Math.round(rect.height / page.grid.pitch)];
};
const collide = (edition: Edition): boolean => {
  const all = Object.values(edition.frames);
  return all.some((a, i) => all.slice(i + 1).some((b) => overlaps(a.rect, b.rect)));
};

describe('a frame that grows', () => {
  it('lets a story below give way at its top and a picture move down whole; others stay', () => {
    const edition = editionWith();
    const done = run(edition, pushFrames, { frame: 'lead', rows: 3 });
    expect(span(done, 'lead')).toEqual([0, 23]);
    expect(span(done, 'left')).toEqual([24, 17]);
    expect(span(done, 'photo')).toEqual([24, 10]);
    expect(done.frames.under).toBe(edition.frames.under);
    expect(done.frames.beside).toBe(edition.frames.beside);
    expect(collide(done)).toBe(false);
  });

  it('moves what has given all it may, and that pushes on', () => {
    const done = run(editionWith({ id: 'left', give: 1 }), pushFrames, { frame: 'lead', rows: 4 });
    expect(span(done, 'left')).toEqual([25, 19]);
    expect(span(done, 'under')).toEqual([45, 17]);
    expect(collide(done)).toBe(false);
  });

  it('gives no more in many pushes than in one, gives it back on healing, and counts anew once it was sized by hand', () => {
    const edition = editionWith({ id: 'left', give: 2 });
    let now = edition;
    for (let i = 0; i < 4; i++) now = run(now, pushFrames, { frame: 'lead', rows: 1 });
    const once = run(edition, pushFrames, { frame: 'lead', rows: 4 });
    expect(span(now, 'left')).toEqual([25, 18]);
    expect(now.frames).toEqual(once.frames);
    for (let i = 0; i < 4; i++) now = run(now, pushFrames, { frame: 'lead', rows: -1 });
    expect(now).toEqual(edition);
    const sized = run(once, resizeFrame, { frame: 'left', rect: { ...once.frames.left!.rect, height: once.frames.left!.rect.height - page.grid.pitch } });
    expect(span(run(sized, pushFrames, { frame: 'lead', rows: 1 }), 'left')[1]).toBe(16);
    expect(run(once, setFrame, { frames: ['left'], values: { give: 9 } }).frames.left!.pushed).toBeUndefined();
  });

  it('uses up blank rows first', () => {
    const done = run(editionWith(), pushFrames, { frame: 'photo', rows: 8 });
    expect(span(done, 'photo')).toEqual([21, 18]);
    expect(Object.values(done.frames).filter(({ id }) => id !== 'photo')).toEqual(Object.values(editionWith().frames).filter(({ id }) => id !== 'photo'));
  });

  it('heals the same way back', () => {
    const edition = editionWith({ id: 'left', give: 1 });
    const pushed = run(edition, pushFrames, { frame: 'lead', rows: 4 });
    expect(run(pushed, pushFrames, { frame: 'lead', rows: -4 })).toEqual(edition);
  });

  it('takes along what stands under its head, and a box around it', () => {
    const inside = makePictureFrame('inside', page, { column: 2, columns: 2, row: 8, rows: 6 }, { picture: 'p' });
    const beside = makePictureFrame('besideHead', page, { column: 3, columns: 1, row: 0, rows: 3 }, { picture: 'p' });
    const box = makeBox('box', page, { column: 0, columns: 4, row: 0, rows: 20 });
    const done = run(editionWith({}, [inside, beside, box]), pushFrames, { frame: 'lead', rows: 2, head: { rows: 2, bottom: spanRect(page, { column: 0, columns: 1, row: 5, rows: 1 }).y } });
    expect(span(done, 'inside')).toEqual([10, 6]);
    expect(span(done, 'besideHead')).toEqual([0, 3]);
    expect(span(done, 'box')).toEqual([0, 22]);
    expect(span(done, 'left')).toEqual([23, 18]);
  });

  it('moves a group as one', () => {
    const edition = editionWith({ id: 'left', group: 'g' });
    const grouped = { ...edition, frames: { ...edition.frames, photo: { ...edition.frames.photo!, group: 'g' } } };
    const done = run(grouped, pushFrames, { frame: 'lead', rows: 2 });
    expect([span(done, 'left'), span(done, 'photo')]).toEqual([[23, 20], [23, 10]]);
  });
});

describe('what is in the way', () => {
  it('a locked frame stays, and nothing moves', () => {
    const box = makeBox('box', page, { column: 0, columns: 4, row: 0, rows: 20 });
    expect(refusal(editionWith({}, [{ ...box, locked: true }]), pushFrames, { frame: 'lead', rows: 1 })).toBe('refusal.push-locked');
    expect(refusal(editionWith({ id: 'photo', locked: true }), pushFrames, { frame: 'lead', rows: 1 })).toBe('refusal.push-locked-named');
    expect(refusal(editionWith({ id: 'left', locked: true }), pushFrames, { frame: 'lead', rows: 1 })).toBe('refusal.push-locked-named');
    expect(refusal(editionWith({ id: 'lead', locked: true }), pushFrames, { frame: 'lead', rows: 1 })).toBe('refusal.locked');
  });

  it('the page’s foot is the end', () => {
    expect(refusal(editionWith({ id: 'under', give: 0 }), pushFrames, { frame: 'left', rows: 60 })).toBe('refusal.push-foot');
  });

  it('a gap over a locked frame stays open', () => {
    const edition = editionWith({ id: 'left', locked: true });
    const done = run(edition, pushFrames, { frame: 'lead', rows: -2 });
    expect(done.frames.left).toBe(edition.frames.left);
    expect(span(done, 'photo')).toEqual([19, 10]);
  });
});
