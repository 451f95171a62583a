/** The house's shelf: what a desk keeps beside its editions (library items, copied frames, house styles, templates of its own, words). */

export const SHELVES = ['items', 'clipboard', 'styles', 'templates', 'words'] as const;
export type ShelfName = (typeof SHELVES)[number];

/** Plain data, as a JSON file holds it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface ShelfEntry {
  /** As it was written, in any script; main makes a file's name of it. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/**
 * One use of a shelf. A written value that is a record with a table `assets` (asset id → `Asset`) takes the files of those assets with it:
 * writing copies them from the document to the shelf, reading copies them from the shelf into the document (`document` names it; without one no
 * file is copied). The operations that insert the asset records are the caller's, as everywhere.
 */
export type ShelfRequest =
  | { readonly shelf: ShelfName; readonly action: 'list' }
  | { readonly shelf: ShelfName; readonly action: 'read'; readonly name: string; readonly document?: string }
  | { readonly shelf: ShelfName; readonly action: 'write'; readonly name: string; readonly value: Json; readonly document?: string }
  | { readonly shelf: ShelfName; readonly action: 'remove'; readonly name: string };

export interface ShelfAnswer {
  /** What stands on the shelf after the action, newest first. */
  readonly entries: readonly ShelfEntry[];
  /** What was read; null after every other action. */
  readonly value: Json;
}

/** Characters of text and numbers of nodes that one value may have: a page of an edition has some hundred thousand. */
const MOST_TEXT = 8_000_000;
const MOST_NODES = 500_000;
const MOST_DEPTH = 64;

/** True for plain data within the limits of the shelf; never throws, whatever comes. */
export function isShelfValue(value: unknown): value is Json {
  let text = 0;
  let nodes = 0;
  const fits = (each: unknown, depth: number): boolean => {
    nodes += 1;
    if (nodes > MOST_NODES || depth > MOST_DEPTH) return false;
    if (each === null || typeof each === 'boolean') return true;
    if (typeof each === 'number') return Number.isFinite(each);
    if (typeof each === 'string') return (text += each.length) <= MOST_TEXT;
    if (Array.isArray(each)) return each.every((item) => fits(item, depth + 1));
    if (typeof each !== 'object' || ![Object.prototype, null].includes(Object.getPrototypeOf(each) as object | null)) return false;
    return Object.entries(each).every(([key, item]) => !key.startsWith('__') && (text += key.length) <= MOST_TEXT && fits(item, depth + 1));
  };
  return fits(value, 0);
}
