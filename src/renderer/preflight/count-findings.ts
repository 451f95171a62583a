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
