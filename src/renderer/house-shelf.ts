/** The window's side of the house's shelf: failures are shown, the caller gets null. */
import type { DocumentId } from '../ipc/contract';
import type { Json, ShelfAnswer, ShelfEntry, ShelfName, ShelfRequest } from '../ipc/shelf';
import { showFailure } from './actions/file-actions';
import { bridge } from './bridge';

async function ask(request: ShelfRequest): Promise<ShelfAnswer | null> {
  const answer = await bridge().call('house.shelf', request);
  if (answer.ok) return answer.value;
  showFailure(answer);
  return null;
}

/** What stands on a shelf, newest first; null after a failure, which was shown. */
export const listShelf = async (shelf: ShelfName): Promise<readonly ShelfEntry[] | null> => (await ask({ shelf, action: 'list' }))?.entries ?? null;

/** A value and, for `document`, the files of its assets. Whoever reads must check the shape: it may be of an earlier Forme. */
export const readShelf = async (shelf: ShelfName, name: string, document?: DocumentId): Promise<Json> =>
  (await ask({ shelf, action: 'read', name, ...(document === undefined ? {} : { document }) }))?.value ?? null;

/** Puts plain data there (main refuses anything else), in place of what has the same name; with `document`, the files of `value.assets` too. */
export const writeShelf = async (shelf: ShelfName, name: string, value: unknown, document?: DocumentId): Promise<readonly ShelfEntry[] | null> =>
  (await ask({ shelf, action: 'write', name, value: value as Json, ...(document === undefined ? {} : { document }) }))?.entries ?? null;

export const removeFromShelf = async (shelf: ShelfName, name: string): Promise<readonly ShelfEntry[] | null> => (await ask({ shelf, action: 'remove', name }))?.entries ?? null;
