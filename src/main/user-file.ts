import type * as v from 'valibot';
import { check } from '../model/check';
import { atomicWrite } from '../storage/atomic-write';
import type { FileSystem } from '../storage/file-system';
import { stableJson } from '../storage/stable-json';

/** A small JSON file under the user's data. A missing or damaged one counts as its default: nobody's work is in it. */
export interface UserFile<T> {
  get(): T;
  /** Takes effect at once; resolves when it is on disk. */
  set(value: T): Promise<void>;
}

export async function readUserFile<T>(files: FileSystem, path: string, schema: v.GenericSchema<unknown, T>, fallback: T): Promise<UserFile<T>> {
  let current = fallback;
  try {
    const checked = check(schema, JSON.parse(new TextDecoder().decode(await files.read(path))));
    if (checked.ok) current = checked.value;
  } catch {
    // As said above.
  }
  return {
    get: () => current,
    set(value) {
      current = value;
      return atomicWrite(files, path, stableJson(value));
    },
  };
}
