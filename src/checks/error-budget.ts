import type { Edition } from '../model/edition';
import type { PageId } from '../model/ids';
import { partText } from '../model/story-text';
import type { CheckFinding } from './finding';
import { storiesInOrder } from './stories-in-order';

/** Errors that a page may hold: three in ten thousand characters (差错率, 报纸期刊质量管理规定, 2020). */
export const ERROR_RATE = { errors: 3, characters: 10_000 } as const;

export interface ErrorBudget {
  /** Characters of the stories that start on the pages: letters, figures and marks. */
  readonly characters: number;
  /** Errors that they may hold. */
  readonly allowed: number;
  /** Errors found: warnings are not counted. */
  readonly errors: number;
}

/** How many errors the text of some pages may hold, and how many were found; null: of the whole edition, the basket left out. */
export function errorBudget(edition: Edition, findings: readonly CheckFinding[], page: PageId | null): ErrorBudget {
  const { stories, pageOf } = storiesInOrder(edition);
  const isMeant = (id: string): boolean => pageOf.has(id) && (page === null || pageOf.get(id) === page);
  const characters = stories.filter(({ id }) => isMeant(id)).reduce((sum, { text }) => sum + text.reduce((all, part) => all + partText(part).replaceAll(/\s/g, '').length, 0), 0);
  return { characters, allowed: Math.floor((characters * ERROR_RATE.errors) / ERROR_RATE.characters), errors: findings.filter(({ severity, story }) => severity === 'error' && isMeant(story)).length };
}
