import type { Point, Rect } from '../geometry/rect';

/** A reader's mark as a painter shows it beside the page, a PDF as an annotation. Places are points of the page, as in its display list. */
export interface PageNote {
  /** Its name in the file (/NM), by which it is known again. */
  readonly name: string;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** What kind of mark it is, in a word or two (/Subj). */
  readonly subject: string;
  readonly text: string;
  /** CSS hex. */
  readonly colour: string;
  readonly shape: NoteShape;
  readonly replies: readonly NoteReply[];
}

/** `words` of a caret: struck out as well, since the caret stands for others in their place. */
export type NoteShape =
  | { readonly type: 'highlight' | 'strike'; readonly words: readonly NoteStretch[] }
  | { readonly type: 'caret'; readonly at: NoteStretch; readonly words: readonly NoteStretch[] }
  | { readonly type: 'square'; readonly rect: Rect }
  /** A note's sign, its top left corner at the place. */
  | { readonly type: 'sign'; readonly at: Point }
  | { readonly type: 'ink'; readonly strokes: readonly NoteStroke[] };

/** Words on one line, as deep as their type; without length a place between letters. */
export interface NoteStretch {
  readonly rect: Rect;
  readonly vertical: boolean;
}

export interface NoteStroke {
  readonly tool: 'pen' | 'highlighter';
  readonly width: number;
  readonly points: readonly Point[];
}

export interface NoteReply {
  readonly name: string;
  readonly author: string;
  readonly time: string;
  readonly text: string;
}

/** What a proof says of one sheet: which pages of the edition are on it, from left to right, and the marks on them. */
export interface NotedSheet {
  readonly pages: readonly string[];
  readonly notes: readonly PageNote[];
}
