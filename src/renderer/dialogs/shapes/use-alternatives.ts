import { useEffect, useState } from 'react';
import { createComposer } from '../../../compose/compose-edition';
import { fillAlternatives, type FilledAlternative } from '../../../makeup/fill-alternatives';
import { newId } from '../../../model/new-id';
import type { PageId } from '../../../model/ids';
import { openFile } from '../../app-store';

/** What filling the page could come to, as far as it is known: `done` 0 … 1 while it is searched for. */
export interface Alternatives {
  readonly done: number;
  readonly found: readonly FilledAlternative[] | null;
}

/** Longer than this the search does not hold up the window, ms: the dialog is modal, so only its own buttons and the bar wait. */
const SLICE = 40;
/** The bar moves no oftener than this, ms: each time the dialog is drawn anew. */
const TELL = 120;

/** Searches for ways to fill the page with the chosen stories and pictures, bit by bit; a new choice, or leaving, gives the search up. */
export function useAlternatives(page: PageId | null, chosen: ReadonlySet<string>): Alternatives {
  const [state, setState] = useState<Alternatives>({ done: 0, found: null });
  useEffect(() => {
    if (page === null) return;
    const { store, world } = openFile();
    const composer = createComposer(world);
    const search = fillAlternatives(store.getState().edition, { page, compose: (edition) => composer.compose(edition), newId, only: chosen });
    let timer = setTimeout(go, 0);
    let told = 0;
    function go(): void {
      const start = performance.now();
      let step = search.next();
      while (!step.done && performance.now() - start < SLICE) step = search.next();
      if (step.done) setState({ done: 1, found: step.value });
      else {
        const now = performance.now();
        if (now - told > TELL) {
          told = now;
          setState({ done: step.value, found: null });
        }
        timer = setTimeout(go, 0);
      }
    }
    setState({ done: 0, found: null });
    return () => clearTimeout(timer);
  }, [page, chosen]);
  return state;
}
