import type { Composition } from '../../compose/composition';
import type { Rect } from '../../geometry/rect';
import { rectEquals } from '../../geometry/rect';
import type { Edition } from '../../model/edition';
import type { PageId } from '../../model/ids';
import type { Finding, Severity } from '../../preflight/finding';
import { placeOnPage } from './place-on-page';
import { findingKeys } from './preflight-view';

/** A finding as it is marked over the page. */
export interface FindingMark {
  readonly rect: Rect;
  readonly severity: Severity;
  /** The finding that is being looked at. */
  readonly current: boolean;
}

/** Marks on a page at most: a page with more than that is not helped by marks. */
const MOST = 200;

/** What is marked on a page: the finding that is being looked at and, when `all` are asked for, the others quietly. One mark a spot. */
export function findingMarks(edition: Edition, composition: Composition, findings: readonly Finding[], page: PageId, current: string | null, all: boolean): readonly FindingMark[] {
  const keys = findingKeys(findings);
  const marks: FindingMark[] = [];
  for (const finding of findings) {
    const isCurrent = current !== null && keys.get(finding) === current;
    if (!isCurrent && (!all || marks.length >= MOST)) continue;
    const place = placeOnPage(edition, composition, finding.place);
    if (place?.page !== page) continue;
    const at = marks.findIndex((mark) => rectEquals(mark.rect, place.rect));
    const mark = { rect: place.rect, severity: finding.severity, current: isCurrent };
    if (at < 0) marks.push(mark);
    else if (isCurrent) marks[at] = mark;
  }
  return marks;
}
