import type { Edition } from '../model/edition';
import type { Page } from '../model/page';
import { mastersOf, pageNumber, pagesInOrder } from '../model/page-order';
import type { Difference, DifferencePlace } from './difference';
import { diffTokens } from './diff-tokens';
import { settingsBetween } from './settings-between';

/** Pages that came, went, stand elsewhere in the edition, or are built otherwise. */
export function comparePages(before: Edition, after: Edition): readonly Difference[] {
  if (before.pages === after.pages) return [];
  const all = (edition: Edition): readonly Page[] => [...pagesInOrder(edition), ...mastersOf(edition)];
  const place = ({ id }: Page): DifferencePlace => ({ page: id, frame: null, story: null, from: null, to: null });
  const values = (edition: Edition, page: Page) => ({ number: pageNumber(edition, page.id), name: page.name });
  const gone = all(before).filter(({ id }) => !after.pages[id]).map((page): Difference => ({
    id: `page ${page.id}`, area: 'page', what: 'page-removed', values: values(before, page), settings: [], before: place(page), after: null,
  }));
  const moved = movedPages(before, after);
  const rest = all(after).flatMap((page): readonly Difference[] => {
    const was = before.pages[page.id];
    if (!was) return [{ id: `page ${page.id}`, area: 'page', what: 'page-added', values: values(after, page), settings: [], before: null, after: place(page) }];
    const both = { before: place(page), after: place(page) };
    const settings = settingsBetween(was, page, ['id', 'order']);
    return [
      ...(moved.has(page.id) ? [{ id: `page order ${page.id}`, area: 'page', what: 'page-moved', values: { ...values(after, page), from: pageNumber(before, page.id) }, settings: [], ...both } as const] : []),
      ...(settings.length > 0 ? [{ id: `page ${page.id}`, area: 'page', what: 'page-settings', values: values(after, page), settings, ...both } as const] : []),
    ];
  });
  return [...gone, ...rest];
}

/** Of the pages that both have, those that left the order of the others: as few as can be. */
function movedPages(before: Edition, after: Edition): ReadonlySet<string> {
  const order = (edition: Edition, other: Edition): string[] => pagesInOrder(edition).map(({ id }) => id).filter((id) => other.pages[id]?.role === 'page');
  const [was, is] = [order(before, after), order(after, before)];
  return new Set(diffTokens(was, is).flatMap(({ bFrom, bTo }) => is.slice(bFrom, bTo)));
}
