import { create } from 'zustand';
import type { StoryComposition } from '../../compose/composition';
import type { Rect } from '../../geometry/rect';
import type { PageId, StoryId } from '../../model/ids';
import type { StoryText } from '../../model/story-text';
import type { WordSpan } from './words-to-check';

export interface Misspelling extends WordSpan {
  readonly story: StoryId;
  readonly part: number;
}

/** What is wrong in a story. It holds for the text and the lines that it was made for and no others: marks never stand at a wrong place. */
export interface StorySpelling {
  readonly text: StoryText;
  readonly composed: StoryComposition | undefined;
  readonly wrong: readonly Misspelling[];
  readonly rects: readonly { readonly page: PageId; readonly rect: Rect }[];
}

interface SpellingState {
  /** Stories in English that hold misspellings. */
  readonly stories: ReadonlyMap<StoryId, StorySpelling>;
}

/** What the last check found. */
export const useSpelling = create<SpellingState>()(() => ({ stories: new Map() }));
