import { create } from 'zustand';
import type { Gains } from '../../compose/search-gains';
import type { StoryId } from '../../model/ids';

interface FitView {
  /** The gains of the story in fitting as far as they are known; keys walk through them. */
  readonly gains: Gains | null;
  /** Stories whose overset text is shown beside their frame. */
  readonly tails: readonly StoryId[];
  /** The part of a head that was set otherwise last: its line count stays in view. */
  readonly head: { readonly story: StoryId; readonly part: number } | null;
  setGains(gains: Gains | null): void;
  toggleTail(story: StoryId): void;
  setTails(stories: readonly StoryId[]): void;
  showHead(head: FitView['head']): void;
}

/** What the window shows of fitting; never part of the edition. */
export const useFitView = create<FitView>()((set) => ({
  gains: null,
  tails: [],
  head: null,
  setGains: (gains) => set({ gains }),
  toggleTail: (story) => set(({ tails }) => ({ tails: tails.includes(story) ? tails.filter((one) => one !== story) : [...tails, story] })),
  setTails: (tails) => set({ tails }),
  showHead: (head) => set({ head }),
}));
