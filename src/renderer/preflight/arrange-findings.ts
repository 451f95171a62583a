import type { Edition } from '../../model/edition';
import type { PageId } from '../../model/ids';
import { pageNumber } from '../../model/page-order';
import type { Finding, Severity } from '../../preflight/finding';
import { findingsOn } from './count-findings';
import type { FindingGrouping, FindingScope } from './preflight-view';

export interface FindingGroup {
  readonly id: string;
  readonly severity: Severity;
  /** What holds the group together: a page (null: none), or a rule. */
  readonly by: { readonly page: PageId | null } | { readonly rule: string };
  readonly findings: readonly Finding[];
}

export interface Arrangement {
  readonly scope: FindingScope;
  readonly grouping: FindingGrouping;
  /** The page in view. */
  readonly page: PageId | null;
}

/** The findings as the panel lists them and F8 goes through them: errors first, then by page or by rule. */
export function arrangeFindings(edition: Edition, findings: readonly Finding[], { scope, grouping, page }: Arrangement): readonly FindingGroup[] {
  const groups = new Map<string, { -readonly [K in keyof FindingGroup]: FindingGroup[K] } & { findings: Finding[] }>();
  for (const finding of findingsOn(findings, scope === 'page' && page !== null ? [page] : null)) {
    const { severity, rule, place } = finding;
    const by = grouping === 'page' ? { page: place.page } : { rule };
    const id = `${severity} ${grouping === 'page' ? place.page ?? '' : rule}`;
    const group = groups.get(id) ?? { id, severity, by, findings: [] };
    group.findings.push(finding);
    groups.set(id, group);
  }
  const number = (id: PageId | null): number => (id === null || !edition.pages[id] ? 0 : pageNumber(edition, id));
  for (const group of groups.values()) group.findings.sort((a, b) => number(a.place.page) - number(b.place.page));
  const orderOf = (group: FindingGroup): number => ('page' in group.by ? number(group.by.page) : 0);
  const rank = (group: FindingGroup): number => (group.severity === 'error' ? 0 : 1);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || orderOf(a) - orderOf(b));
}
