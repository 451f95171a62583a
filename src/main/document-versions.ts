/** The versions of an open document: what each save adds, without holding the save up, and reading them back. No electron here. */
import type { Edition } from '../model/edition';
import type { Asset } from '../model/picture';
import { FORMAT_VERSION } from '../model/migrations/migrate';
import type { Outcome } from '../ipc/contract';
import type { EditionRounds, VersionAnswer, VersionHistory } from '../ipc/version-history';
import type { Operation } from '../model/operation';
import { readersOf } from '../model/signing/readers-of';
import { roundsWithin } from '../model/signing/rounds-within';
import { versionChanges } from '../model/version-changes';
import { editionTexts } from '../storage/bundle-layout';
import type { FileSystem } from '../storage/file-system';
import { keepVersion } from '../storage/keep-version';
import { lastModified } from '../storage/last-modified';
import { capture, problem, success } from '../storage/problem';
import type { Problem } from '../storage/problem';
import { readRounds } from '../storage/read-rounds';
import { readVersion } from '../storage/read-version';
import { readVersionLog } from '../storage/version-log';
import type { VersionMarks } from '../storage/read-rounds';
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

  /** Marks were put down since a version of a round. */
  #isMarked: boolean;
  /** What versions say of marks, by the object that lists them. */
  readonly #known = new Map<string, VersionMarks>();

  constructor(private readonly files: FileSystem, private readonly user: string, opened: Edition, private readonly bundle: () => string) {
    this.#before = opened;
    // Whether a version of a round has them is told by the record, when it comes to that.
    this.#isMarked = Object.values(opened.marks).some(({ state }) => state === 'open');
  }

  /**
   * Keeps what corrections will be checked against: the edition with its open marks, before `operations` change its pages or settle a mark. So a round has its version even when the reader never
   * handed it over. Goes on by itself; `assets` brings the pictures that no save has yet.
   */
  watch(edition: Edition, operations: readonly Operation[], assets: (edition: Edition) => Promise<void>): void {
    const { states, isMarked } = roundsWithin(edition, operations, this.#isMarked);
    this.#isMarked = isMarked;
    for (const state of states) {
      const folder = this.bundle();
      void this.#inTurn(async () => {
        await assets(state);
        await keepVersion(this.files, folder, { texts: editionTexts(state, FORMAT_VERSION), assets: Object.keys(state.assets), time: new Date(), user: this.user, label: null, round: readersOf(state) });
      });
    }
  }

  /** What corrections of the edition are checked against. */
  async rounds(edition: Edition): Promise<EditionRounds> {
    await this.settled();
    const accepted = Object.values(edition.marks).flatMap(({ id, state }) => (state === 'accepted' ? [id] : []));
    const { rounds, damaged } = await readRounds(this.files, this.bundle(), accepted, this.#known);
    return {
      damaged,
      rounds: rounds.map(({ entry: { list: _, ...entry }, sinceDamage, marks }) => ({ ...entry, sinceDamage, ...('open' in marks ? marks : { failure: { key: marks.key, ...(marks.values ? { values: marks.values } : {}) } }) })),
    };
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
    const changes = versionChanges(this.#before, edition);
    this.#before = edition;
    // A version of a round has the marks of those that read; another one is kept for them when something comes of them.
    if (round !== undefined || signed !== null) this.#isMarked = false;
    const kept = this.#inTurn(async () => {
      await keepVersion(this.files, folder, { texts, assets: Object.keys(edition.assets), time, user: this.user, label: label ?? null, round: round ?? signed, changes });
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
