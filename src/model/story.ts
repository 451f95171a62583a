import type { StoryId } from './ids';
import type { Language } from './language';
import type { Redline } from './redline';
import type { StoryText } from './story-text';

/** What a story is on the page; the style sheet assigns a paragraph style to each (kind, part). */
export const STORY_KINDS = ['lead', 'feature', 'news', 'brief', 'caption', 'furniture'] as const;
export type StoryKind = (typeof STORY_KINDS)[number];

export const STORY_STATES = ['draft', 'edited', 'ready', 'held'] as const;
export type StoryState = (typeof STORY_STATES)[number];

/**
 * A story (稿件): its text in typed parts and what the desk calls it.
 * Where it stands on the page is not its business: frames point at stories.
 * A picture's caption and a box's fixed text are stories too, of kind `caption` and `furniture`.
 */
export interface Story {
  readonly id: StoryId;
  /** 稿名: what the desk calls it in the basket. */
  readonly slug: string;
  readonly kind: StoryKind;
  readonly state: StoryState;
  /** BCP 47: decides shaping, line breaking and justification. */
  readonly language: Language;
  /** `stable`: lines stay where they are above an edit, for cutting to fit; left out, as each style says. */
  readonly lineFit?: 'stable';
  /** A pull quote (引语): the story whose words it repeats. That story may change, or go; preflight says when they part. */
  readonly quoteOf?: StoryId;
  readonly text: StoryText;
  /** What open marks would change in the text; left out: nothing. */
  readonly redline?: Redline;
  /** Findings of the checks that a reader has let stand here, by their keys. */
  readonly letStand?: readonly string[];
}
