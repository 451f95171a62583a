import { create } from 'zustand';
import type { VersionHistory } from '../../ipc/version-history';
import type { PageId } from '../../model/ids';
import type { DifferenceArea } from '../../proof/difference';

/** How two versions are looked at: in turn at one place, next to each other, or one over the other in two colours. */
export const COMPARE_MODES = ['blink', 'beside', 'overlay'] as const;
export type CompareMode = (typeof COMPARE_MODES)[number];
export type SideName = 'before' | 'after';
/** The edition as it is in the window, unsaved work included. */
export const NOW = 'now';

interface VersionsView {
  readonly open: boolean;
  /** Of which edition: another one that is opened meanwhile has its own. */
  readonly document: string | null;
  readonly history: VersionHistory | 'failed' | null;
  /** Versions that are compared, by id; null: none is chosen. The later one may be `NOW`. */
  readonly chosen: Readonly<Record<SideName, string | null>>;
  readonly mode: CompareMode;
  /** The side on show while blinking. */
  readonly shown: SideName;
  /** Blinks by itself. */
  readonly steady: boolean;
  readonly page: PageId | null;
  readonly difference: string | null;
  /** What is listed of the two: all that differs, or what became of the earlier one's marks. */
  readonly listing: 'differences' | 'corrections';
  /** Of corrections, only those of the page on show are listed. */
  readonly thisPage: boolean;
  /** Kinds of differences that are not listed. */
  readonly hidden: readonly DifferenceArea[];
  set(next: Partial<Omit<VersionsView, 'set'>>): void;
}

/** How versions are looked at; no part of the edition. */
export const useVersionsView = create<VersionsView>()((set) => ({
  open: false, document: null, history: null, chosen: { before: null, after: NOW }, mode: 'blink', shown: 'after', steady: false, page: null, difference: null, listing: 'differences', thisPage: false, hidden: [],
  set: (next) => set(next),
}));
