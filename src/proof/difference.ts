import type { Rect } from '../geometry/rect';
import type { FrameId, PageId, StoryId } from '../model/ids';
import type { StoryPoint } from '../model/story-text';

/** What kind of thing differs: the list of differences counts and filters by it. */
export const DIFFERENCE_AREAS = ['text', 'geometry', 'picture', 'style', 'page', 'other'] as const;
export type DifferenceArea = (typeof DIFFERENCE_AREAS)[number];

/** Where a difference stands in one of the two versions. */
export interface DifferencePlace {
  /** Null: in the basket, or of the whole edition. For text the page of the story's first frame: only composition tells on which of its pages it stands. */
  readonly page: PageId | null;
  readonly frame: FrameId | null;
  readonly story: StoryId | null;
  /** Of the text that differs; equal where nothing stands. */
  readonly from: StoryPoint | null;
  readonly to: StoryPoint | null;
  /** A part of the page that is none of its frames; points from the trim. */
  readonly area?: Rect;
}

export interface DifferenceSetting {
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** One thing that differs between two versions. */
export interface Difference {
  /** Stays the same while both versions do. */
  readonly id: string;
  readonly area: DifferenceArea;
  /** The message `difference.<what>` tells it, filled with `values`. */
  readonly what: DifferenceKind;
  readonly values: Readonly<Record<string, string | number>>;
  readonly settings: readonly DifferenceSetting[];
  /** Null: it was not there, or is there no more. */
  readonly before: DifferencePlace | null;
  readonly after: DifferencePlace | null;
}

export type DifferenceKind =
  | 'text-inserted' | 'text-deleted' | 'text-replaced' | 'text-moved' | 'text-part' | 'text-marks'
  | 'story-added' | 'story-removed' | 'story-settings'
  | 'frame-added' | 'frame-removed' | 'frame-moved' | 'frame-resized' | 'frame-reshaped' | 'frame-to-page' | 'frame-settings' | 'frame-story'
  | 'picture-swapped' | 'picture-crop' | 'picture-settings'
  | 'style-added' | 'style-removed' | 'style-changed' | 'sheet-changed'
  | 'page-added' | 'page-removed' | 'page-moved' | 'page-settings'
  | 'info' | 'records-added' | 'records-removed' | 'records-changed';
