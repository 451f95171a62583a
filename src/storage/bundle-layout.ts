/** Where everything stands in the folder `name.forme/`, and the edition as the texts of its files. */
import type { Edition } from '../model/edition';
import type { Frame } from '../model/frame';
import type { Asset } from '../model/picture';
import { mastersOf, pagesInOrder } from '../model/page-order';
import { sha256 } from './hash';
import { stableJson } from './stable-json';

export const BUNDLE_ENDING = '.forme';
export const MANIFEST = 'manifest.json';
export const STYLES = 'styles.json';
export const PICTURES = 'pictures.json';
export const MARKS = 'marks.json';
export const SIGNATURES = 'signatures.json';
export const ASSET_FOLDER = 'assets';
/** Says what the folder is, so that a stray manifest.json is not taken for one. */
export const FORMAT_NAME = 'forme-edition';

const ENDING_OF: Readonly<Record<Asset['mime'], string>> = {
  'image/jpeg': 'jpg', 'image/png': 'png', 'image/tiff': 'tif', 'image/webp': 'webp', 'application/vnd.iccprofile': 'icc',
};

/** What the manifest holds. Pages and stories are named by id so that a lost file is noticed. */
export interface Manifest {
  readonly format: { readonly name: string; readonly version: number };
  readonly info: unknown;
  readonly assets: Readonly<Record<string, unknown>>;
  /** In page order. */
  readonly pages: readonly string[];
  /** In the basket's order, as are the pictures: copy is placed in the order in which it came in. */
  readonly stories: readonly string[];
  readonly pictures: readonly string[];
  /** Stories of which the copy as submitted is kept; left out: none. */
  readonly originals?: readonly string[];
}

/** A file's name from an id. Ids are lower-case words; anything else (a hand-made file, `../x`) is named by its hash. */
const stem = (id: string): string => (/^[a-z0-9][a-z0-9_-]{0,63}$/.test(id) ? id : `x-${sha256(id).slice(0, 24)}`);

export const pageFile = (id: string): string => `pages/${stem(id)}.json`;
export const storyFile = (id: string): string => `stories/${stem(id)}.json`;
export const originalFile = (id: string): string => `originals/${stem(id)}.json`;
export const assetFile = (asset: Pick<Asset, 'id' | 'mime'>): string => `${ASSET_FOLDER}/${asset.id}.${ENDING_OF[asset.mime]}`;

/** True for the paths that `editionTexts` can yield: nothing else is ever written or removed by a save. */
export const isEditionText = (path: string): boolean => /^((manifest|styles|pictures|marks|signatures)\.json|(pages|stories|originals)\/[a-z0-9_-]+\.json)$/.test(path);

/** Every file of the edition but its assets: path in the bundle → text. Equal editions with their baskets in the same order give equal texts. */
export function editionTexts(edition: Edition, version: number): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const pages = [...pagesInOrder(edition), ...mastersOf(edition)];
  const frames = framesByPage(edition);
  for (const page of pages) texts.set(pageFile(page.id), stableJson({ page, frames: frames.get(page.id) ?? [] }));
  for (const story of Object.values(edition.stories)) texts.set(storyFile(story.id), stableJson(story));
  for (const original of Object.values(edition.originals)) texts.set(originalFile(original.id), stableJson(original));
  texts.set(STYLES, stableJson(edition.styles));
  texts.set(PICTURES, stableJson(edition.pictures));
  texts.set(MARKS, stableJson(edition.marks));
  texts.set(SIGNATURES, stableJson(edition.signatures));
  const manifest: Manifest = {
    format: { name: FORMAT_NAME, version },
    info: edition.info,
    assets: { ...edition.assets },
    pages: pages.map((page) => page.id),
    stories: Object.keys(edition.stories),
    pictures: Object.keys(edition.pictures),
    ...(Object.keys(edition.originals).length > 0 ? { originals: Object.keys(edition.originals) } : {}),
  };
  texts.set(MANIFEST, stableJson(manifest));
  return texts;
}

/** By id, not by painting order: raising a frame then changes one line and moves none. */
function framesByPage(edition: Edition): ReadonlyMap<string, readonly Frame[]> {
  const byPage = new Map<string, Frame[]>();
  for (const frame of Object.values(edition.frames)) {
    const list = byPage.get(frame.page);
    if (list) list.push(frame);
    else byPage.set(frame.page, [frame]);
  }
  for (const list of byPage.values()) list.sort((a, b) => (a.id < b.id ? -1 : 1));
  return byPage;
}

/** One hash for all texts of an edition: what journals and saves call the state that they build on. */
export function stampOf(texts: ReadonlyMap<string, string | Uint8Array>): string {
  const lines = [...texts].map(([path, text]) => `${path} ${sha256(text)}`).sort();
  return sha256(lines.join('\n'));
}
