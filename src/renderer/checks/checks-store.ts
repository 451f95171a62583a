import { create } from 'zustand';
import type { CheckFinding, CheckSeverity } from '../../checks/finding';
import type { StoryComposition } from '../../compose/composition';
import type { Rect } from '../../geometry/rect';
import type { PageId, StoryId } from '../../model/ids';
import type { StoryText } from '../../model/story-text';

/** Where the findings of a story stand. It holds for the text and the lines that it was made for and no others: marks never stand at a wrong place. */
export interface StoryChecks {
  readonly text: StoryText;
  readonly composed: StoryComposition | undefined;
  readonly findings: readonly CheckFinding[];
  readonly rects: readonly { readonly page: PageId; readonly rect: Rect; readonly severity: CheckSeverity }[];
}

interface ChecksState {
  /** In the order of reading. */
  readonly findings: readonly CheckFinding[];
  readonly stories: ReadonlyMap<StoryId, StoryChecks>;
  /** Revision of the document that the findings are about; -1 before the first. */
  readonly revision: number;
  /** Name of the finding that is looked at, with its story, and where it stood in the list. */
  readonly current: string | null;
  readonly index: number;
  readonly scope: 'page' | 'edition';
  /** Null: every one. */
  readonly rule: string | null;
  readonly level: CheckSeverity | null;
  /** The list takes the keyboard as soon as it is there. */
  readonly wantsFocus: boolean;
}

export const NO_CHECKS = { findings: [], stories: new Map(), revision: -1, current: null, index: -1 } as const satisfies Partial<ChecksState>;

/** What the last check found, and how this window goes through it. */
export const useChecks = create<ChecksState>()(() => ({ ...NO_CHECKS, scope: 'edition', rule: null, level: null, wantsFocus: false }));

/** A finding's name within the edition. */
export const checkKey = ({ story, part, name, from }: CheckFinding): string => `${story} ${part} ${name} ${from}`;
