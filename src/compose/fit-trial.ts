import type { Story } from '../model/story';
import type { StyleSheet } from '../model/style';
import type { StoryComposition } from './composition';

/** Sets a story otherwise in the very room that it has on its pages; nothing of the edition's composition changes. */
export interface FitTrial {
  /** The story as it is composed now: what is tried is this one with another text. */
  readonly story: Story;
  readonly sheet: StyleSheet;
  /** What it would be set as with another text: head, keeps and balance included. As dear as a keystroke in that story. */
  compose(text: Story['text']): StoryComposition | null;
}
