import type { Edition } from '../model/edition';
import type { PageId } from '../model/ids';
import { pagesInOrder } from '../model/page-order';
import { usage } from './subcommand';

/** `--page` values (printed numbers from 1) as ids; null when none was given: all pages. */
export function chosenPages(edition: Edition, numbers: readonly string[] | undefined): PageId[] | null {
  if (!numbers || numbers.length === 0) return null;
  const pages = pagesInOrder(edition);
  return numbers.map((text) => {
    const page = /^\d+$/.test(text) ? pages[Number(text) - 1] : undefined;
    if (!page) throw usage('cli.noPage', { page: text, count: pages.length });
    return page.id;
  });
}
