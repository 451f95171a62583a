/** What the page view shows: a page, or the two pages of a spread as one sheet. */
import type { Composition } from '../../compose/composition';
import type { DisplayList } from '../../display/display-list';
import { isAcross, movedGroup } from '../../display/moved-group';
import type { Edition } from '../../model/edition';
import type { Page } from '../../model/page';
import { spreadOf } from '../../model/spread';
import type { Size } from './viewport';

export interface Sheet extends Size {
  /** Points from the sheet's left edge to the page's. */
  readonly x: number;
  /** Points from the sheet's left edge to the fold; null for a single page. */
  readonly fold: number | null;
}

/** The sheet that a page is shown on. */
export function sheetOf(edition: Edition, page: Page): Sheet {
  const spread = spreadOf(edition, page.id);
  if (!spread) return { x: 0, fold: null, width: page.width, height: page.height };
  const { left, right } = spread;
  return { x: right.id === page.id ? left.width : 0, fold: left.width, width: left.width + right.width, height: Math.max(left.height, right.height) };
}

const joined = new WeakMap<DisplayList, WeakMap<DisplayList, DisplayList>>();

/** All that the sheet shows, in points from its top left; null while the page is not composed. */
export function sheetList(edition: Edition, composition: Composition, page: Page): DisplayList | null {
  const own = composition.pages.get(page.id)?.list ?? null;
  const spread = own && spreadOf(edition, page.id);
  if (!spread) return own;
  const left = composition.pages.get(spread.left.id)?.list;
  const right = composition.pages.get(spread.right.id)?.list;
  if (!left || !right) return own;
  const known = joined.get(left) ?? new WeakMap<DisplayList, DisplayList>();
  joined.set(left, known);
  let list = known.get(right);
  if (!list) {
    // What crosses the fold is painted once, whole, by the page that it stands on.
    const whole = left.groups.filter((group) => !isAcross(group));
    const moved = right.groups.filter((group) => !isAcross(group)).map((group) => movedGroup(group, group.id, left.width, 0));
    list = { page: left.page, width: left.width + right.width, height: Math.max(left.height, right.height), bleed: left.bleed, groups: [...whole, ...moved] };
    known.set(right, list);
  }
  return list;
}
