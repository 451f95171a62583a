import type { ImageItem } from '../../../display/display-list';
import { PaintFailure } from '../paint-failure';
import type { PdfOptions, PictureCache } from '../pdf-options';
import { preparePicture, type PreparedPicture } from './picture';
import { profileHash } from './profile-hash';

/** Counted up when the same settings give other pixels, so that no cache holds what was made otherwise. */
const CONVERSION = 2;

export type PreparerOptions = Pick<PdfOptions, 'pictures' | 'readAsset' | 'cache'>;

export interface CachedPicture {
  /** All that decides how it looks. */
  readonly key: string;
  /** As if the item stood at the page's origin. */
  readonly picture: PreparedPicture;
}

/** What is being converted for a cache right now: whoever asks meanwhile waits for the same. */
const making = new WeakMap<PictureCache, Map<string, Promise<PreparedPicture>>>();

/** Prepares pictures for a file, or takes them from the cache. */
export class PicturePreparer {
  #profile: Promise<string> | null = null;

  constructor(private readonly options: PreparerOptions) {}

  /** All that decides how a picture prints, but not where. Throws a PaintFailure when the profile cannot be read. */
  async keyOf({ asset, crop, rect: { width, height } }: ImageItem): Promise<string> {
    const { ppi, quality } = this.options.pictures;
    return JSON.stringify([CONVERSION, asset, crop.x, crop.y, crop.width, crop.height, width, height, ppi, quality, ...(await this.#target())]);
  }

  /** Throws a PaintFailure that names the asset. */
  async prepare(item: ImageItem): Promise<CachedPicture> {
    const { cache } = this.options;
    const key = await this.keyOf(item);
    if (!cache) return { key, picture: await this.#make(item) };
    let work = making.get(cache);
    if (!work) making.set(cache, (work = new Map()));
    let picture = work.get(key);
    if (!picture) {
      picture = this.#known(key, item, cache).finally(() => work.delete(key));
      work.set(key, picture);
    }
    return { key, picture: await picture };
  }

  async #known(key: string, item: ImageItem, cache: PictureCache): Promise<PreparedPicture> {
    const known = await cache.get(key);
    if (known) return known;
    const picture = await this.#make(item);
    await cache.set(key, picture);
    return picture;
  }

  async #make(item: ImageItem): Promise<PreparedPicture> {
    const { pictures, readAsset } = this.options;
    const { asset, rect: { width, height } } = item;
    const bytes = await readAsset(asset).catch((cause: unknown) => {
      throw new PaintFailure('failure.export.assetMissing', { asset }, { cause });
    });
    return preparePicture(bytes, { ...item, rect: { x: 0, y: 0, width, height } }, pictures);
  }

  /** The target by content: another profile may come to stand at the same path. */
  async #target(): Promise<readonly (string | number)[]> {
    const { convert } = this.options.pictures;
    if (!convert) return [];
    this.#profile ??= profileHash(convert.profile).catch((cause: unknown) => {
      throw new PaintFailure('failure.export.profile', {}, { cause });
    });
    return [await this.#profile, convert.inkLimit];
  }
}
