import { useEffect, useState } from 'react';
import type { Edition } from '../../model/edition';
import type { PageId } from '../../model/ids';
import { reconcileByPages, reconcileEdition, unsettledFirst } from '../../proof/reconcile/reconcile-edition';
import type { Reconciled } from '../../proof/reconcile/reconcile-edition';
import { useCalmDocument } from '../use-document';

/** The window answers keys and the mouse again after so long, ms. */
const SLICE_MS = 30;

/** What became of the earlier version's marks in the later one, of a page or of all; what was settled and explained by now counts. A long edition is gone through in slices; what was told last stays until all is. Null: nothing was told yet. */
export function useCorrections(before: Edition, later: Edition, isAsked: boolean, page: PageId | null): readonly Reconciled[] | null {
  const { edition: present } = useCalmDocument();
  const [told, setTold] = useState<{ readonly before: Edition; readonly page: PageId | null; readonly items: readonly Reconciled[] } | null>(null);
  useEffect(() => {
    if (!isAsked) return undefined;
    let gone = false;
    void (async () => {
      const found = new Map<string, Reconciled>();
      let start = performance.now();
      for (const part of page === null ? reconcileByPages(before, later, present) : [reconcileEdition(before, later, { page, present })]) {
        for (const item of part) if (item.kind === 'unasked' || !item.isCarried) found.set(item.difference.id, item);
        if (performance.now() - start > SLICE_MS) {
          await new Promise((resolve) => setTimeout(resolve, 0));
          start = performance.now();
        }
        if (gone) return;
      }
      setTold({ before, page, items: unsettledFirst([...found.values()]) });
    })();
    return () => {
      gone = true;
    };
  }, [isAsked, before, later, page, present]);
  return isAsked && told?.before === before && told.page === page ? told.items : null;
}
