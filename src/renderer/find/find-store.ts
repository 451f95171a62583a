import { create } from 'zustand';
import type { FindQuery, TextMatch } from '../../model/find-text';

export const FIND_SCOPES = ['story', 'page', 'edition'] as const;
export type FindScope = (typeof FIND_SCOPES)[number];

export interface FindState {
  readonly query: FindQuery;
  readonly replacement: string;
  readonly scope: FindScope;
  /** The replacing half is shown. */
  readonly replacing: boolean;
  /** Asked again for the text field: a new number each time. */
  readonly focus: number;
  readonly matches: readonly TextMatch[];
  /** More than are listed. */
  readonly cut: boolean;
  /** Message of what is wrong with the pattern; null when nothing is. */
  readonly fault: string | null;
  /** Matches that were unticked, by `matchKey`. */
  readonly left: ReadonlySet<string>;
  /** The match that is looked at. */
  readonly current: number;
}

/** What is looked for in this window, kept while the panel is closed. Written by find-actions. */
export const useFind = create<FindState>()(() => ({
  query: { text: '', matchCase: false, wholeWord: false, pattern: false, anyWidth: true },
  replacement: '', scope: 'edition', replacing: false, focus: 0, matches: [], cut: false, fault: null, left: new Set<string>(), current: -1,
}));

export const matchKey = ({ story, part, start }: Pick<TextMatch, 'story' | 'part' | 'start'>): string => `${story} ${part} ${start}`;
