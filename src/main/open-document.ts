/** One open document: the main process's replica of the edition, its journal, and what it takes to save it. No electron here. */
import { join } from 'node:path';
import { applyAll } from '../model/apply';
import type { Edition } from '../model/edition';
import type { Operation } from '../model/operation';
import type { Asset } from '../model/picture';
import type { Outcome } from '../ipc/contract';
import { atomicWrite } from '../storage/atomic-write';
import { ASSET_FOLDER, assetFile } from '../storage/bundle-layout';
import { copyVersions } from '../storage/copy-versions';
import { appendToExportLog, readExportLog } from '../storage/export-log';
import type { ExportLog, ExportLogEntry } from '../storage/export-log';
import type { FileSystem } from '../storage/file-system';
import type { FolderLock } from '../storage/folder-lock';
import type { Journal } from '../storage/journal';
import { startJournal } from '../storage/journal';
import { lastModified } from '../storage/last-modified';
import { makeFolder } from '../storage/make-folder';
import { capture, problem, success } from '../storage/problem';
import { thinVersions } from '../storage/thin-versions';
import { bringAssets, pruneAssets, writeEdition } from '../storage/write-edition';
import { DocumentVersions } from './document-versions';
import type { VersionName } from './document-versions';
import { bundleName, draftBundle, journalFile, removeWork } from './work-folder';

export interface Whereabouts {
  /** The bundle's folder; null for an edition that was never saved. */
  readonly place: string | null;
  /** Its folder under the user's data. */
  readonly work: string;
  readonly lock: FolderLock;
}

/** Work of an earlier run that the person has not decided about. */
export interface Offered {
  readonly operations: readonly Operation[];
  readonly edition: Edition;
  readonly damagedTail: boolean;
}

export class OpenDocument {
  #edition: Edition;
  #stamp: string;
  #journal: Journal;
  #where: Whereabouts;
  #offered: Offered | null;
  #unsaved = false;
  /** When it was last changed; null: not since the bundle was written. */
  #changed: number | null = null;
  #sequence = 0;
  #turn: Promise<unknown> = Promise.resolve();
  /** Bundles that it was saved from before: undo may bring a picture back whose file only they hold. */
  #former: string[] = [];
  /** Assets that were brought in and may not be in the edition yet. */
  readonly #incoming = new Map<string, Asset>();
  readonly versions: DocumentVersions;

  constructor(
    private readonly files: FileSystem, readonly id: string, user: string,
    state: { readonly edition: Edition; readonly stamp: string; readonly journal: Journal; readonly where: Whereabouts; readonly offered: Offered | null },
  ) {
    this.#edition = state.edition;
    this.#stamp = state.stamp;
    this.#journal = state.journal;
    this.#where = state.where;
    this.#offered = state.offered;
    this.versions = new DocumentVersions(files, user, state.edition, () => this.#bundle());
  }

  get edition(): Edition {
    return this.#edition;
  }

  get place(): string | null {
    return this.#where.place;
  }

  get work(): string {
    return this.#where.work;
  }

  /** True when the folder does not hold everything yet, or an offer is undecided. */
  get unsaved(): boolean {
    return this.#unsaved || this.#offered !== null;
  }

  get name(): string {
    const { place } = this.#where;
    const { paper, date } = this.#edition.info;
    return place === null ? [paper, date].filter(Boolean).join(' ') : bundleName(place);
  }

  /** When the edition as it is now came to be: its last change, or the last writing of its bundle. */
  async changed(): Promise<Date> {
    return new Date(this.#changed ?? (await lastModified(this.files, this.#bundle())));
  }

  /** Adds a line to the bundle's record of exports. */
  recordExport(entry: ExportLogEntry): Promise<Outcome<null>> {
    return this.#inTurn(() => capture(this.#bundle(), () => appendToExportLog(this.files, this.#bundle(), [entry]).then(() => null)));
  }

  exportLog(): Promise<ExportLog> {
    return readExportLog(this.files, this.#bundle());
  }

  /** Journals the operations and carries them out on the replica; resolves when they are on disk. */
  append(sequence: number, operations: readonly Operation[]): Promise<Outcome<null>> {
    return this.#inTurn(async () => {
      if (this.#offered) return problem('failure.document.undecided');
      if (sequence === this.#sequence && sequence > 0) return success(null);
      if (sequence !== this.#sequence + 1) return problem('failure.document.outOfStep', { sequence, expected: this.#sequence + 1 });
      const applied = applyAll(this.#edition, operations);
      if (!applied.ok) return problem('failure.document.diverged', { reason: applied.reason });
      // What stands on the disk and was never kept: work of another program, or of a Forme that kept no versions.
      if (!this.#unsaved && this.#where.place !== null) this.versions.keepFirst(this.#edition, this.#stamp);
      const written = await capture(journalFile(this.work), () => this.#journal.append({ type: 'operations', operations }));
      if (!written.ok) return written;
      this.#watch(operations);
      this.#edition = applied.edition;
      this.#sequence = sequence;
      this.#unsaved = true;
      this.#changed = Date.now();
      return success(null);
    });
  }

  /** Takes the offered work over, or drops it for good. */
  recover(take: boolean): Promise<Outcome<null>> {
    return this.#inTurn(async () => {
      if (!this.#offered) return problem('failure.document.nothingOffered');
      if (take) {
        if (this.#where.place !== null) this.versions.keepFirst(this.#edition, this.#stamp);
        this.#watch(this.#offered.operations);
        this.#edition = this.#offered.edition;
        this.#unsaved = true;
        this.#changed = Date.now();
      } else {
        const fresh = await this.#restartJournal(this.#where);
        if (!fresh.ok) return fresh;
      }
      this.#offered = null;
      return success(null);
    });
  }

  /** Writes the bundle where it is, and keeps what it wrote as a version; one with a name is there when this resolves. */
  save(name: VersionName = {}): Promise<Outcome<null>> {
    return this.#inTurn(async () => {
      if (this.#offered) return problem('failure.document.undecided');
      if (this.#where.place === null) return problem('failure.document.noPlace');
      const written = await writeEdition(this.files, this.#where.place, {
        edition: this.#edition,
        expected: this.#stamp,
        assetFolders: this.#assetFolders(),
        beforeCommit: (stamp) => this.#journal.append({ type: 'save', stamp }),
      });
      if (!written.ok) return written;
      this.#stamp = written.value.stamp;
      this.#unsaved = false;
      this.#changed = null;
      // The journal already says what the save holds; should it not start anew now, it does so after the next save.
      await this.#restartJournal(this.#where);
      return this.versions.keep(this.#edition, written.value.texts, name);
    });
  }

  /** Writes a bundle at another place, which the document then is. `to.lock` is the caller's; it is kept on success alone. */
  saveAs(to: Whereabouts & { readonly place: string }, name: VersionName = {}): Promise<Outcome<null>> {
    return this.#inTurn(async () => {
      if (this.#offered) return problem('failure.document.undecided');
      const written = await writeEdition(this.files, to.place, { edition: this.#edition, expected: null, assetFolders: this.#assetFolders() });
      if (!written.ok) return written;
      const from = this.#where;
      const bundle = this.#bundle();
      const moved = await capture(to.work, () => this.#moveAssets(from.work, to.work));
      if (!moved.ok) return moved;
      const { stamp } = written.value;
      const before = this.#stamp;
      this.#stamp = stamp;
      const fresh = await this.#restartJournal(to);
      if (!fresh.ok) {
        this.#stamp = before;
        return fresh;
      }
      this.#where = to;
      // No reason not to save, should it fail.
      await capture(to.place, async () => appendToExportLog(this.files, to.place, (await readExportLog(this.files, bundle)).entries));
      this.#unsaved = false;
      this.#changed = null;
      if (from.place !== null) this.#former.push(from.place);
      await from.lock.release().catch(() => undefined);
      this.versions.takeAlong((folder) => copyVersions(this.files, bundle, folder));
      // What is under the user's data goes in a moment.
      if (from.place === null) await this.versions.settled();
      await removeWork(this.files, from.work).catch(() => undefined);
      return this.versions.keep(this.#edition, written.value.texts, name);
    });
  }

  /** Keeps an imported picture's bytes beside the journal; the next save brings them into the bundle. */
  storeAsset(bytes: Uint8Array, asset: Asset): Promise<void> {
    return this.#inTurn(async () => {
      this.#incoming.set(asset.id, asset);
      await makeFolder(this.files, join(this.work, ASSET_FOLDER));
      await atomicWrite(this.files, join(this.work, assetFile(asset)), bytes);
    });
  }

  /** The file of an asset and what it is; null when the document has none such. */
  async findAsset(id: string): Promise<{ readonly path: string; readonly asset: Asset } | null> {
    const asset = this.#edition.assets[id] ?? this.#incoming.get(id) ?? this.#offered?.edition.assets[id] ?? this.versions.asset(id);
    if (!asset) return null;
    for (const folder of this.#assetFolders()) {
      const path = join(folder, assetFile(asset));
      if (await this.files.stat(path)) return { path, asset };
    }
    return null;
  }

  /** Lets go of the folder and leaves everything as it is, to be opened again. */
  release(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#journal.close().catch(() => undefined);
      await this.versions.settled();
      await this.#where.lock.release().catch(() => undefined);
    });
  }

  /** Lets go of the folder. Unsaved work is dropped, or kept to be offered at the next start. */
  close(discard: boolean): Promise<void> {
    return this.#inTurn(async () => {
      await this.#journal.close().catch(() => undefined);
      const { place, work, lock } = this.#where;
      await this.versions.settled();
      if (place !== null) await thinVersions(this.files, place, new Date()).catch(() => undefined);
      if (discard || !this.unsaved) {
        if (place !== null && !this.unsaved) await pruneAssets(this.files, place, this.#edition, this.#stamp).catch(() => undefined);
        await removeWork(this.files, work).catch(() => undefined);
      }
      await lock.release().catch(() => undefined);
    });
  }

  /** Before the edition changes: states that corrections will be checked against are kept. */
  #watch(operations: readonly Operation[]): void {
    const folder = this.#bundle();
    const assetFolders = this.#assetFolders();
    this.versions.watch(this.#edition, operations, (edition) => bringAssets(this.files, folder, { edition, assetFolders }));
  }

  #bundle(): string {
    return this.#where.place ?? draftBundle(this.#where.work);
  }

  #assetFolders(): string[] {
    return [this.#bundle(), this.work, ...this.#former];
  }

  async #restartJournal(where: Whereabouts): Promise<Outcome<null>> {
    return capture(where.work, async () => {
      await makeFolder(this.files, where.work);
      const header = { edition: this.#edition.info.id, base: this.#stamp, place: where.place ?? '' };
      const fresh = await startJournal(this.files, journalFile(where.work), header);
      await this.#journal.close().catch(() => undefined);
      this.#journal = fresh;
      return null;
    });
  }

  async #moveAssets(from: string, to: string): Promise<void> {
    if (!(await this.files.stat(join(from, ASSET_FOLDER)))) return;
    await makeFolder(this.files, to);
    await this.files.remove(join(to, ASSET_FOLDER));
    await this.files.rename(join(from, ASSET_FOLDER), join(to, ASSET_FOLDER));
  }

  /** One thing at a time: a save sees the edition between two batches, never inside one. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(work, work);
    this.#turn = next.catch(() => undefined);
    return next;
  }
}
