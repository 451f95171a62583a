import { useEffect, useMemo, useState } from 'react';
import type { Edition } from '../../model/edition';
import type { PageId } from '../../model/ids';
import { reconcileEdition } from '../../proof/reconcile/reconcile-edition';
import { lastRound, readHistory, readVersion } from '../versions/version-sides';

/** How many corrections and changes of a page since the last round are neither done nor explained; null while that is found out. An edition that went through no round has none. */
export function useUnsettled(document: string, edition: Edition, page: PageId): number | null {
  const [before, setBefore] = useState<Edition | 'none' | null>(null);
  useEffect(() => {
    let gone = false;
    void roundBefore(document).then((found) => gone || setBefore(found ?? 'none'), () => gone || setBefore('none'));
    return () => {
      gone = true;
    };
  }, [document]);
  return useMemo(() => {
    if (before === null) return null;
    return before === 'none' ? 0 : reconcileEdition(before, edition, page).filter(({ isSettled }) => !isSettled).length;
  }, [before, edition, page]);
}

/** The edition as the last round left it. */
async function roundBefore(document: string): Promise<Edition | null> {
  const round = lastRound(await readHistory(document));
  if (!round) return null;
  const answer = await readVersion(document, round.id);
  return answer.ok ? answer.value : null;
}
