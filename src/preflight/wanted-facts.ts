import type { Composition } from '../compose/composition';
import type { Rect } from '../geometry/rect';
import type { Edition } from '../model/edition';
import type { AssetId } from '../model/ids';
import { pictureKey } from './facts';

/** A picture as it stands on a page: crop in pixels of the asset, size in points. */
export interface WantedPicture {
  readonly key: string;
  readonly asset: AssetId;
  readonly crop: Rect;
  readonly width: number;
  readonly height: number;
}

/** What has to be asked of the files before every rule can speak. */
export interface WantedFacts {
  readonly assets: readonly AssetId[];
  /** Font book keys. */
  readonly fonts: readonly string[];
  readonly pictures: readonly WantedPicture[];
}

/** What is asked about a composed edition: the pictures on its pages as they print, their files, the fonts that its glyphs are of. Each once. */
export function wantedFacts(edition: Edition, composition: Composition): WantedFacts {
  const fonts = new Set<string>();
  const pictures = new Map<string, WantedPicture>();
  for (const { list } of composition.pages.values()) {
    for (const group of list.groups) {
      if (group.screenOnly) continue;
      for (const item of group.items) {
        if (item.kind === 'glyphs') fonts.add(item.font);
        if (item.kind !== 'image') continue;
        const { asset, crop, rect: { width, height } } = item;
        const key = pictureKey(asset, crop, { width, height });
        if (!pictures.has(key)) pictures.set(key, { key, asset, crop, width, height });
      }
    }
  }
  const placed = Object.values(edition.frames).flatMap((frame) => (frame.type === 'picture' ? edition.pictures[frame.picture ?? '']?.asset ?? [] : []));
  return { assets: [...new Set([...placed, ...[...pictures.values()].map(({ asset }) => asset)])], fonts: [...fonts], pictures: [...pictures.values()] };
}
