import { describe, expect, test } from 'vitest';
import { addMark } from '../../../commands/add-mark';
import { settleMarks } from '../../../commands/settle-marks';
import { makeEdition, makePage, makePicture, makePictureFrame } from '../../../testing/make-edition';
import { refusal, run } from '../../../testing/run-command';
import type { Edition } from '../../edition';
import type { MarkState } from '../../mark';

const page = makePage();
const [old, other] = [makePicture('old'), makePicture('other')];
const frame = makePictureFrame('f', page, { column: 0, columns: 3, row: 0, rows: 20 }, { picture: 'old' });
const edition = makeEdition({
  pages: [page], frames: [frame], pictures: [old, other],
});
const crop = { scale: 2, focusX: 0.3, focusY: 0.6 };
const wider = { ...frame.rect, width: frame.rect.width + 50 };

const mark = (from: Edition, author: string, before: object, after: object): Edition => run(from, addMark, {
  newId: () => author, kind: 'frame', anchor: { type: 'frame', frame: 'f', page: page.id }, author, round: '', time: 't', change: { frame: 'f', before: { ...before }, after: { ...after } },
});
const settle = (from: Edition, state: MarkState, ...marks: string[]): Edition => run(from, settleMarks, { marks, state, by: 'chief', time: 't' });

describe('a picture swapped by one reader and cropped by another', () => {
  const both = mark(mark(edition, 'ann', { picture: 'old' }, { picture: 'other' }), 'bob', { crop: frame.crop }, { crop });
  test('prints as before until accepted', () => expect(both.frames).toBe(edition.frames));
  test('both accepted, in either order or at once', () => {
    const wanted = { ...frame, picture: 'other', crop };
    expect(settle(both, 'accepted', 'ann', 'bob').frames.f).toEqual(wanted);
    expect(settle(settle(both, 'accepted', 'bob'), 'accepted', 'ann').frames.f).toEqual(wanted);
  });
  test('one accepted, the other rejected', () => {
    expect(settle(settle(both, 'accepted', 'ann'), 'rejected', 'bob').frames.f).toEqual({ ...frame, picture: 'other' });
    expect(settle(settle(both, 'rejected', 'ann'), 'accepted', 'bob').frames.f).toEqual({ ...frame, crop });
  });
  test('both rejected leave it as it was, and may be taken up again', () => {
    const rejected = settle(both, 'rejected', 'ann', 'bob');
    expect(rejected.frames).toBe(edition.frames);
    expect(settle(settle(rejected, 'open', 'ann'), 'accepted', 'ann').frames.f).toEqual({ ...frame, picture: 'other' });
  });
});

describe('two readers who want the same thing otherwise', () => {
  const both = mark(mark(edition, 'ann', { rect: frame.rect }, { rect: wider }), 'bob', { rect: frame.rect }, { rect: { ...frame.rect, x: 1 } });
  test('cannot both be followed: the second is refused by name', () => {
    expect(refusal(both, settleMarks, { marks: ['ann', 'bob'], state: 'accepted', by: 'x', time: 't' })).toBe('refusal.frame-changed-since');
    expect(refusal(settle(both, 'accepted', 'ann'), settleMarks, { marks: ['bob'], state: 'accepted', by: 'x', time: 't' })).toBe('refusal.frame-changed-since');
    expect(settle(settle(both, 'accepted', 'ann'), 'rejected', 'bob').frames.f!.rect).toEqual(wider);
  });
  test('one that builds on the other is carried out after it, whatever order they are named in', () => {
    const step = mark(edition, 'ann', { rect: frame.rect }, { rect: wider });
    const moved = { ...wider, y: 5 };
    const chain = { ...step, marks: { ...step.marks, bob: { ...step.marks.ann!, id: 'bob', author: 'bob', change: { frame: 'f', before: { rect: wider }, after: { rect: moved } } } } };
    expect(settle(chain, 'accepted', 'bob', 'ann').frames.f!.rect).toEqual(moved);
  });
});

test('a picture that is gone by then is not put in', () => {
  const marked = mark(edition, 'ann', { picture: 'old' }, { picture: 'other' });
  const { other: _, ...pictures } = marked.pictures;
  expect(refusal({ ...marked, pictures }, settleMarks, { marks: ['ann'], state: 'accepted', by: 'x', time: 't' })).toBe('refusal.mark-change-lost');
});

test.each([
  ['frame', { locked: true }, 'refusal.locked'],
  ['content', { contentLocked: true }, 'refusal.content-locked'],
])('a locked %s is left alone', (_, lock, key) => {
  const marked = mark(edition, 'ann', { picture: 'old' }, { picture: 'other' });
  const locked = { ...marked, frames: { ...marked.frames, f: { ...frame, ...lock } } };
  expect(refusal(locked, settleMarks, { marks: ['ann'], state: 'accepted', by: 'x', time: 't' })).toBe(key);
});
