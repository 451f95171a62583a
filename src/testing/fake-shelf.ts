import type { Outcome } from '../ipc/contract';
import type { Json, ShelfAnswer, ShelfRequest } from '../ipc/shelf';

/** The house's shelf in memory, for tests of the window: answers as main does, copies no files. */
export function fakeShelf(): (request: ShelfRequest) => Promise<Outcome<ShelfAnswer>> {
  const shelves = new Map<string, Map<string, { readonly value: Json; readonly modified: number }>>();
  let clock = 0;
  return async (request) => {
    const shelf = shelves.get(request.shelf) ?? new Map<string, { readonly value: Json; readonly modified: number }>();
    shelves.set(request.shelf, shelf);
    let value: Json = null;
    if (request.action === 'read') {
      const found = shelf.get(request.name);
      if (!found) return { ok: false, key: 'failure.shelf.notThere', values: { name: request.name } };
      value = found.value;
    }
    if (request.action === 'write') shelf.set(request.name, { value: structuredClone(request.value) as Json, modified: ++clock });
    if (request.action === 'remove') shelf.delete(request.name);
    const entries = [...shelf].map(([name, { modified }]) => ({ name, modified })).sort((a, b) => b.modified - a.modified);
    return { ok: true, value: { entries, value } };
  };
}
