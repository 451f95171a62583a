import { expect, test } from 'vitest';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { sequentialIds } from '../testing/sequential-ids';
import { addPicture } from './add-picture';
import { deletePicture } from './delete-picture';

const edition = samplePage();

test('goes with its caption and its file', () => {
  const done = run(edition, deletePicture, { pictures: ['spare'] });
  expect(done.pictures.spare).toBeUndefined();
  expect(done.stories['spare-caption']).toBeUndefined();
  expect(Object.keys(done.assets)).toEqual([edition.pictures.photo!.asset]);
});

test('a file that another picture uses stays', () => {
  const asset = edition.assets[edition.pictures.spare!.asset]!;
  const twice = run(edition, addPicture, { picture: { asset, slug: '又', caption: '', credit: '', source: '' }, newId: sequentialIds() });
  expect(run(twice, deletePicture, { pictures: ['spare'] }).assets[asset.id]).toBe(asset);
});

test('a placed one only when told', () => {
  expect(refusal(edition, deletePicture, { pictures: ['photo'] })).toBe('refusal.picture-placed');
  expect(run(edition, deletePicture, { pictures: ['photo'], evenIfPlaced: true }).frames.photoFrame).toBeUndefined();
});

test('refuses with a reason', () => {
  expect(refusal(edition, deletePicture, { pictures: ['gone'] })).toBe('refusal.picture-gone');
  expect(refusal(edition, deletePicture, { pictures: [] })).toBe('refusal.nothing-selected');
});
