import type { PlanResult } from '../../../commands/command';
import type { Point, Rect } from '../../../geometry/rect';
import type { AssetId, FrameId, PictureId, StoryId, PageId } from '../../../model/ids';
import type { NewId } from '../../../model/new-id';
import type { Page } from '../../../model/page';
import type { Editing, TextCommands, Tool } from '../../session-store';
import type { Distance } from '../distances';
import type { Composer } from '../../../compose/compose-edition';
import type { DocumentStore, Tried } from '../../document-store';
import type { ShapeLabel } from '../shape-label';
import type { Guide } from '../snapping';
import type { Viewport } from '../viewport';
import type { KeyStroke, PointerInput } from './pointer-input';
import type { Reader } from './reader';

export type { KeyStroke, PointerInput } from './pointer-input';

export interface WheelTurn extends PointerInput {
  /** Ctrl or a pinch: above 1 larger, below 1 smaller; null for a plain turn. */
  readonly zoomBy: number | null;
  /** Pixels that the wheel turned down. */
  readonly turn: number;
}

/** What a state does with an event: nothing, go on as another state, or go back to where the tool starts. */
export type Next = ToolState | 'idle' | void;

/**
 * One state of the pointer. A state knows nothing of the DOM: it is told where the pointer is, asks the desk, runs
 * commands, and names its successor.
 */
export interface ToolState {
  readonly name: string;
  /** A CSS cursor. */
  readonly cursor: string;
  /** A gesture is under way: Escape cancels it, other keys wait. */
  readonly busy: boolean;
  /** It goes on while no button is down, until Escape or another tool ends it. */
  readonly loose?: true;
  readonly down?: (input: PointerInput) => Next;
  readonly move?: (input: PointerInput) => Next;
  readonly up?: (input: PointerInput) => Next;
  readonly double?: (input: PointerInput) => Next;
  /** The pointer has left the page's view. */
  readonly leave?: () => void;
  readonly wheel?: (input: WheelTurn) => boolean;
  /** A key while the page has the focus; true when the state took it for itself. */
  readonly key?: (stroke: KeyStroke) => boolean;
  /** Puts everything back as it was before the gesture. */
  readonly cancel?: () => void;
}

/** What a state shows while it lasts; all in points of the page. */
export interface Feedback {
  /** Outlines of what is about to be: a new frame, a drop. */
  readonly outlines?: readonly Rect[];
  /** The outline that would be taken over: an empty frame under a drop. */
  readonly target?: Rect;
  readonly marquee?: Rect;
  readonly guides?: readonly Guide[];
  /** Measures of this rectangle are written beside it. */
  readonly measured?: Rect;
  /** Of the picture that is being placed, resized or cropped, pixels an inch as it will print; written with the measures. */
  readonly ppi?: number | null;
  /** How far `measured` is from what stands around it. */
  readonly distances?: readonly Distance[];
  /** The place of a line that is dragged, written beside the pointer. */
  readonly read?: { readonly point: Point; readonly axis: 'x' | 'y'; readonly millimetres: number };
  /** A line from a frame's port to the pointer. */
  readonly thread?: { readonly from: FrameId; readonly to: Point };
  /** The whole picture around its crop. */
  readonly uncropped?: { readonly asset: AssetId; readonly whole: Rect; readonly shown: Rect };
  readonly hovered?: FrameId;
  /** Where dragged text would go. */
  readonly textTarget?: { readonly rect: Rect; readonly vertical: boolean; readonly copy: boolean };
  /** The page as it would be: shown in place of the edition's. */
  readonly preview?: Tried;
  /** What the shape under the pointer is like. */
  readonly shape?: ShapeLabel;
}

/** The part of the session that tools read. */
export interface DeskSession {
  readonly selection: readonly FrameId[];
  readonly tool: Tool;
  readonly editing: Editing | null;
  readonly textCommands?: Pick<TextCommands, 'moveSelection'> | null;
  readonly drag: { readonly kind: 'story' | 'picture'; readonly id: StoryId | PictureId; readonly how?: 'held' | 'loose' | 'in-place' } | null;
  select(frames: readonly FrameId[]): void;
  /** Turns to a page: the facing one of a spread. */
  setPage?(page: PageId): void;
  selectBrief(frame: FrameId, story: StoryId | null): void;
  setTool(tool: Tool): void;
  edit(editing: DeskSession['editing']): void;
}

/** What tools work with. */
export interface Desk {
  readonly store: Pick<DocumentStore, 'getState' | 'run' | 'tryOut' | 'mark' | 'commit' | 'bail'>;
  readonly session: () => DeskSession;
  /** The page in view; null in an edition without pages. */
  readonly page: () => Page | null;
  readonly view: () => Viewport;
  /** Guides are on screen, to be taken and to hold to. */
  readonly guidesShown: () => boolean;
  readonly panBy: (dx: number, dy: number) => void;
  readonly show: (feedback: Feedback | null) => void;
  /** Tells a person why a command refused. Returns whether it was carried out. */
  readonly report: (result: PlanResult) => boolean;
  readonly newId: NewId;
  /** Review mode; null while the edition is edited. */
  readonly reader?: () => Reader | null;
  /** A composer of its own, for measuring. */
  readonly newComposer: () => Composer;
  /** Does work bit by bit while nothing else is to be done, until it says that there is no more. */
  readonly whenIdle: (work: () => boolean) => void;
}
