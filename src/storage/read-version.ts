import type { Edition } from '../model/edition';
import type { FileSystem } from './file-system';
import { ProblemError, capture, problem } from './problem';
import type { Result } from './problem';
import { editionOfTexts } from './read-edition';
import { readVersionLog } from './version-log';
import { readList, readObject } from './version-objects';

/** The edition as a version has it, through the same checks and migrations as a bundle. Problems: `failure.versions.unknown`, `.damaged`, and those of reading an edition. */
export function readVersion(files: FileSystem, folder: string, id: string): Promise<Result<Edition>> {
  return capture(folder, async () => {
    const entry = (await readVersionLog(files, folder)).entries.find((each) => each.id === id);
    if (!entry) throw new ProblemError(problem('failure.versions.unknown'));
    const list = await readList(files, folder, entry.list);
    const texts = await Promise.all(Object.entries(list.files).map(async ([path, name]): Promise<[string, Uint8Array]> => [path, await readObject(files, folder, name)]));
    return editionOfTexts(new Map(texts));
  });
}
