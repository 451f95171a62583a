import { create } from 'zustand';
import type { StoryId } from '../../model/ids';

interface OriginalView {
  /** The story whose copy is shown beside the page; null: none is. */
  readonly story: StoryId | null;
  /** Words that came since are shown in the copy. */
  readonly withNew: boolean;
  /** Counts up whenever the keyboard is to go to the copy. */
  readonly asked: number;
}

/** The copy as it was submitted, beside the page: what this window shows, never part of the edition. */
export const useOriginalView = create<OriginalView>()(() => ({ story: null, withNew: true, asked: 0 }));
