/** The commands on pictures in frames: set-crop, swap-picture, suggest-picture, set-picture. */
import { expect, test } from 'vitest';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { sequentialIds } from '../testing/sequential-ids';
import { addPicture } from './add-picture';
import { fillPlaceholder } from './fill-placeholder';
import { setCrop } from './set-crop';
import { setPicture } from './set-picture';
import { settleMarks } from './settle-marks';
import { suggestPicture } from './suggest-picture';
import { swapPicture } from './swap-picture';

const edition = samplePage();
const crop = { scale: 2, focusX: 0.25, focusY: 1 };
const cropped = run(edition, setCrop, { frame: 'photoFrame', crop });

test('a crop is held to what still covers the frame', () => {
  expect(cropped.frames.photoFrame).toMatchObject({ crop });
  const wild = run(edition, setCrop, { frame: 'photoFrame', crop: { scale: 0.2, focusX: -3, focusY: Number.NaN } });
  expect(wild.frames.photoFrame).toMatchObject({ crop: { scale: 1, focusX: 0, focusY: 0 } });
  expect(refusal(edition, setCrop, { frame: 'lead1', crop })).toBe('refusal.takes-no-picture');
});

test('another picture takes the place; a different shape is shown whole', () => {
  const done = run(cropped, swapPicture, { frame: 'photoFrame', for: { picture: 'spare' } });
  expect(done.frames.photoFrame).toEqual({ ...edition.frames.photoFrame, picture: 'spare' });
});

test('a better scan of the same picture keeps the crop', () => {
  const asset = { ...edition.assets[edition.pictures.photo!.asset]!, id: 'f'.repeat(64), width: 6000, height: 4000 };
  const more = run(cropped, addPicture, { picture: { asset, slug: '新', caption: '', credit: '', source: '' }, newId: sequentialIds() });
  expect(run(more, swapPicture, { frame: 'photoFrame', for: { picture: 'new2' } }).frames.photoFrame).toMatchObject({ picture: 'new2', crop });
});

test('two frames change pictures', () => {
  const both = run(edition, fillPlaceholder, { frame: 'picturePlace', content: { picture: 'spare' } });
  const done = run(both, swapPicture, { frame: 'photoFrame', for: { frame: 'picturePlace' } });
  expect([done.frames.photoFrame, done.frames.picturePlace]).toMatchObject([{ picture: 'spare' }, { picture: 'photo' }]);
});

test('refuses with a reason', () => {
  expect(refusal(edition, swapPicture, { frame: 'lead1', for: { picture: 'spare' } })).toBe('refusal.takes-no-picture');
  expect(refusal(edition, swapPicture, { frame: 'photoFrame', for: { picture: 'gone' } })).toBe('refusal.picture-gone');
  expect(refusal(edition, swapPicture, { frame: 'photoFrame', for: { frame: 'lead1' } })).toBe('refusal.takes-no-picture');
  expect(refusal(edition, setPicture, { picture: 'gone', values: { slug: '' } })).toBe('refusal.picture-gone');
});

test('a picture’s name and source', () => {
  expect(run(edition, setPicture, { picture: 'photo', values: { slug: '夜景', source: 'CC0' } }).pictures.photo).toMatchObject({ slug: '夜景', source: 'CC0' });
});

const who = { author: 'ann', round: 'galley', time: '2026-11-23T10:00:00Z' };

test('a reader’s other picture changes nothing until it is accepted; then the pictures are swapped', () => {
  const marked = run(cropped, suggestPicture, { frame: 'photoFrame', picture: 'spare', newId: sequentialIds(), ...who });
  expect(marked.frames).toBe(cropped.frames);
  const [mark] = Object.values(marked.marks);
  expect(mark).toMatchObject({ kind: 'frame', author: 'ann', change: { frame: 'photoFrame', before: { picture: 'photo', crop }, after: { picture: 'spare' } } });
  const settle = (state: 'accepted' | 'rejected') => run(marked, settleMarks, { marks: [mark!.id], state, by: 'chief', time: who.time });
  expect(settle('accepted').frames).toEqual(run(cropped, swapPicture, { frame: 'photoFrame', for: { picture: 'spare' } }).frames);
  expect(settle('rejected').frames).toEqual(cropped.frames);
});

test('a suggested picture that has just come in goes into the basket with the mark, as one step', () => {
  const asset = { ...edition.assets[edition.pictures.photo!.asset]!, id: 'e'.repeat(64), width: 800, height: 1200 };
  const marked = run(edition, suggestPicture, { frame: 'photoFrame', picture: { asset, slug: '夜景', caption: '', credit: '', source: '' }, newId: sequentialIds(), ...who });
  const added = Object.values(marked.pictures).find(({ slug }) => slug === '夜景')!;
  expect(Object.values(marked.marks)[0]).toMatchObject({ change: { after: { picture: added.id } } });
  expect(marked.frames.photoFrame).toMatchObject({ picture: 'photo' });
});

test('a picture cannot be suggested for what shows it, for other frames, or when it is gone', () => {
  const says = (frame: string, picture: string) => refusal(edition, suggestPicture, { frame, picture, newId: sequentialIds(), ...who });
  expect([says('photoFrame', 'photo'), says('lead1', 'spare'), says('gone', 'spare'), says('photoFrame', 'gone')]).toEqual(['refusal.mark-changes-nothing', 'refusal.takes-no-picture', 'refusal.frame-gone', 'refusal.picture-gone']);
});
