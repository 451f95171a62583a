import { useEffect, useMemo, useState } from 'react';
import type { Edition } from '../../model/edition';
import type { PageId } from '../../model/ids';
import { useApp } from '../app-store';
import type { OpenFile } from '../app-store';
import { createPageChecker } from './page-check';
import type { PageCheck } from './page-check';

/** A check that goes on: how many rounds of how many are through. */
export interface CheckProgress {
  readonly done: number;
  readonly total: number;
}

/** What checking a page's corrections came to, or how far it is. Begun anew when the edition changes, and when a save has left a new version. */
export function usePageCheck(open: OpenFile, edition: Edition, page: PageId): PageCheck | CheckProgress {
  const { id, sender } = open;
  const checker = useMemo(() => createPageChecker({ id, sender }), [id, sender]);
  const saving = useApp((app) => app.saving);
  const [told, setTold] = useState<{ readonly of: Edition; readonly page: PageId; readonly check: PageCheck | CheckProgress } | null>(null);
  useEffect(() => {
    if (saving) return undefined;
    let gone = false;
    const tell = (check: PageCheck | CheckProgress): void => {
      if (!gone) setTold({ of: edition, page, check });
    };
    void checker(edition, page, { isGone: () => gone, onProgress: (done, total) => tell({ done, total }) }).then((check) => check && tell(check));
    return () => {
      gone = true;
    };
  }, [checker, edition, page, saving]);
  return told?.of === edition && told.page === page && !saving ? told.check : { done: 0, total: 0 };
}
