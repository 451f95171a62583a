import type { StoryKind } from './story';
import type { CaptionSide, TextFrame } from './frame';
import type { StyleId } from './ids';

/** Where a part of a shape stands: columns and rows from the shape's top left. */
export interface ShapePlace {
  readonly column: number;
  readonly columns: number;
  readonly row: number;
  readonly rows: number;
}

/** A text frame of a shape, in the order of the thread. */
export interface ShapeText {
  readonly place: ShapePlace;
  readonly takes: TextFrame['takes'];
  readonly textColumns: number;
  readonly headSpan: number;
  readonly writing: TextFrame['writing'];
  readonly look: StyleId | null;
}

/** A picture of a shape, the first for the story's first picture. */
export interface ShapePicture {
  readonly place: ShapePlace;
  readonly caption: CaptionSide;
}

/** An article shape: how a story stands on the grid, its pictures with it, whatever story it is. */
export interface ArticleShape {
  readonly id: string;
  readonly name: string;
  /** Kinds of stories that it is meant for. */
  readonly kinds: readonly StoryKind[];
  readonly columns: number;
  readonly rows: number;
  readonly texts: readonly ShapeText[];
  readonly pictures: readonly ShapePicture[];
}
