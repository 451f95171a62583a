/** What the window asks about files: worked out here, a few at a time, and remembered. */
import { readAssetFacts } from '../export/facts/asset-facts';
import type { FactsCache } from '../export/facts/facts-cache';
import { readFontFacts } from '../export/facts/font-facts';
import type { FontShelf } from '../export/font-shelf';
import { printedInk } from '../export/facts/printed-ink';
import type { Calls, FactsRecords } from '../ipc/contract';
import type { AssetFacts, FontFacts, PictureFacts } from '../preflight/facts';
import type { FileSystem } from '../storage/file-system';

/** Where a document's assets are. */
export interface AssetPlaces {
  findAsset(id: string): Promise<{ readonly path: string } | null>;
}

type Asked = Omit<Calls['press.facts']['args'], 'document'>;

/** Decoded pictures in memory at the same time. */
const AT_ONCE = 2;
/** Answers kept; the oldest go first. */
const MOST_KEPT = 5000;

export class PressFacts {
  readonly #kept = new Map<string, Promise<unknown>>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  /** `profile`: path of the output profile of conditions that name none. `cache`: what was told before, by content, across starts. */
  constructor(private readonly files: FileSystem, private readonly fonts: FontShelf, private readonly profile: string, private readonly cache?: FactsCache) {}

  /** The facts asked for; what cannot be told is left out. Never rejects. */
  async answer(document: AssetPlaces, asked: Asked): Promise<FactsRecords> {
    const [assets, fonts, pictures] = await Promise.all([
      this.#all(asked.assets, (id) => id, (id) => this.#assetFacts(document, id)),
      this.#all(asked.fonts, (key) => key, (key) => this.#fontFacts(key)),
      this.#all(asked.pictures, ({ key }) => key, (picture) => this.#pictureFacts(document, picture, asked)),
    ]);
    return { assets, fonts, pictures };
  }

  async #all<A, T>(asked: readonly A[], keyOf: (each: A) => string, tell: (each: A) => Promise<T | null>): Promise<Record<string, T>> {
    const told = await Promise.all(asked.map(async (each) => [keyOf(each), await tell(each)] as const));
    return Object.fromEntries(told.flatMap(([key, facts]) => (facts === null ? [] : [[key, facts] as const])));
  }

  /** A file's time and size are in the key, so that one exchanged under us is looked at again. */
  async #assetFacts(document: AssetPlaces, id: string): Promise<AssetFacts | null> {
    const found = await document.findAsset(id);
    if (!found) return { state: 'missing' };
    return this.#remembered(`asset ${found.path} ${await this.#stamp(found.path)}`, () => readAssetFacts(id, () => this.files.read(found.path), this.cache));
  }

  #fontFacts(key: string): Promise<FontFacts | null> {
    const entry = this.fonts.entries.find((each) => each.key === key);
    return entry ? this.#remembered(`font ${key}`, () => readFontFacts(entry, this.fonts.read)) : Promise.resolve(null);
  }

  async #pictureFacts(document: AssetPlaces, { key, asset, crop, width, height }: Asked['pictures'][number], { condition, window }: Asked): Promise<PictureFacts | null> {
    const [found, profile] = await Promise.all([document.findAsset(asset), condition.profile === null ? { path: this.profile } : document.findAsset(condition.profile)]);
    if (!found || !profile) return null;
    const target = { profile: profile.path, inkLimit: condition.inkLimit };
    const stamp = await this.#stamp(found.path);
    return this.#remembered(`picture ${found.path} ${stamp} ${JSON.stringify([key, crop, width, height, condition, window])}`, async () => {
      const item = { asset, crop, rect: { x: 0, y: 0, width, height } };
      return printedInk(() => this.files.read(found.path), item, { target, window, cache: this.cache }).catch(() => null);
    });
  }

  async #stamp(path: string): Promise<string> {
    const stat = await this.files.stat(path).catch(() => null);
    return `${stat?.bytes} ${stat?.modified}`;
  }

  #remembered<T>(key: string, tell: () => Promise<T>): Promise<T> {
    const known = this.#kept.get(key) as Promise<T> | undefined;
    if (known) return known;
    const telling = this.#inTurn(tell);
    this.#kept.set(key, telling);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return telling;
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running++;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }
}
