import type { PreparedPicture } from '../../paint/pdf/pictures/picture';
import type { PictureTarget } from '../../paint/pdf/pictures/picture-settings';
import { profileHash } from '../../paint/pdf/pictures/profile-hash';
import type { PictureFacts } from '../../preflight/facts';
import type { FactsCache } from './facts-cache';
import { measureInk, measurePrepared, type PlacedPicture } from './measure-ink';

export interface InkQuestion {
  readonly target: PictureTarget;
  /** Side of the square over which ink is averaged, points. */
  readonly window: number;
  readonly cache?: FactsCache;
  /** The picture as it goes into the file anyway, when it does. */
  readonly prepare?: () => Promise<PreparedPicture>;
}

/** Counted up when the same picture measures otherwise. */
const MEASURING = 1;

/** As `measureInk`, remembered: by the asset's hash, crop, size and the profile's content. Rejects when the picture or the profile cannot be read. */
export async function printedInk(read: () => Promise<Uint8Array>, item: PlacedPicture, { target, window, cache, prepare }: InkQuestion): Promise<PictureFacts> {
  const { asset, crop, rect: { width, height } } = item;
  const key = JSON.stringify(['ink', MEASURING, asset, crop.x, crop.y, crop.width, crop.height, width, height, await profileHash(target.profile), target.inkLimit, window]);
  const known = await cache?.recall(key);
  if (known) return known as PictureFacts;
  const bytes = await read();
  const facts = (prepare && (await measurePrepared(bytes, item, prepare, window))) ?? (await measureInk(bytes, item, target, window));
  await cache?.remember(key, facts);
  return facts;
}
