/** The versions of an open document: what each save adds, without holding the save up, and reading them back. No electron here. */
import type { Edition } from '../model/edition';
import type { Asset } from '../model/picture';
import { FORMAT_VERSION } from '../model/migrations/migrate';
import type { Outcome } from '../ipc/contract';
import type { VersionAnswer, VersionHistory } from '../ipc/version-history';
import { editionTexts } from '../storage/bundle-layout';
import type { FileSystem } from '../storage/file-system';
import { keepVersion } from '../storage/keep-version';
import { lastModified } from '../storage/last-modified';
import { capture, problem, success } from '../storage/problem';
import type { Problem } from '../storage/problem';
import { readVersion } from '../storage/read-version';
import { readVersionLog } from '../storage/version-log';
import { signedSince } from './signed-since';

/** What a save is called in the record. */
export interface VersionName {
  readonly label?: string | undefined;
  readonly round?: string | undefined;
}

export class DocumentVersions {
  #turn: Promise<unknown> = Promise.resolve();
  #hasFirst = false;
  /** Why the last version could not be kept. */
  #failure: Problem | null = null;
  /** Assets of versions that were read: the edition may have them no more. */
  readonly #assets = new Map<string, Asset>();

  /** What was kept last, or opened: signatures that are new since then name the round. */
  #before: Edition;

  constructor(private readonly files: FileSystem, private readonly user: string, opened: Edition, private readonly bundle: () => string) {
    this.#before = opened;
  }

  /** Keeps the edition as it was opened, once, unless it is the newest version already. Goes on by itself. */
  keepFirst(edition: Edition, stamp: string): void {
    if (this.#hasFirst) return;
    this.#hasFirst = true;
    const folder = this.bundle();
    void this.#inTurn(async () => {
      // The usual case, told from the log alone.
      if ((await readVersionLog(this.files, folder)).entries.at(-1)?.stamp === stamp) return;
      const time = new Date(await lastModified(this.files, folder));
      await keepVersion(this.files, folder, { texts: editionTexts(edition, FORMAT_VERSION), assets: Object.keys(edition.assets), time, user: '', label: null, round: null });
    });
  }

  /** Keeps what a save wrote. One with a name is waited for, and says when it could not be kept; another goes on by itself. */
  async keep(edition: Edition, texts: ReadonlyMap<string, string>, { label, round }: VersionName): Promise<Outcome<null>> {
    this.#hasFirst = true;
    const [folder, time] = [this.bundle(), new Date()];
    const signed = signedSince(this.#before, edition);
    this.#before = edition;
    const kept = this.#inTurn(async () => {
      await keepVersion(this.files, folder, { texts, assets: Object.keys(edition.assets), time, user: this.user, label: label ?? null, round: round ?? signed });
    });
    if (label === undefined && round === undefined) return success(null);
    await kept;
    return this.#failure ? problem('failure.versions.not-kept', { name: label ?? round ?? '' }) : success(null);
  }

  /** Brings the versions of another place into the bundle, before what is kept next. */
  takeAlong(copy: (folder: string) => Promise<void>): void {
    const folder = this.bundle();
    void this.#inTurn(() => copy(folder));
  }

  async history(): Promise<VersionHistory> {
    await this.settled();
    const { entries, damaged } = await readVersionLog(this.files, this.bundle());
    const failure = this.#failure && { key: this.#failure.key, ...(this.#failure.values ? { values: this.#failure.values } : {}) };
    return { entries: entries.map(({ list: _, ...entry }) => entry), damaged, failure };
  }

  async read(id: string): Promise<VersionAnswer> {
    await this.settled();
    const read = await readVersion(this.files, this.bundle(), id);
    if (read.ok) for (const asset of Object.values(read.value.assets)) this.#assets.set(asset.id, asset);
    return read;
  }

  /** An asset that a version names which was read. */
  asset(id: string): Asset | undefined {
    return this.#assets.get(id);
  }

  /** Resolves when everything is kept that was asked for so far. */
  async settled(): Promise<void> {
    await this.#turn;
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const next = this.#turn.then(async () => {
      const done = await capture(this.bundle(), work);
      this.#failure = done.ok ? null : done;
    });
    this.#turn = next.catch(() => undefined);
    return next;
  }
}
