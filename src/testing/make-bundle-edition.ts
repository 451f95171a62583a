/** A small edition with a picture whose bytes lie in a folder, for tests of storage. */
import { createHash } from 'node:crypto';
import type { Edition } from '../model/edition';
import { atomicWrite } from '../storage/atomic-write';
import type { FileSystem } from '../storage/file-system';
import { makeFolder } from '../storage/make-folder';
import { makeEdition, makePage, makePicture, makePictureFrame, makeStory, makeTextFrame } from './make-edition';

export async function makeBundleEdition(files: FileSystem, folder: string): Promise<{ readonly edition: Edition; readonly photo: string }> {
  const bytes = new TextEncoder().encode('the bytes of a photograph');
  const photo = createHash('sha256').update(bytes).digest('hex');
  await makeFolder(files, `${folder}/assets`);
  await atomicWrite(files, `${folder}/assets/${photo}.jpg`, bytes);
  const page = makePage();
  const edition = makeEdition({
    pages: [page, makePage({ id: 'page2', order: 2 })],
    stories: [makeStory('lead', { slug: '头条' }), makeStory('second')],
    pictures: [makePicture('harbour', { id: photo, bytes: bytes.length })],
    frames: [
      makeTextFrame('frame1', page, { column: 0, columns: 4, row: 0, rows: 40 }, { story: 'lead' }),
      makePictureFrame('frame2', page, { column: 4, columns: 4, row: 0, rows: 30 }, { picture: 'harbour' }),
    ],
  });
  return { edition, photo };
}
