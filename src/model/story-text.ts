/**
 * Slate element and mark types of a story: the only file that augments Slate.
 * A story's value is a flat list of typed parts; each part holds text leaves only.
 */
import type { BaseEditor } from 'slate';

/** The typed parts of a story (稿件), in the trade's words; see docs/tagged-text.md for their tags. */
export const PART_TYPES = [
  'kicker', 'headline', 'deck', 'byline', 'lead', 'body', 'subhead', 'caption', 'credit',
] as const;
export type PartType = (typeof PART_TYPES)[number];

/** Parts that make up the head block (题文的“题”); the others are text. */
export const HEAD_PARTS: ReadonlySet<PartType> = new Set(['kicker', 'headline', 'deck']);

export interface StoryLeaf {
  text: string;
  /** 重排: set in the style's bold face (Hei for a Song body). */
  strong?: true;
  /** Emphasis: set in Kai for Chinese, italic for Latin. */
  emphasis?: true;
  /** A character style. */
  style?: string;
}

/**
 * How an editor wants a head set, chosen among the settings that the program offers. It holds as long as its lines are the part's text;
 * after an edit it is adapted to the new text, or passed over when too little of the old is left.
 */
export interface HeadChoice {
  /** The part's text, line by line; a blank at a break stands at its line's end. */
  lines: string[];
  /** Points; kept within the limits of the style's `fit`. */
  size: number;
  /** 1/1000 em. */
  tracking: number;
}

export interface StoryPart {
  type: PartType;
  /** A paragraph style that overrides the one which the style sheet assigns to this part. */
  style?: string;
  /** Left out: the best setting there is. */
  head?: HeadChoice;
  /** 1/1000 em added to the style's tracking, to take a line in or give one back. */
  tracking?: number;
  children: StoryLeaf[];
}

export type StoryText = StoryPart[];

declare module 'slate' {
  interface CustomTypes {
    Editor: BaseEditor;
    Element: StoryPart;
    Text: StoryLeaf;
  }
}

/** A place in a story: part index and UTF-16 offset in the part's whole text, leaves joined. */
export interface StoryPoint {
  readonly part: number;
  readonly offset: number;
}

/** The plain text of one part. */
export const partText = (part: StoryPart): string => part.children.map((leaf) => leaf.text).join('');
