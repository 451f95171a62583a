/** The commands that put things into the basket: add-story, add-picture, import-copy. */
import { expect, test } from 'vitest';
import { apply } from '../model/apply';
import { check } from '../model/check';
import type { ImportedPicture } from '../model/imported';
import { operationSchema } from '../model/operation-schema';
import { makePicture, makeText } from '../testing/make-edition';
import { run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { sequentialIds } from '../testing/sequential-ids';
import { addPicture } from './add-picture';
import { addStory } from './add-story';
import { deleteStory } from './delete-story';
import { importCopy } from './import-copy';

const edition = samplePage();
const picture: ImportedPicture = { asset: makePicture('river').asset, slug: '府河', caption: '府河两岸。', credit: '王芳 摄', source: 'EXIF' };

test('a new story is a news draft in the edition’s language, ready to be written', () => {
  const done = run(edition, addStory, { story: { slug: '未命名' }, newId: sequentialIds() });
  expect(done.stories.new1).toMatchObject({ id: 'new1', slug: '未命名', kind: 'news', state: 'draft', language: 'zh-Hans' });
  expect(done.stories.new1!.text.map((part) => part.type)).toEqual(['headline', 'body']);
});

test('a picture comes with a caption story that holds caption and credit', () => {
  const done = run(edition, addPicture, { picture, newId: sequentialIds() });
  expect(done.pictures.new2).toEqual({ id: 'new2', slug: '府河', asset: picture.asset.id, caption: 'new1', source: 'EXIF', told: { caption: picture.caption, credit: picture.credit }, path: null, cutOut: false });
  expect(done.stories.new1).toMatchObject({ kind: 'caption', text: makeText(['caption', '府河两岸。'], ['credit', '王芳 摄']) });
});

test('an import of several things is one step; a file that comes in twice is held once', () => {
  const story = { slug: '一', kind: 'brief', state: 'edited', language: 'zh-Hans', text: makeText('正文。') } as const;
  const done = run(edition, importCopy, { imported: { stories: [story, story], pictures: [picture, picture] }, newId: sequentialIds() });
  expect(Object.keys(done.stories).length - Object.keys(edition.stories).length).toBe(4);
  expect(Object.keys(done.pictures).length - Object.keys(edition.pictures).length).toBe(2);
  expect(Object.keys(done.assets).length - Object.keys(edition.assets).length).toBe(1);
  expect(done.stories.new1).toEqual({ ...story, id: 'new1' });
});

test('what comes in is kept as it was submitted, whatever becomes of the story; it goes with the story', () => {
  const story = { slug: '一', kind: 'brief', state: 'edited', language: 'en', text: makeText('As it came.') } as const;
  const came = run(edition, importCopy, { imported: { stories: [story], pictures: [] }, newId: sequentialIds() });
  const original = { id: 'new1', language: 'en', text: story.text };
  expect(came.originals).toEqual({ new1: original });
  const edited = apply(came, { type: 'edit-text', story: 'new1', operations: [{ type: 'insert_text', path: [0, 0], offset: 0, text: 'Not ' }] });
  expect(edited.ok && edited.edition.originals.new1).toBe(came.originals.new1);
  // No operation on it passes the journal's and the window's check.
  expect(check(operationSchema, { type: 'set', table: 'originals', id: 'new1', before: { text: story.text }, after: { text: makeText('Other.') } }).ok).toBe(false);
  expect(run(came, deleteStory, { stories: ['new1'] }).originals).toEqual({});
});
