/** What composing a story takes, and a line on its way to the page. */
import type { Obstacle } from '../geometry/outline';
import type { TextFrame } from '../model/frame';
import type { Page } from '../model/page';
import type { Story } from '../model/story';
import type { StyleSheet } from '../model/style';
import type { LinePlace } from './composition';
import type { ThreadParagraph } from './filling';
import type { LineToSet } from './place-runs';
import type { Fallback } from './room';

/** A frame of the thread with what decides its room. */
export interface ThreadFrame {
  readonly frame: TextFrame;
  readonly page: Page;
  /** The page's printed number where the thread's jump lines name it, else 0. */
  readonly number: number;
  readonly obstacles: readonly Obstacle[];
}

export interface StoryJob {
  readonly story: Story;
  readonly thread: readonly ThreadFrame[];
  readonly sheet: StyleSheet;
  /** For stories without a place, and the lines after the last column. */
  readonly fallback: Fallback;
}

/** A line on its way to the page: what to set, and where. */
export interface PageLine extends LineToSet {
  readonly paragraph: ThreadParagraph;
  readonly number: number;
  readonly place: LinePlace | null;
}
