/** The sheets of a file: pages as they were composed, or the two of a spread (通版) on one of double width. */
import type { Composition } from '../compose/composition';
import type { DisplayList, Group } from '../display/display-list';
import { isAcross, movedGroup } from '../display/moved-group';
import type { Rect } from '../geometry/rect';
import type { Edition } from '../model/edition';
import { framesAcross } from '../model/spread';
import type { Page } from '../model/page';
import { sheetsIn } from '../model/plan-files';
import type { SpreadSheets } from '../model/press';

export function sheetLists(edition: Edition, composition: Composition, pages: readonly Page[], spreads: SpreadSheets): readonly DisplayList[] {
  const listOf = ({ id }: Page): DisplayList[] => {
    const list = composition.pages.get(id)?.list;
    return list ? [list] : [];
  };
  if (spreads === 'pages') return pages.flatMap(listOf);
  return sheetsIn(edition, pages).flatMap((sheet) => {
    const lists = sheet.flatMap(listOf);
    const [left, right] = lists;
    return left && right ? [spreadList(edition, left, right)] : lists;
  });
}

/**
 * Both pages side by side. What reaches over the fold is painted once and whole; what bleeds at the fold ends there. On each page, what comes from the
 * other lies under the page's own, so the page whose frames cross is painted first; where both have such frames, those of the right page go under all of the left.
 */
function spreadList(edition: Edition, left: DisplayList, right: DisplayList): DisplayList {
  const crossing = new Set([left.page, right.page].flatMap((page) => framesAcross(edition, page).map(({ frame }) => frame.id)));
  const height = Math.max(left.height, right.height);
  const bleed = Math.min(left.bleed, right.bleed);
  const halfOf = (x: number, width: number): Rect => ({ x, y: -bleed, width, height: height + 2 * bleed });
  const placed = (list: DisplayList, dx: number, half: Rect): readonly Group[] => list.groups.filter((group) => !isAcross(group)).map((group) => {
    const moved = dx === 0 ? group : movedGroup(group, group.id, dx, 0);
    const { x, width } = moved.bounds;
    return crossing.has(group.id) || (x >= half.x && x + width <= half.x + half.width) ? moved : { ...moved, clip: half };
  });
  const ofLeft = placed(left, 0, halfOf(-bleed, left.width + bleed));
  const ofRight = placed(right, left.width, halfOf(left.width, right.width + bleed));
  const crosses = ({ id }: Group): boolean => crossing.has(id);
  const groups = !ofRight.some(crosses) ? [...ofLeft, ...ofRight] : !ofLeft.some(crosses) ? [...ofRight, ...ofLeft] : [...ofRight.filter(crosses), ...ofLeft, ...ofRight.filter((group) => !crosses(group))];
  return { page: left.page, width: left.width + right.width, height, bleed, groups };
}
