/** Pictures as the screen wants them: upright, in sRGB, no larger than needed. Made once and kept under the user's data. */
import { join } from 'node:path';
import type { Asset } from '../model/picture';
import { openPicture } from '../paint/pdf/pictures/open-picture';
import { atomicWrite } from '../storage/atomic-write';
import type { FileSystem } from '../storage/file-system';
import { makeFolder } from '../storage/make-folder';

export interface Preview {
  readonly path: string;
  readonly mime: 'image/jpeg' | 'image/webp';
}

/** Sizes are rounded up to these, so that a zoom does not make a file of every size. The largest is past any canvas. */
const SIZES = [256, 512, 1024, 2048, 4096, 8192];
const KEPT_BYTES = 500 * 1024 * 1024;
const JPEG_QUALITY = 85;
const WEBP_QUALITY = 90;

export class Previews {
  readonly #making = new Map<string, Promise<Preview>>();

  constructor(private readonly files: FileSystem, private readonly folder: string) {}

  /** A preview whose longer side is at least `size` pixels, if the picture has as many. Rejects when it cannot be read. */
  get(asset: Asset, path: string, size: number): Promise<Preview> {
    const side = SIZES.find((one) => one >= size) ?? SIZES[SIZES.length - 1]!;
    const name = `${asset.id}-${side}`;
    let preview = this.#making.get(name);
    if (!preview) {
      preview = this.#find(name, path, side);
      this.#making.set(name, preview);
      // Kept: finding it again is then no work. A failure is not: the file may come back.
      preview.catch(() => this.#making.delete(name));
    }
    return preview;
  }

  /** Removes the oldest previews when they have become many. */
  async prune(): Promise<void> {
    const found = await Promise.all((await this.files.list(this.folder)).map(async ({ name }) => {
      const path = join(this.folder, name);
      const stat = await this.files.stat(path);
      return { path, bytes: stat?.bytes ?? 0, modified: stat?.modified ?? 0 };
    }));
    let kept = 0;
    for (const { path, bytes } of found.sort((a, b) => b.modified - a.modified)) {
      kept += bytes;
      if (kept > KEPT_BYTES) await this.files.remove(path);
    }
  }

  async #find(name: string, source: string, side: number): Promise<Preview> {
    for (const [ending, mime] of [['jpg', 'image/jpeg'], ['webp', 'image/webp']] as const) {
      const path = join(this.folder, `${name}.${ending}`);
      if (await this.files.stat(path)) return { path, mime };
    }
    return this.#make(name, source, side);
  }

  async #make(name: string, source: string, side: number): Promise<Preview> {
    const { open } = await openPicture(await this.files.read(source), false);
    const image = open();
    const { hasAlpha } = await image.metadata();
    const picture = image
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    const bytes = await (hasAlpha ? picture.webp({ quality: WEBP_QUALITY }) : picture.jpeg({ quality: JPEG_QUALITY })).toBuffer();
    const path = join(this.folder, `${name}.${hasAlpha ? 'webp' : 'jpg'}`);
    await makeFolder(this.files, this.folder);
    await atomicWrite(this.files, path, bytes);
    return { path, mime: hasAlpha ? 'image/webp' : 'image/jpeg' };
  }
}
