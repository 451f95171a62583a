import { hostname, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import type { Edition } from '../model/edition';
import { assetFile } from '../storage/bundle-layout';
import { lockFolder } from '../storage/folder-lock';
import { nodeFileSystem as files } from '../storage/node-file-system';
import { readEdition } from '../storage/read-edition';
import { writeEdition } from '../storage/write-edition';
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

/** Writes the edition; `expected` is the stamp that it was read with, null for a new one. */
export async function saveEdition(folder: string, edition: Edition, expected: string | null): Promise<void> {
  must(await writeEdition(files, folder, { edition, expected, assetFolders: [] }));
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
