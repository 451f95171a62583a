import type { Composition } from '../compose/composition';
import type { Edition } from '../model/edition';
import type { FrameId, PageId, StoryId } from '../model/ids';
import type { StoryPoint } from '../model/story-text';

/** An error is wrong in print and stops an export for the press; a warning is for a person to decide. */
export type Severity = 'error' | 'warning';

/** Where to look: as much as is known, null for the rest. */
export interface FindingPlace {
  readonly page: PageId | null;
  readonly frame: FrameId | null;
  readonly story: StoryId | null;
  readonly at: StoryPoint | null;
}

/** Something that a person should know before the page leaves. */
export interface Finding {
  /** The rule that found it: the name of its file. */
  readonly rule: string;
  readonly severity: Severity;
  /** Names a message in src/strings, which `values` fill. */
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly place: FindingPlace;
}

/** A pure look at the edition and how it composed. */
export type Rule = (input: RuleInput) => readonly Finding[];

export interface RuleInput {
  readonly edition: Edition;
  readonly composition: Composition;
}
