import type { Composition } from '../compose/composition';
import type { Rect } from '../geometry/rect';
import type { Edition } from '../model/edition';
import type { FrameId, PageId, StoryId } from '../model/ids';
import type { OutputCondition, PreflightLimits } from '../model/press';
import type { StoryPoint } from '../model/story-text';
import type { Facts } from './facts';

/** An error is wrong in print and stops an export for the press; a warning is for a person to decide. */
export type Severity = 'error' | 'warning';

/** Where to look: as much as is known, null for the rest. */
export interface FindingPlace {
  readonly page: PageId | null;
  readonly frame: FrameId | null;
  readonly story: StoryId | null;
  readonly at: StoryPoint | null;
  /** The spot itself on the page, points from the trim's top left, when it is smaller than the frame. */
  readonly rect?: Rect;
}

/** A way to mend what was found: a command of `commands/` by its name with its arguments, carried out as one undoable step. */
export interface Fix {
  /** Message of the button: what it will do. */
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly command: string;
  readonly args: object;
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
  readonly fix?: Fix;
}

/** A pure look at the edition and how it composed. */
export type Rule = (input: RuleInput) => readonly Finding[];

export interface RuleInput {
  readonly edition: Edition;
  readonly composition: Composition;
  /** What only files can tell. */
  readonly facts: Facts;
  /** The condition that the page is printed to, and the limits of the profile in force. */
  readonly condition: OutputCondition;
  readonly limits: PreflightLimits;
}
