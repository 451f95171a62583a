import type { Composition } from '../../compose/composition';
import type { ImageItem } from '../../display/display-list';
import type { Edition } from '../../model/edition';
import { PicturePreparer } from '../../paint/pdf/pictures/picture-preparer';
import type { PictureSettings, PictureTarget } from '../../paint/pdf/pictures/picture-settings';
import { pictureKey, type AssetFacts, type Facts, type FontFacts, type PictureFacts } from '../../preflight/facts';
import { readAssetFacts } from './asset-facts';
import { readFontFacts } from './font-facts';
import type { FontShelf } from '../font-shelf';
import type { PressCache } from './picture-cache';
import { printedInk } from './printed-ink';

export interface FactsJob {
  readonly edition: Edition;
  readonly composition: Composition;
  readonly fonts: FontShelf;
  readonly readAsset: (id: string) => Promise<Uint8Array>;
  /** What the pictures are printed with. */
  readonly target: PictureTarget;
  /** Side of the square over which ink is averaged, points. */
  readonly window: number;
  /** Facts and pictures of earlier runs, by content. */
  readonly cache?: PressCache;
  /** The pictures will go into files with these settings: they are then converted now, once, and found in the cache later. Needs one. */
  readonly pictures?: PictureSettings;
  readonly signal?: AbortSignal;
}

/** Files looked at at the same time: each may be a decoded picture in memory. */
const AT_ONCE = 2;

/**
 * What preflight has to know of an edition's files: of every asset, of the fonts and the pictures that its pages show.
 * What cannot be told is left out. Rejects with the signal's reason only.
 */
export async function gatherFacts({ edition, composition, fonts, readAsset, target, window, cache, pictures: settings, signal }: FactsJob): Promise<Facts> {
  const shown = shownOn(composition);
  const assets = new Map<string, AssetFacts>();
  const fontFacts = new Map<string, FontFacts>();
  const pictures = new Map<string, PictureFacts>();
  const preparer = settings && cache && new PicturePreparer({ pictures: settings, readAsset, cache });
  const tasks: (() => Promise<void>)[] = [
    ...Object.keys(edition.assets).map((id) => async () => {
      assets.set(id, await readAssetFacts(id, () => readAsset(id), cache));
    }),
    ...fonts.entries.filter(({ key }) => shown.fonts.has(key)).map((entry) => async () => {
      const facts = await readFontFacts(entry, fonts.read);
      if (facts) fontFacts.set(entry.key, facts);
    }),
    ...[...shown.pictures].map(([key, item]) => async () => {
      const prepare = preparer && (async () => (await preparer.prepare(item)).picture);
      const facts = await printedInk(() => readAsset(item.asset), item, { target, window, cache, prepare }).catch(() => null);
      if (facts) pictures.set(key, facts);
    }),
  ];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let task = tasks.shift(); task; task = tasks.shift()) {
      signal?.throwIfAborted();
      await task();
    }
  }));
  return { assets, fonts: fontFacts, pictures };
}

/** Fonts by key and pictures by `pictureKey` of what is printed. */
function shownOn(composition: Composition): { readonly fonts: ReadonlySet<string>; readonly pictures: ReadonlyMap<string, ImageItem> } {
  const fonts = new Set<string>();
  const pictures = new Map<string, ImageItem>();
  for (const { list } of composition.pages.values()) {
    for (const item of list.groups.flatMap((group) => (group.screenOnly ? [] : group.items))) {
      if (item.kind === 'glyphs') fonts.add(item.font);
      if (item.kind === 'image') pictures.set(pictureKey(item.asset, item.crop, item.rect), item);
    }
  }
  return { fonts, pictures };
}
