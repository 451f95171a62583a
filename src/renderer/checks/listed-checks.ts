import type { CheckFinding } from '../../checks/finding';
import { storiesInOrder } from '../../checks/stories-in-order';
import type { Edition } from '../../model/edition';
import type { PageId } from '../../model/ids';
import { useChecks } from './checks-store';

export interface CheckFilter {
  readonly scope: 'page' | 'edition';
  readonly rule: string | null;
  readonly level: CheckFinding['severity'] | null;
}

/** The findings that a filter leaves; of a page those in stories that stand on it first. */
export function filterChecks(edition: Edition, findings: readonly CheckFinding[], { scope, rule, level }: CheckFilter, page: PageId | null): readonly CheckFinding[] {
  const { pageOf } = storiesInOrder(edition);
  return findings.filter((finding) => (
    edition.stories[finding.story] !== undefined && (scope === 'edition' || page === null || pageOf.get(finding.story) === page)
    && (rule === null || finding.rule === rule) && (level === null || finding.severity === level)
  ));
}

/** The findings as they are listed now. */
export const listedChecks = (edition: Edition, page: PageId | null): readonly CheckFinding[] => filterChecks(edition, useChecks.getState().findings, useChecks.getState(), page);
