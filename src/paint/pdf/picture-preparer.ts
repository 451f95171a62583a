import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ImageItem } from '../../display/display-list';
import { PaintFailure } from './paint-failure';
import type { PdfOptions } from './pdf-options';
import { preparePicture, type PreparedPicture } from './picture';

/** Counted up when the same settings give other pixels, so that no cache holds what was made otherwise. */
const CONVERSION = 1;

export type PreparerOptions = Pick<PdfOptions, 'pictures' | 'readAsset' | 'cache'>;

export interface CachedPicture {
  /** All that decides how it looks. */
  readonly key: string;
  /** As if the item stood at the page's origin. */
  readonly picture: PreparedPicture;
}

/** Prepares pictures for a file, or takes them from the cache. */
export class PicturePreparer {
  #profile: Promise<string> | null = null;

  constructor(private readonly options: PreparerOptions) {}

  /** Throws a PaintFailure that names the asset. */
  async prepare(item: ImageItem): Promise<CachedPicture> {
    const { asset, crop, rect: { width, height } } = item;
    const { pictures, cache, readAsset } = this.options;
    const key = JSON.stringify([CONVERSION, asset, crop.x, crop.y, crop.width, crop.height, width, height, pictures.ppi, pictures.quality, ...(await this.#target())]);
    const known = await cache?.get(key);
    if (known) return { key, picture: known };
    const bytes = await readAsset(asset).catch((cause: unknown) => {
      throw new PaintFailure('failure.export.assetMissing', { asset }, { cause });
    });
    const picture = await preparePicture(bytes, { ...item, rect: { x: 0, y: 0, width, height } }, pictures);
    await cache?.set(key, picture);
    return { key, picture };
  }

  /** The target by content: another profile may come to stand at the same path. */
  async #target(): Promise<readonly (string | number)[]> {
    const { convert } = this.options.pictures;
    if (!convert) return [];
    this.#profile ??= readFile(convert.profile).then(
      (bytes) => createHash('sha256').update(bytes).digest('hex'),
      (cause: unknown) => {
        throw new PaintFailure('failure.export.profile', {}, { cause });
      },
    );
    return [await this.#profile, convert.inkLimit];
  }
}
