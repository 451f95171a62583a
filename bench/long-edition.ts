/** An edition of many pages for measuring exports: the sample's page over and over, each with words and pictures of its own, so that nothing is shared. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Edition } from '../src/model/edition';
import type { Frame } from '../src/model/frame';
import type { Asset, Picture } from '../src/model/picture';
import type { Story } from '../src/model/story';
import { assetFile } from '../src/storage/bundle-layout';
import { nodeFileSystem as files } from '../src/storage/node-file-system';
import { writeEdition } from '../src/storage/write-edition';

/** Writes the bundle and returns its edition. */
export async function writeLongEdition(sample: Edition, sampleFolder: string, count: number, folder: string): Promise<Edition> {
  const [page] = Object.values(sample.pages);
  if (!page) throw new Error('The sample has no page.');
  const shown = Object.values(sample.frames).filter((frame) => frame.page === page.id);
  const tables = { pages: {}, frames: {}, stories: {}, originals: {}, pictures: {}, assets: {}, marks: {}, signatures: {} } as Record<keyof Omit<Edition, 'info' | 'styles'>, Record<string, object>>;
  for (let n = 1; n <= count; n++) {
    const own = (id: string): string => `${id.slice(0, 50)}-${n}`;
    const assets = new Map<string, string>();
    for (const asset of Object.values(sample.assets)) {
      const copy = await ownAsset(asset, sampleFolder, n, folder);
      assets.set(asset.id, copy.id);
      tables.assets[copy.id] = copy;
    }
    tables.pages[own(page.id)] = { ...page, id: own(page.id), order: n };
    for (const frame of shown) tables.frames[own(frame.id)] = ownFrame(frame, own);
    for (const story of Object.values(sample.stories)) tables.stories[own(story.id)] = ownStory(story, own(story.id), n);
    for (const picture of Object.values(sample.pictures)) {
      const copy: Picture = { ...picture, id: own(picture.id), asset: assets.get(picture.asset)!, caption: own(picture.caption) };
      tables.pictures[copy.id] = copy;
    }
  }
  const edition = { info: { ...sample.info, id: `long-${count}` }, styles: sample.styles, ...tables } as unknown as Edition;
  const written = await writeEdition(files, folder, { edition, expected: null, assetFolders: [] });
  if (!written.ok) throw new Error(`${folder} cannot be written: ${JSON.stringify(written)}`);
  return edition;
}

function ownFrame(frame: Frame, own: (id: string) => string): Frame {
  const base = { id: own(frame.id), page: own(frame.page) };
  if (frame.type === 'text') return { ...frame, ...base, story: frame.story && own(frame.story) };
  if (frame.type === 'picture') return { ...frame, ...base, picture: frame.picture && own(frame.picture) };
  return { ...frame, ...base };
}

/** One more number in every paragraph: as long, and never set before. */
const ownStory = (story: Story, id: string, n: number): Story => ({
  ...story, id, text: story.text.map((part) => (part.type !== 'body' ? part : { ...part, children: part.children.map((leaf, i) => (i === 0 && 'text' in leaf ? { ...leaf, text: `${n}${leaf.text.slice(String(n).length)}` } : leaf)) })),
});

/** The same picture under another hash: what follows a JPEG's last marker is not read. */
async function ownAsset(asset: Asset, from: string, n: number, to: string): Promise<Asset> {
  const bytes = Buffer.concat([await readFile(join(from, assetFile(asset))), Buffer.from(String(n))]);
  const copy: Asset = { ...asset, id: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
  const path = join(to, assetFile(copy));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  return copy;
}
