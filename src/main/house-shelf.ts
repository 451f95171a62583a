/**
 * The house's shelf on disk, under the user's data. No electron here.
 *
 *   shelf/<shelf>/<safe name>~<hash of the name>.json   { name, modified, value }
 *   shelf/<shelf>/assets/<hash>.<ending>                files that the values name in their table `assets`
 */
import { join } from 'node:path';
import * as v from 'valibot';
import { check } from '../model/check';
import { assetIdSchema } from '../model/id-schema';
import type { Asset } from '../model/picture';
import { safeFileName } from '../model/safe-file-name';
import { assetSchema } from '../model/schema';
import type { Outcome } from '../ipc/contract';
import { isShelfValue } from '../ipc/shelf';
import type { Json, ShelfAnswer, ShelfEntry, ShelfName, ShelfRequest } from '../ipc/shelf';
import { atomicCopy, atomicWrite, TEMPORARY_PREFIX } from '../storage/atomic-write';
import { ASSET_FOLDER, assetFile } from '../storage/bundle-layout';
import type { FileSystem } from '../storage/file-system';
import { sha256 } from '../storage/hash';
import { makeFolder } from '../storage/make-folder';
import { capture, problem, ProblemError } from '../storage/problem';
import type { OpenDocument } from './open-document';

/** More on one shelf is no person's doing. */
const MOST_ENTRIES = 2000;
/** Bytes of the readable part of a file's name; the hash tells names apart that are alike in it. */
const READABLE = 60;

const storedSchema = v.object({ name: v.string(), modified: v.number(), value: v.custom<Json>(isShelfValue) });
type Stored = v.InferOutput<typeof storedSchema>;
const assetsSchema = v.object({ assets: v.record(assetIdSchema, assetSchema) });

export interface HouseShelfOptions {
  readonly files: FileSystem;
  /** The user's data folder. */
  readonly home: string;
  readonly now: () => number;
  readonly document: (id: string) => OpenDocument | null;
}

export class HouseShelf {
  /** One thing at a time: clearing away files must not meet a value that is being written. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: HouseShelfOptions) {}

  /** Answers one request. A value that is not there, an asset whose file is gone or a full disk come back as failures with names in them. */
  use(request: ShelfRequest): Promise<Outcome<ShelfAnswer>> {
    const work = (): Promise<Outcome<ShelfAnswer>> => capture(this.#folder(request.shelf), () => this.#answer(request));
    const next = this.#turn.then(work, work);
    this.#turn = next.catch(() => undefined);
    return next;
  }

  async #answer(request: ShelfRequest): Promise<ShelfAnswer> {
    const { shelf } = request;
    switch (request.action) {
      case 'list':
        return { entries: await this.#entries(shelf), value: null };
      case 'read': {
        const stored = await this.#read(join(this.#folder(shelf), fileOf(request.name)));
        if (!stored) throw new ProblemError(problem('failure.shelf.notThere', { name: request.name }));
        if (request.document !== undefined) await this.#bringAssets(shelf, stored, this.#open(request.document));
        return { entries: await this.#entries(shelf), value: stored.value };
      }
      case 'write':
        await this.#write(shelf, request.name, request.value, request.document === undefined ? null : this.#open(request.document));
        return { entries: await this.#entries(shelf), value: null };
      case 'remove':
        await this.options.files.remove(join(this.#folder(shelf), fileOf(request.name)));
        await this.#clearAssets(shelf);
        return { entries: await this.#entries(shelf), value: null };
    }
  }

  async #write(shelf: ShelfName, name: string, value: Json, document: OpenDocument | null): Promise<void> {
    const { files, now } = this.options;
    const folder = this.#folder(shelf);
    const path = join(folder, fileOf(name));
    const full = (await files.list(folder)).length >= MOST_ENTRIES && !(await files.stat(path));
    if (full) throw new ProblemError(problem('failure.shelf.full', { limit: MOST_ENTRIES }));
    const assets = assetsOf(value);
    await makeFolder(files, assets.length > 0 ? join(folder, ASSET_FOLDER) : folder);
    for (const asset of assets) {
      const target = join(folder, assetFile(asset));
      if (await files.stat(target)) continue;
      const found = await document?.findAsset(asset.id);
      if (!found) throw new ProblemError(problem('failure.shelf.picture', { name: asset.name }));
      await atomicCopy(files, found.path, target);
    }
    const stored: Stored = { name, modified: now(), value };
    await atomicWrite(files, path, JSON.stringify(stored));
    await this.#clearAssets(shelf);
  }

  /** Lays the files beside the document's journal, as if they had been imported. */
  async #bringAssets(shelf: ShelfName, { value }: Stored, document: OpenDocument): Promise<void> {
    for (const asset of assetsOf(value)) {
      if (await document.findAsset(asset.id)) continue;
      const path = join(this.#folder(shelf), assetFile(asset));
      if (!(await this.options.files.stat(path))) throw new ProblemError(problem('failure.shelf.picture', { name: asset.name }));
      await document.storeAsset(await this.options.files.read(path), asset);
    }
  }

  /** Removes files that no value of the shelf names any more. */
  async #clearAssets(shelf: ShelfName): Promise<void> {
    const { files } = this.options;
    const folder = join(this.#folder(shelf), ASSET_FOLDER);
    const there = await files.list(folder);
    if (there.length === 0) return;
    const kept = new Set((await this.#all(shelf)).flatMap(({ value }) => assetsOf(value).map((asset) => `${ASSET_FOLDER}/${assetFileName(asset)}`)));
    for (const { name } of there) if (!kept.has(`${ASSET_FOLDER}/${name}`)) await files.remove(join(folder, name));
  }

  async #entries(shelf: ShelfName): Promise<readonly ShelfEntry[]> {
    return (await this.#all(shelf)).map(({ name, modified }) => ({ name, modified })).sort((a, b) => b.modified - a.modified || (a.name < b.name ? -1 : 1));
  }

  async #all(shelf: ShelfName): Promise<readonly Stored[]> {
    const folder = this.#folder(shelf);
    const names = (await this.options.files.list(folder)).filter((entry) => !entry.folder && entry.name.endsWith('.json') && !entry.name.startsWith(TEMPORARY_PREFIX));
    const read = await Promise.all(names.map(({ name }) => this.#read(join(folder, name))));
    return read.filter((stored) => stored !== null);
  }

  /** Null when there is none, or when it is damaged: nobody's edition hangs on it. */
  async #read(path: string): Promise<Stored | null> {
    if (!(await this.options.files.stat(path))) return null;
    const bytes = await this.options.files.read(path);
    try {
      const checked = check(storedSchema, JSON.parse(new TextDecoder().decode(bytes)));
      return checked.ok ? checked.value : null;
    } catch {
      return null;
    }
  }

  #open(id: string): OpenDocument {
    const document = this.options.document(id);
    if (!document) throw new ProblemError(problem('failure.document.notOpen'));
    return document;
  }

  #folder(shelf: ShelfName): string {
    return join(this.options.home, 'shelf', shelf);
  }
}

/** The assets that a value names; none when it names none in the way agreed on. */
function assetsOf(value: Json): readonly Asset[] {
  const checked = check(assetsSchema, value);
  return checked.ok ? Object.values(checked.value.assets) : [];
}

const assetFileName = (asset: Asset): string => assetFile(asset).slice(ASSET_FOLDER.length + 1);

/** Readable, safe on every file system, and different for names that differ, be it in case alone. */
function fileOf(name: string): string {
  let readable = safeFileName(name, 'item');
  while (new TextEncoder().encode(readable).length > READABLE) readable = [...readable].slice(0, -1).join('');
  return `${readable}~${sha256(name).slice(0, 16)}.json`;
}
