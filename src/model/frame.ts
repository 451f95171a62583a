import type { Rect } from '../geometry/rect';
import type { FrameId, PageId, PictureId, StoryId, StyleId, SwatchId } from './ids';
import type { ContourPoint, Crop } from './picture';
import type { StoryKind } from './story';

/** What every object on a page has. `rect` is the whole object, caption included, in points from the trim's top left. */
interface FrameBase {
  readonly id: FrameId;
  readonly page: PageId;
  readonly rect: Rect;
  /** Painting order, low first; ties by id. */
  readonly layer: number;
  /** Text of other frames runs around this one, kept `wrapGap` points away. False: it lies over or under text. */
  readonly wrap: boolean;
  readonly wrapGap: number;
  /** It stays where it is and as large as it is. */
  readonly locked: boolean;
  /** What it holds stays: no drop, swap or edit changes it. */
  readonly contentLocked: boolean;
  /** Frames of a page with the same group are selected, moved, copied and deleted together; null: it stands alone. */
  readonly group: string | null;
  /** An object style; null: as it is. */
  readonly look: StyleId | null;
  /** Most rows that it grows or shrinks by when others push it; null: as the house says. */
  readonly give: number | null;
  /** Rows that others have pushed its top down by in all (negative: let it up), which `give` is counted against; left out: none. Sizing it by hand counts anew. */
  readonly pushed?: number;
}

/** Which parts of its story a text frame takes; a story's head may stand in a frame of its own. */
export const FRAME_TAKES = ['all', 'head', 'text'] as const;
export type FrameTakes = (typeof FRAME_TAKES)[number];

/**
 * A text frame. A story's frames in the order of `turn` are its thread (串文).
 * `story: null` with a `placeholder` is a template's empty place: drawn on screen, never printed.
 */
export interface TextFrame extends FrameBase {
  readonly type: 'text';
  readonly story: StoryId | null;
  /** Stories that follow `story` in the same frames, one after another: briefs (简讯) as one object. Only the first frame of a thread has them. */
  readonly stack: readonly StoryId[];
  /** Position in the story's thread; fractions allow inserting between two. */
  readonly turn: number;
  readonly takes: FrameTakes;
  /** Text columns inside the frame; odd measures (破栏) come from a count that differs from the page's. */
  readonly columns: number;
  readonly gutter: number;
  /** How many of the frame's columns the head spans; 0 = all. */
  readonly headSpan: number;
  /** 横排 or 竖排. Vertical is for heads and short texts: lines run right to left. */
  readonly writing: 'horizontal' | 'vertical';
  /** Space between the frame's edge and its text. */
  readonly inset: number;
  /** Where text stands in a frame that is deeper than it. */
  readonly align: 'top' | 'middle' | 'bottom' | 'spread';
  readonly balance: boolean;
  readonly placeholder: Placeholder | null;
}

export interface Placeholder {
  readonly accepts: StoryKind | 'picture';
  /** Shown in the empty frame on screen. */
  readonly label: string;
}

export const CAPTION_SIDES = ['below', 'above', 'left', 'right', 'none'] as const;
export type CaptionSide = (typeof CAPTION_SIDES)[number];
export const CREDIT_PLACES = ['caption', 'edge', 'none'] as const;
export type CreditPlace = (typeof CREDIT_PLACES)[number];

export interface PictureFrame extends FrameBase {
  readonly type: 'picture';
  readonly picture: PictureId | null;
  readonly crop: Crop;
  /** The caption takes whole lines of `rect` at this side and the picture the rest, so it follows its picture; beside it, whole columns or a third of it. */
  readonly caption: CaptionSide;
  /** The credit in the caption, set small along the picture's right edge, or not at all. */
  readonly credit: CreditPlace;
  /** The outline that text runs around, on the whole photograph, so that it moves with the crop; null: the frame's rectangle. */
  readonly contour: readonly ContourPoint[] | null;
  readonly placeholder: Placeholder | null;
}

/** 线: 正线 thin, 反线 thick, 文武线 thick+thin, 花线 ornamental (wave, dots). */
export const RULE_KINDS = ['thin', 'thick', 'thick-thin', 'double', 'dotted', 'wave'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** A rule along the longer side of `rect`, centred on its shorter side. */
export interface RuleFrame extends FrameBase {
  readonly type: 'rule';
  readonly rule: RuleKind;
  readonly swatch: SwatchId;
}

export const CORNERS = ['square', 'round', 'bevel', 'notch'] as const;
export type Corner = (typeof CORNERS)[number];
export const PATTERNS = ['none', 'hatch', 'dots', 'grid'] as const;
/** 底纹: what a fill is made of; none: an even tint. */
export type Pattern = (typeof PATTERNS)[number];

/** 框: a stroke, a tint or both; text and pictures lie over it. */
export interface BoxFrame extends FrameBase {
  readonly type: 'box';
  readonly rule: RuleKind | null;
  readonly swatch: SwatchId;
  readonly fill: SwatchId | null;
  readonly corner: Corner;
  /** Of the corners, points. */
  readonly radius: number;
  readonly pattern: Pattern;
}

/** A QR code drawn as vectors, quiet zone of four modules included in `rect`. */
export interface QrFrame extends FrameBase {
  readonly type: 'qr';
  readonly url: string;
  readonly swatch: SwatchId;
}

export type Frame = TextFrame | PictureFrame | RuleFrame | BoxFrame | QrFrame;
export type FrameType = Frame['type'];
