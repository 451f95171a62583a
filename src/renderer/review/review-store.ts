import { create } from 'zustand';
import type { Rect } from '../../geometry/rect';
import type { MarkAnchor, MarkChange, MarkKind, MarkStroke } from '../../model/mark';
import type { Crop } from '../../model/picture';
import type { LeafLook } from '../../model/redline';
import type { FrameId, MarkId, PageId } from '../../model/ids';
import type { Moved } from '../late-fix/moved-by';

/** How the page is shown while it is read: as it is with the marks on it, as it will print with all open marks carried out, or without marks. */
export const MARK_VIEWS = ['marked', 'settled', 'plain'] as const;
export type MarkView = (typeof MARK_VIEWS)[number];

/** What the pointer does on the page that is read. */
export type ReviewTool = 'text' | 'area' | 'pen' | 'highlighter' | 'place' | 'crop';

/** A mark whose words are still being written, in a small field at its place. */
export interface Pending {
  readonly kind: Exclude<MarkKind, 'typed'>;
  readonly anchor: MarkAnchor;
  readonly quote: string;
  /** What the field asks for: words of the text, or something said about it. */
  readonly asks: 'text' | 'note';
  /** Points from the trim: the field stands below. */
  readonly rect: Rect;
  readonly page: PageId;
  readonly look?: LeafLook;
  readonly change?: MarkChange;
}

/** Which marks the list shows; null: all. */
export interface MarkFilter {
  readonly open: boolean;
  readonly author: string | null;
  readonly round: string | null;
  readonly kind: MarkKind | null;
  readonly here: boolean;
}

interface ReviewState {
  /** The edition is read, not edited. */
  readonly open: boolean;
  /** Marks are shown over the page, in review mode and beside the list. */
  readonly listed: boolean;
  /** Step of the workflow that marks are made in; empty: none. */
  readonly round: string;
  readonly view: MarkView;
  readonly tool: ReviewTool;
  readonly current: MarkId | null;
  /** One's own mark that is written anew in the list. */
  readonly edited: MarkId | null;
  readonly pending: Pending | null;
  /** A move that waits for its place: what is moved. */
  readonly moving: { readonly anchor: MarkAnchor; readonly quote: string } | null;
  /** What the pen draws now. */
  readonly stroke: MarkStroke | null;
  readonly area: Rect | null;
  /** A crop that is tried: shown on the page, not in the edition. */
  readonly crop: { readonly frame: FrameId; readonly crop: Crop } | null;
  readonly filter: MarkFilter;
  /** Shown over the page: what would move if the mark that is asked about were accepted. */
  readonly moved: { readonly page: PageId; readonly rects: readonly Rect[] } | null;
  /** The keyboard is in the list of marks. */
  readonly inList: boolean;
  /** Nothing may move outside the paragraph that is corrected, unless a person says so. */
  readonly lateFix: boolean;
  /** Marks whose acceptance waits for an answer, and what they would move. */
  readonly late: { readonly marks: readonly MarkId[]; readonly moves: Moved } | null;
  change(to: Partial<Omit<ReviewState, 'change'>>): void;
}

/** The reader's pointer places the caret again, and what was being put down is let go. */
export const AT_REST = { tool: 'text', moving: null, stroke: null, area: null, crop: null } as const;

export const ALL_MARKS: MarkFilter = { open: true, author: null, round: null, kind: null, here: false };

/** How this window reads: never part of the edition, never undone. */
export const useReview = create<ReviewState>()((set) => ({
  open: false, listed: false, round: '', view: 'marked', tool: 'text', current: null, edited: null, pending: null, moving: null, stroke: null, area: null, crop: null, filter: ALL_MARKS, moved: null, inList: false, lateFix: false, late: null,
  change: (to) => set(to),
}));

/** A mark is being put down by pointer or keys: Escape gives that up first. */
export const isMarking = (): boolean => {
  const { open, tool, moving } = useReview.getState();
  return open && (tool !== 'text' || moving !== null);
};

/** True while the edition is read. */
export const isReading = (): boolean => useReview.getState().open;
