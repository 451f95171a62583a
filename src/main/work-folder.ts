/**
 * Where Forme keeps what is not saved: one folder per document under the user's data, never in the bundle, so that an
 * edition under version control changes when it is saved and at no other time.
 *
 *   work/<hash of the bundle's path>/   journal.jsonl, assets/   of a saved edition
 *   work/new-<id>/                      the same and edition.forme, of one that has no place of its own yet
 */
import { basename, join } from 'node:path';
import { BUNDLE_ENDING } from '../storage/bundle-layout';
import type { FileSystem } from '../storage/file-system';
import { sha256 } from '../storage/hash';
import { readJournal } from '../storage/journal';
import type { JournalContents } from '../storage/journal';

const WORK = 'work';
const DRAFT_PREFIX = 'new-';

export const workFolderOf = (home: string, place: string): string => join(home, WORK, sha256(place).slice(0, 24));
export const draftFolderOf = (home: string, id: string): string => join(home, WORK, `${DRAFT_PREFIX}${id}`);
export const draftBundle = (work: string): string => join(work, `edition${BUNDLE_ENDING}`);
export const journalFile = (work: string): string => join(work, 'journal.jsonl');

/** A document's name for people: the bundle's, without its ending. */
export const bundleName = (place: string): string => basename(place).replace(/\.forme$/i, '');

/** Work that a process left behind without saving it. */
export interface Interrupted {
  readonly work: string;
  /** Null when the edition was never saved. */
  readonly place: string | null;
  readonly modified: number;
  readonly journal: JournalContents;
}

/** All journals that hold operations, newest first. Those of open documents are among them: the caller knows which. */
export async function findInterrupted(files: FileSystem, home: string): Promise<Interrupted[]> {
  const found: Interrupted[] = [];
  for (const { name, folder } of await files.list(join(home, WORK))) {
    if (!folder) continue;
    const work = join(home, WORK, name);
    const journal = await readJournal(files, journalFile(work)).catch(() => null);
    if (!journal?.entries.some((entry) => entry.type === 'operations')) continue;
    const stat = await files.stat(journalFile(work));
    found.push({ work, place: name.startsWith(DRAFT_PREFIX) ? null : journal.header.place, modified: stat?.modified ?? 0, journal });
  }
  return found.sort((a, b) => b.modified - a.modified);
}

/** Removes a document's work folder. The journal goes first: without it nobody will offer what is left of a killed removal. */
export async function removeWork(files: FileSystem, work: string): Promise<void> {
  await files.remove(journalFile(work));
  await files.remove(work);
}

/** Clears away never-saved editions whose removal was cut short. For the start, when none of this home can be in use. */
export async function sweepWork(files: FileSystem, home: string): Promise<void> {
  for (const { name } of await files.list(join(home, WORK))) {
    const work = join(home, WORK, name);
    if (name.startsWith(DRAFT_PREFIX) && !(await files.stat(journalFile(work)))) await files.remove(work);
  }
}
