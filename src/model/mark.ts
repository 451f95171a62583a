import type { Rect } from '../geometry/rect';
import type { FrameId, MarkId, PageId, StoryId } from './ids';

/**
 * What a reader's mark asks for. The names are those of GB/T 14706 (校对符号) where it has one; BS 5261 draws the same kinds differently.
 * The first group changes text: what it would change stands in the story's redline, under the mark's id.
 */
export const TEXT_MARKS = [
  'replace', // 改正
  'delete', // 删除
  'insert', // 增补
  'transpose', // 对调
  'move', // 转移
  'run-on', // 接排
  'new-paragraph', // 另起段
  'add-space', // 加大空距
  'close-up', // 减小空距
  'style', // 改字体
  'typed', // written over the text with changes tracked
] as const;
/** What no machine can carry out from the mark alone, or what changes no text. */
export const OTHER_MARKS = [
  'comment',
  'query', // 存疑
  'stet', // 保留
  'align', // 排齐
  'frame', // a frame moved, resized, another picture, another crop: see `change`
  'drawing', // pen and highlighter
] as const;
export const MARK_KINDS = [...TEXT_MARKS, ...OTHER_MARKS] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export const MARK_STATES = ['open', 'accepted', 'rejected', 'resolved'] as const;
export type MarkState = (typeof MARK_STATES)[number];

/**
 * Where a mark stands. A text anchor counts in the story's flat text (redline/flat-text.ts): every part's characters in UTF-16, one more for each end of a part but the
 * last; it is mapped through every edit of the story, never found again by comparing. `page` is where it was made: the place to show when the story is on no page.
 */
export type MarkAnchor =
  | { readonly type: 'text'; readonly story: StoryId; readonly from: number; readonly to: number; readonly page: PageId | null }
  | { readonly type: 'frame'; readonly frame: FrameId; readonly page: PageId }
  /** Points from the page's trim. */
  | { readonly type: 'area'; readonly page: PageId; readonly rect: Rect };

export interface MarkReply {
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly text: string;
}

/** A stroke of the pen: points from the page's trim, the width in points. */
export interface MarkStroke {
  readonly tool: 'pen' | 'highlighter';
  readonly width: number;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** A frame's fields as they are and as the reader wants them: the two sides of a `set`, carried out when the mark is accepted. */
export interface MarkChange {
  readonly frame: FrameId;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

/** A reader's mark (校样批注) on a page or a story. It is never removed once a round has ended, only settled. */
export interface Mark {
  readonly id: MarkId;
  readonly kind: MarkKind;
  readonly anchor: MarkAnchor;
  readonly author: string;
  /** The step of the workflow in which it was made; empty: none. */
  readonly round: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** What the reader says; may be empty where the mark says it all. */
  readonly note: string;
  /** The words that it was made on, as they were then: to show when they are gone. */
  readonly quote: string;
  readonly replies: readonly MarkReply[];
  readonly state: MarkState;
  /** Who settled it and when; null while open. */
  readonly settled: { readonly by: string; readonly time: string; readonly why: string } | null;
  readonly change: MarkChange | null;
  readonly strokes: readonly MarkStroke[];
}
