import { hostname, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import type { Edition } from '../model/edition';
import { FORMAT_VERSION } from '../model/migrations/migrate';
import { readersOf } from '../model/signing/readers-of';
import { versionChanges } from '../model/version-changes';
import { assetFile, editionTexts } from '../storage/bundle-layout';
import { lockFolder } from '../storage/folder-lock';
import { keepVersion } from '../storage/keep-version';
import type { VersionRequest } from '../storage/keep-version';
import { lastModified } from '../storage/last-modified';
import { nodeFileSystem as files } from '../storage/node-file-system';
import { capture } from '../storage/problem';
import { readEdition } from '../storage/read-edition';
import { writeEdition } from '../storage/write-edition';
import { explain, formatMessage } from '../strings/format-message';
import { CliFailure, must, type Terminal } from './io';

/** An edition as read, with its folder. */
export interface OpenEdition {
  readonly folder: string;
  readonly edition: Edition;
  readonly stamp: string;
}

export async function openEdition(terminal: Terminal, path: string): Promise<OpenEdition> {
  const folder = resolve(terminal.cwd, path);
  const { edition, stamp } = must(await readEdition(files, folder));
  return { folder, edition, stamp };
}

/** Bytes of the edition's assets. */
export const assetReader = ({ folder, edition }: OpenEdition) => async (id: string): Promise<Uint8Array> => {
  const asset = edition.assets[id];
  if (!asset) throw new Error(`no asset ${id}`);
  return files.read(join(folder, assetFile(asset)));
};

/**
 * Writes the edition in the place of the one that was opened, null for a new one, and keeps both as versions, as the window does: what stood there first, unless it is kept already, then what was
 * written. With open marks they are versions of a round, since corrections are checked against them. A version that cannot be kept is told, and no reason not to save.
 */
export async function saveEdition(terminal: Terminal, folder: string, edition: Edition, opened: OpenEdition | null): Promise<void> {
  const [time, { username: user }] = [new Date(), userInfo()];
  const keep = (kept: Edition, request: Omit<VersionRequest, 'assets' | 'label' | 'round'>): Promise<void> => keepOne(terminal, folder, {
    ...request, assets: Object.keys(kept.assets), label: null, round: Object.values(kept.marks).some(({ state }) => state === 'open') ? readersOf(kept) : null,
  });
  if (opened) await keep(opened.edition, { texts: editionTexts(opened.edition, FORMAT_VERSION), time: new Date(await lastModified(files, folder)), user: '' });
  const { texts } = must(await writeEdition(files, folder, { edition, expected: opened?.stamp ?? null, assetFolders: [] }));
  await keep(edition, { texts, time, user, ...(opened ? { changes: versionChanges(opened.edition, edition) } : {}) });
}

async function keepOne(terminal: Terminal, folder: string, request: VersionRequest): Promise<void> {
  const kept = await capture(folder, () => keepVersion(files, folder, request));
  if (!kept.ok) terminal.err(`${formatMessage(terminal.language, 'versions.not-kept', { reason: explain(terminal.language, kept.key, kept.values) })}\n`);
}

/** Runs `work` with nobody else writing the folder. */
export async function whileLocked<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const taken = await lockFolder(files, folder, {
    host: hostname(), user: userInfo().username, process: process.pid, alive: isAlive, now: Date.now,
  });
  if (!taken.ok) throw new CliFailure('failure.storage.locked', { user: taken.user, host: taken.host });
  try {
    return await work();
  } finally {
    await taken.lock.release();
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
