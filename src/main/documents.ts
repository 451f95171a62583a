/** The documents that are open: making, opening, saving and closing them. No electron here: vitest drives it. */
import { basename, dirname, extname, join } from 'node:path';
import type { Edition } from '../model/edition';
import type { NewId } from '../model/new-id';
import type { DocumentId, Failure, OpenedDocument, Outcome } from '../ipc/contract';
import { BUNDLE_ENDING, MANIFEST } from '../storage/bundle-layout';
import type { FileSystem } from '../storage/file-system';
import { lockFolder } from '../storage/folder-lock';
import type { FolderLock, LockOwner } from '../storage/folder-lock';
import { readJournal, resumeJournal, startJournal } from '../storage/journal';
import type { Journal, JournalContents } from '../storage/journal';
import { makeFolder } from '../storage/make-folder';
import { capture, problem, success } from '../storage/problem';
import { readEdition } from '../storage/read-edition';
import { recover } from '../storage/recover';
import { COMMITTED_FOLDER } from '../storage/staged-commit';
import { writeEdition } from '../storage/write-edition';
import type { VersionName } from './document-versions';
import { OpenDocument } from './open-document';
import type { Offered } from './open-document';
import { bundleName, draftBundle, draftFolderOf, findInterrupted, journalFile, workFolderOf } from './work-folder';
import type { Interrupted } from './work-folder';

export interface DocumentsOptions {
  readonly files: FileSystem;
  /** The user's data folder. */
  readonly home: string;
  readonly owner: LockOwner;
  readonly newId: NewId;
}

type Notice = Omit<Failure, 'ok'>;

export class Documents {
  readonly #open = new Map<DocumentId, OpenDocument>();

  /** A bundle that is being read before it is asked for. */
  #ahead: { readonly place: string; readonly read: ReturnType<typeof readEdition> } | null = null;

  constructor(private readonly options: DocumentsOptions) {}

  get(id: DocumentId): OpenDocument | null {
    return this.#open.get(id) ?? null;
  }

  all(): readonly OpenDocument[] {
    return [...this.#open.values()];
  }

  /** A new edition, kept under the user's data until it is saved at a place of its own. */
  create(edition: Edition): Promise<Outcome<OpenedDocument>> {
    const { files, home, newId, owner } = this.options;
    const work = draftFolderOf(home, newId());
    return this.#captured(work, async () => {
      await makeFolder(files, draftBundle(work));
      const lock = await this.#lock(draftBundle(work), owner);
      if (!lock.ok) return lock;
      const written = await writeEdition(files, draftBundle(work), { edition, expected: null, assetFolders: [] });
      if (!written.ok) return this.#letGo(lock.value, written);
      const { stamp } = written.value;
      const journal = await startJournal(files, journalFile(work), { edition: edition.info.id, base: stamp, place: '' });
      return this.#opened(edition, stamp, journal, { place: null, work, lock: lock.value }, null, []);
    });
  }

  /** Begins to read a bundle that will be opened in a moment. Problems are told then. */
  async readAhead(path: string): Promise<void> {
    const { files } = this.options;
    const place = await capture(path, () => this.#placeOf(path));
    if (place.ok) this.#ahead = { place: place.value, read: readEdition(files, place.value) };
  }

  /** Opens a bundle. Whatever is wrong with it, nothing in it is changed. */
  async open(path: string): Promise<Outcome<OpenedDocument>> {
    const { home } = this.options;
    const place = await this.#placeOf(path);
    if (this.#at(place)) return problem('failure.document.alreadyOpen', { name: bundleName(place) });
    return this.#openBundle(place, workFolderOf(home, place), place);
  }

  /** Opens what a process left behind: its bundle, with the work of the journal on offer. */
  openInterrupted({ work, place }: Interrupted): Promise<Outcome<OpenedDocument>> {
    return place === null ? this.#openBundle(draftBundle(work), work, null) : this.open(place);
  }

  /** Work left behind by processes that ended, newest first; not that of open documents. */
  async interrupted(): Promise<readonly Interrupted[]> {
    const { files, home } = this.options;
    const mine = new Set(this.all().map((document) => document.work));
    const found = (await findInterrupted(files, home)).filter(({ work }) => !mine.has(work));
    const still = await Promise.all(found.map(({ place }) => place === null || files.stat(place)));
    return found.filter((_, index) => still[index]);
  }

  /** Saves at another place and stays there. `path` gets the ending `.forme` when it lacks it. */
  saveAs(id: DocumentId, path: string, name: VersionName = {}): Promise<Outcome<null>> {
    const { files, home, owner } = this.options;
    return this.#captured(path, async () => {
      const document = this.#open.get(id);
      if (!document) return problem('failure.document.notOpen');
      const place = await files.realPath(extname(path).toLowerCase() === BUNDLE_ENDING ? path : `${path}${BUNDLE_ENDING}`);
      if (place === document.place) return document.save(name);
      if (this.#at(place)) return problem('failure.document.alreadyOpen', { name: bundleName(place) });
      const before = await files.stat(place);
      if (before && !(await this.#isBundle(place)) && (!before.folder || (await files.list(place)).length > 0)) {
        return problem('failure.document.notReplaceable', { path: place });
      }
      await makeFolder(files, place);
      const lock = await this.#lock(place, owner);
      if (!lock.ok) return lock;
      const saved = await document.saveAs({ place, work: workFolderOf(home, place), lock: lock.value }, name);
      if (!saved.ok && document.place !== place) {
        await lock.value.release();
        if (!before && (await files.list(place)).length === 0) await files.remove(place);
      }
      return saved;
    });
  }

  async close(id: DocumentId, discard: boolean): Promise<Outcome<null>> {
    const document = this.#open.get(id);
    if (!document) return problem('failure.document.notOpen');
    await document.close(discard);
    this.#open.delete(id);
    return success(null);
  }

  /** Opens an open document once more, as if it had just been started: for a window that lost it. */
  async reopen(id: DocumentId): Promise<Outcome<OpenedDocument>> {
    const document = this.#open.get(id);
    if (!document) return problem('failure.document.notOpen');
    await document.release();
    this.#open.delete(id);
    const { place, work } = document;
    return this.#openBundle(place ?? draftBundle(work), work, place);
  }

  async #openBundle(bundle: string, ownWork: string, place: string | null): Promise<Outcome<OpenedDocument>> {
    const { files, owner } = this.options;
    return this.#captured(bundle, async () => {
      if (!(await files.stat(bundle))) return problem('failure.storage.notFound', { path: bundle });
      if (!(await this.#isBundle(bundle))) return problem('failure.storage.notABundle', { path: bundle });
      const lock = await this.#lock(bundle, owner);
      if (!lock.ok) return lock;
      const read = await this.#read(bundle);
      if (!read.ok) return this.#letGo(lock.value, read);
      const { edition, stamp, missingAssets } = read.value;
      const notices: Notice[] = missingAssets.length > 0 ? [{ key: 'notice.missingPictures', values: { count: missingAssets.length } }] : [];
      const work = place === null ? ownWork : await this.#adoptMoved(edition, stamp, ownWork);
      const taken = await capture(work, () => this.#takeJournal(edition, stamp, work, place, notices));
      if (!taken.ok) return this.#letGo(lock.value, taken);
      return this.#opened(edition, stamp, taken.value.journal, { place, work, lock: lock.value }, taken.value.offered, notices);
    });
  }

  /** What was read ahead counts once; the stamp that it carries tells a save if someone else wrote the bundle meanwhile. */
  #read(bundle: string): ReturnType<typeof readEdition> {
    const ahead = this.#ahead;
    this.#ahead = null;
    return ahead?.place === bundle ? ahead.read : readEdition(this.options.files, bundle);
  }

  #placeOf(path: string): Promise<string> {
    return this.options.files.realPath(basename(path) === MANIFEST ? dirname(path) : path);
  }

  async #takeJournal(
    edition: Edition, stamp: string, work: string, place: string | null, notices: Notice[],
  ): Promise<{ readonly journal: Journal; readonly offered: Offered | null }> {
    const { files } = this.options;
    const path = journalFile(work);
    await makeFolder(files, work);
    const contents = await readJournal(files, path);
    const recovery = contents ? recover(contents, edition, stamp) : null;
    if (contents && recovery?.kind === 'work') return { journal: await resumeJournal(files, path, contents), offered: recovery };
    const lost = recovery?.kind === 'foreign' && hasWork(contents);
    if (lost || (!contents && (await files.stat(path)))) {
      const aside = join(work, `set-aside-${this.options.newId()}.jsonl`);
      await files.rename(path, aside);
      notices.push({ key: 'notice.workSetAside', values: { file: aside } });
    }
    return { journal: await startJournal(files, path, { edition: edition.info.id, base: stamp, place: place ?? '' }), offered: null };
  }

  /** A bundle that was moved or renamed since its process was killed finds its work again. */
  async #adoptMoved(edition: Edition, stamp: string, work: string): Promise<string> {
    const { files, home } = this.options;
    if (await files.stat(journalFile(work))) return work;
    for (const left of await findInterrupted(files, home)) {
      if (left.place === null || (await files.stat(left.place)) || recover(left.journal, edition, stamp).kind !== 'work') continue;
      await files.remove(work);
      await files.rename(left.work, work);
      break;
    }
    return work;
  }

  #opened(
    edition: Edition, stamp: string, journal: Journal, where: { place: string | null; work: string; lock: FolderLock }, offered: Offered | null, notices: readonly Notice[],
  ): Outcome<OpenedDocument> {
    const id = this.options.newId();
    const document = new OpenDocument(this.options.files, id, this.options.owner.user, { edition, stamp, journal, where, offered });
    this.#open.set(id, document);
    return success({
      id,
      name: document.name,
      edition,
      saved: where.place !== null,
      recovery: offered && { operations: offered.operations, damagedTail: offered.damagedTail },
      notices,
    });
  }

  #at(place: string): OpenDocument | undefined {
    return this.all().find((document) => document.place === place);
  }

  async #isBundle(folder: string): Promise<boolean> {
    const { files } = this.options;
    return (await files.stat(join(folder, MANIFEST))) !== null || (await files.stat(join(folder, COMMITTED_FOLDER))) !== null;
  }

  async #lock(folder: string, owner: LockOwner): Promise<Outcome<FolderLock>> {
    const taken = await lockFolder(this.options.files, folder, owner);
    return taken.ok ? success(taken.lock) : problem('failure.storage.locked', { user: taken.user, host: taken.host });
  }

  async #letGo<T>(lock: FolderLock, outcome: T): Promise<T> {
    await lock.release();
    return outcome;
  }

  async #captured<T>(path: string, work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const outcome = await capture(path, work);
    return outcome.ok ? outcome.value : outcome;
  }
}

const hasWork = (journal: JournalContents | null): boolean => journal?.entries.some((entry) => entry.type === 'operations') ?? false;
