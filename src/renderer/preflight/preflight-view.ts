import { create } from 'zustand';
import type { Finding } from '../../preflight/finding';

export type FindingScope = 'page' | 'edition';
export type FindingGrouping = 'page' | 'rule';

interface PreflightView {
  /** The finding that is being looked at: see `findingKeys`. */
  readonly current: string | null;
  /** Where it stood in the list: what comes next when it has been mended and is gone. */
  readonly index: number;
  readonly scope: FindingScope;
  readonly grouping: FindingGrouping;
  /** The list takes the keyboard as soon as it is there. */
  readonly wantsFocus: boolean;
  look(current: string | null, index: number): void;
  setScope(scope: FindingScope): void;
  setGrouping(grouping: FindingGrouping): void;
}

/** How this window goes through the findings. Never part of the edition. */
export const usePreflightView = create<PreflightView>()((set) => ({
  current: null,
  index: -1,
  scope: 'edition',
  grouping: 'page',
  wantsFocus: false,
  look: (current, index) => set({ current, index }),
  setScope: (scope) => set({ scope }),
  setGrouping: (grouping) => set({ grouping }),
}));

const keys = new WeakMap<readonly Finding[], ReadonlyMap<Finding, string>>();

/** A name for each finding of a list that outlives small changes: its amounts and the place in the text may become others. */
export function findingKeys(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  let named = keys.get(findings);
  if (!named) {
    const taken = new Map<string, number>();
    named = new Map(findings.map((finding) => {
      const { rule, key, place: { page, frame, story, at } } = finding;
      const name = [rule, key, page, frame, story, at?.part].join(' ');
      const count = (taken.get(name) ?? 0) + 1;
      taken.set(name, count);
      return [finding, count === 1 ? name : `${name} ${count}`];
    }));
    keys.set(findings, named);
  }
  return named;
}
