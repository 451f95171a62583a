import type { Composition } from '../../compose/composition';
import type { Edition } from '../../model/edition';
import type { PageId } from '../../model/ids';
import { threadOf } from '../../model/threads';

/** The pages on which a story's last frame cannot hold the rest of it. */
export function oversetPages(edition: Edition, composition: Composition): ReadonlySet<PageId> {
  const pages = new Set<PageId>();
  for (const { story, copyfit } of composition.stories.values()) {
    if (!copyfit.placed || copyfit.oversetFrom === null) continue;
    const last = threadOf(edition, story).at(-1);
    if (last) pages.add(last.page);
  }
  return pages;
}
