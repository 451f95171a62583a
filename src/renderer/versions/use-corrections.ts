import { useDeferredValue, useMemo } from 'react';
import type { Edition } from '../../model/edition';
import type { PageId } from '../../model/ids';
import { reconcileEdition } from '../../proof/reconcile/reconcile-edition';
import type { Reconciled } from '../../proof/reconcile/reconcile-edition';
import { useCalmDocument } from '../use-document';

const NOTHING: readonly Reconciled[] = [];

/** What became of the earlier version's marks in the later one, of a page or of all; what was settled and explained by now counts. */
export function useCorrections(before: Edition, later: Edition, isAsked: boolean, page: PageId | null): readonly Reconciled[] {
  const { edition: present } = useCalmDocument();
  return useDeferredValue(useMemo(
    () => (isAsked ? reconcileEdition(before, later, { page, present }).filter((item) => item.kind === 'unasked' || !item.isCarried) : NOTHING),
    [isAsked, before, later, page, present],
  ));
}
