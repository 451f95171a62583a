import type { Composition } from '../compose/composition';
import type { Edition } from '../model/edition';
import type { PageId } from '../model/ids';
import type { PrintedGroup } from './printed-groups';
import { printedGroups } from './printed-groups';

/** What prints, by page: rules about neighbours look at one page at a time. */
export function printedByPage(edition: Edition, composition: Composition): ReadonlyMap<PageId, readonly PrintedGroup[]> {
  const pages = new Map<PageId, PrintedGroup[]>();
  for (const printed of printedGroups(edition, composition)) {
    const list = pages.get(printed.page.id);
    if (list) list.push(printed);
    else pages.set(printed.page.id, [printed]);
  }
  return pages;
}
