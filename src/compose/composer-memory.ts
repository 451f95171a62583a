import type { Group } from '../display/display-list';
import type { Rect } from '../geometry/rect';
import type { FrameId, PageId, StoryId } from '../model/ids';
import type { Story } from '../model/story';
import type { StyleSheet } from '../model/style';
import type { ComposedStory } from './compose-story';
import type { ComposeNotice, PageComposition, StoryComposition } from './composition';
import type { FolioFacts } from './folio-fields';
import type { Obstacles } from './obstacles';
import type { ComposedPicture, PictureJob } from './picture-frame';
import type { Fallback } from './room';
import type { ThreadFrame } from './story-job';

export interface HeldStory {
  readonly story: Story;
  readonly thread: readonly ThreadFrame[];
  readonly sheet: StyleSheet;
  readonly fallback: Fallback;
  /** What its fields print; null where it has none. */
  readonly facts: FolioFacts | null;
  readonly result: ComposedStory;
}

export interface HeldStack {
  readonly stories: readonly Story[];
  readonly thread: readonly ThreadFrame[];
  readonly sheet: StyleSheet;
  readonly results: readonly ComposedStory[];
}

export interface HeldPicture {
  readonly key: readonly unknown[];
  readonly job: PictureJob;
  readonly result: ComposedPicture;
}

export interface HeldGroup {
  readonly key: readonly unknown[];
  readonly group: Group;
}

/** Everything remembered from one composition to the next. */
export interface Memory {
  readonly stories: Map<StoryId, HeldStory>;
  /** By the stack's first story. */
  readonly stacks: Map<StoryId, HeldStack>;
  readonly pictures: Map<FrameId, HeldPicture>;
  /** Groups that depend on a few records alone: rules, boxes, empty places, folios. */
  readonly plain: Map<string, HeldGroup>;
  readonly groups: Map<FrameId, { readonly rect: Rect; readonly group: Group }>;
  readonly pages: Map<PageId, PageComposition>;
  readonly compositions: Map<StoryId, StoryComposition>;
  /** What each story's composition tells, in the order of the stories. */
  readonly notices: Map<StoryId, readonly ComposeNotice[]>;
  obstacles: Obstacles | null;
}

export const emptyMemory = (): Memory => ({ stories: new Map(), stacks: new Map(), pictures: new Map(), plain: new Map(), groups: new Map(), pages: new Map(), compositions: new Map(), notices: new Map(), obstacles: null });
