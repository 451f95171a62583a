import type { Composition } from '../compose/composition';
import type { Group } from '../display/display-list';
import type { Edition } from '../model/edition';
import type { Frame } from '../model/frame';
import type { Page } from '../model/page';

/** A group that prints, with the page it stands on and its frame; null for the folio. */
export interface PrintedGroup {
  readonly page: Page;
  readonly group: Group;
  readonly frame: Frame | null;
}

const known = new WeakMap<Composition['pages'], { readonly edition: Edition; readonly groups: readonly PrintedGroup[] }>();

/** Everything that prints, page by page, in painting order; a template's empty places do not. */
export function printedGroups(edition: Edition, { pages }: Composition): readonly PrintedGroup[] {
  const held = known.get(pages);
  if (held?.edition === edition) return held.groups;
  const groups = [...pages.values()].flatMap(({ page: id, list }): PrintedGroup[] => {
    const page = edition.pages[id];
    if (!page) return [];
    return list.groups.filter(({ screenOnly }) => !screenOnly).map((group) => ({ page, group, frame: edition.frames[group.id] ?? null }));
  });
  known.set(pages, { edition, groups });
  return groups;
}
