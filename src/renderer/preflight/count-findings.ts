import type { PageId } from '../../model/ids';
import type { Finding } from '../../preflight/finding';

/** The findings on some pages and those that are on none, or all of them. */
export const findingsOn = (findings: readonly Finding[], pages: readonly PageId[] | null): readonly Finding[] =>
  pages === null ? findings : findings.filter(({ place: { page } }) => page === null || pages.includes(page));

export interface FindingsCount {
  readonly errors: number;
  readonly warnings: number;
}

export function countFindings(findings: readonly Finding[]): FindingsCount {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
}

/** How many errors each page has; pages without any are not in it. */
export function errorsByPage(findings: readonly Finding[]): ReadonlyMap<PageId, number> {
  const errors = new Map<PageId, number>();
  for (const { severity, place: { page } } of findings) if (severity === 'error' && page !== null) errors.set(page, (errors.get(page) ?? 0) + 1);
  return errors;
}
