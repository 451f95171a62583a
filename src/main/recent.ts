/** The editions that were opened or saved last, newest first. */
import { homedir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import * as v from 'valibot';
import type { RecentDocument } from '../ipc/contract';
import type { FileSystem } from '../storage/file-system';
import { readUserFile } from './user-file';
import { bundleName } from './work-folder';

const MOST = 12;

export interface Recent {
  /** The list for the window, without editions that are no longer there; `at` then knows the places it names. */
  list(): Promise<readonly RecentDocument[]>;
  at(index: number): string | null;
  add(place: string): Promise<void>;
}

export async function readRecent(files: FileSystem, home: string): Promise<Recent> {
  const file = await readUserFile(files, join(home, 'recent.json'), v.array(v.pipe(v.string(), v.maxLength(4096))), [] as string[]);
  let given: readonly string[] = [];
  return {
    async list() {
      const there = await Promise.all(file.get().map((place) => files.stat(place).catch(() => null)));
      given = file.get().filter((_, index) => there[index]?.folder);
      return given.map((place, index) => ({ index, name: bundleName(place), place: shorten(dirname(place)) }));
    },
    at: (index) => given[index] ?? null,
    add: (place) => file.set([place, ...file.get().filter((other) => other !== place)].slice(0, MOST)),
  };
}

/** For display only: the home folder as `~`. */
function shorten(folder: string): string {
  const home = homedir();
  return folder === home || folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder;
}
