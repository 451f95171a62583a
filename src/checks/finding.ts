import type { StoryId } from '../model/ids';
import type { Language } from '../model/language';
import type { PartType } from '../model/story-text';
import type { Story, StoryKind } from '../model/story';
import type { Term } from '../model/workflow';

/** An error is wrong in any text; a warning is for the reader to decide. */
export type CheckSeverity = 'error' | 'warning';
export type CheckValues = Readonly<Record<string, string | number>>;

/** A place of a paragraph that a rule speaks of: UTF-16 offsets, which message says why (`values` fill it, with `found` and `fix` besides). */
export interface Spot {
  readonly from: number;
  readonly to: number;
  readonly key: string;
  readonly values?: CheckValues;
  /** What should stand there; null or left out: only a person can say. */
  readonly fix?: string | null;
  readonly severity?: CheckSeverity;
}

/** What a rule may know of the paragraph besides its text. */
export interface PartContext {
  /** Set in Chinese characters. */
  readonly han: boolean;
  readonly language: Language;
  readonly type: PartType;
  readonly kind: StoryKind;
  /** Publication date, `YYYY-MM-DD`: the year of a date that names none. */
  readonly date: string;
  /** The house's words. */
  readonly terms: readonly Term[];
}

/** A pure look at one paragraph. What it finds is kept as long as the paragraph is not changed. */
export type PartRule = (text: string, context: PartContext) => Iterable<Spot>;

export interface StorySpot extends Spot {
  readonly part: number;
}

/** A pure look at a whole story. */
export type StoryRule = (story: Story) => Iterable<StorySpot>;

export interface EditionSpot extends StorySpot {
  readonly story: StoryId;
}

/** A pure look at all stories, in the order of the pages. */
export type EditionRule = (stories: readonly Story[], placed: (story: StoryId) => boolean) => Iterable<EditionSpot>;

/** Something for the reader to look at. */
export interface CheckFinding {
  /** Name of the rule's file. */
  readonly rule: string;
  readonly severity: CheckSeverity;
  readonly story: StoryId;
  readonly part: number;
  readonly from: number;
  readonly to: number;
  /** The words that stand there. */
  readonly found: string;
  /** Names a message in src/strings. */
  readonly key: string;
  readonly values: CheckValues;
  /** What should stand there; null: only a person can say. */
  readonly fix: string | null;
  /** The finding's name, by which it is let stand: the rule, the words and what stands next to them. It outlives edits elsewhere. */
  readonly name: string;
}
