import type { Composition } from '../../compose/composition';
import type { Edition } from '../../model/edition';
import type { PageId } from '../../model/ids';
import type { Mark } from '../../model/mark';
import { pagesInOrder } from '../../model/page-order';
import { marksInOrder, placeOfMark } from '../../proof/mark-places';
import type { MarkFilter } from './review-store';

/** The marks that a filter lets through, in reading order. */
export function filteredMarks(edition: Edition, composition: Composition, filter: MarkFilter, page: PageId | null): readonly Mark[] {
  const { open, author, round, kind, here } = filter;
  const kept = Object.values(edition.marks).filter((mark) =>
    (!open || mark.state === 'open') && (author === null || mark.author === author) && (round === null || mark.round === round) && (kind === null || mark.kind === kind)
    && (!here || page === null || (placeOfMark(edition, composition, mark)?.page ?? pageOf(mark)) === page));
  return marksInOrder(edition, composition, pagesInOrder(edition).map(({ id }) => id), kept);
}

/** The page that a mark was made on. */
export const pageOf = ({ anchor }: Mark): PageId | null => anchor.page;
