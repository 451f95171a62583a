import type { Edition } from '../../model/edition';
import type { Page } from '../../model/page';
import { pagesInOrder } from '../../model/page-order';
import { spreadOf } from '../../model/spread';

/** Pages that lie side by side when the paper is open: one at the outside of a section, else two. */
export interface Opening {
  readonly pages: readonly Page[];
  /** They are drawn as one sheet (通版). */
  readonly joined: boolean;
}

export interface PlanSection {
  /** 叠; empty when neither page nor edition names one. */
  readonly name: string;
  readonly openings: readonly Opening[];
  readonly pages: readonly Page[];
}

/** The edition as its sections: pages that follow each other and name the same one, each from a front page at the right. */
export function planSections(edition: Edition): readonly PlanSection[] {
  const sections: { name: string; pages: Page[] }[] = [];
  for (const page of pagesInOrder(edition)) {
    const name = page.section || edition.info.section;
    const last = sections.at(-1);
    if (last?.name === name) last.pages.push(page);
    else sections.push({ name, pages: [page] });
  }
  return sections.map(({ name, pages }) => ({ name, pages, openings: openingsOf(edition, pages) }));
}

function openingsOf(edition: Edition, pages: readonly Page[]): Opening[] {
  const openings: Opening[] = [];
  for (let i = 0; i < pages.length; ) {
    const page = pages[i]!;
    const next = pages[i + 1];
    const spread = spreadOf(edition, page.id);
    const joined = spread !== null && spread.left === page && next === spread.right;
    // The first page is a right-hand one; a page that opens a spread further on stands alone before it.
    const faces = i % 2 === 1 && next !== undefined && spread === null && spreadOf(edition, next.id) === null;
    openings.push({ pages: joined || faces ? [page, next!] : [page], joined });
    i += joined || faces ? 2 : 1;
  }
  return openings;
}
