import type { Composition } from '../../../compose/composition';
import type { Edition } from '../../../model/edition';
import type { FrameId, StoryId } from '../../../model/ids';
import type { ImageSource } from '../../../paint/canvas/image-source';
import type { Page } from '../../../model/page';
import type { FindingMark } from '../../preflight/finding-marks';
import type { Editing, Toggle } from '../../session-store';
import type { StoryChecks } from '../../checks/checks-store';
import type { StorySpelling } from '../../spelling/spelling-store';
import type { Distance } from '../distances';
import type { ShapeLabel } from '../shape-label';
import type { Feedback } from '../tools/tool-state';
import type { PpiGrade } from '../ppi-grade';
import type { Guide } from '../snapping';
import type { Viewport } from '../viewport';
import type { OverlayColours } from './overlay-colours';

/** Everything that is drawn over the page and is no part of it. */
export interface OverlayScene {
  readonly edition: Edition;
  readonly composition: Composition;
  readonly page: Page;
  readonly view: Viewport;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
  readonly selection: readonly FrameId[];
  /** The selected story of a stack. */
  readonly brief: StoryId | null;
  readonly toggles: Readonly<Record<Toggle, boolean>>;
  readonly editing: Editing | null;
  readonly feedback: Feedback | null;
  /** Of the feedback's guides, those that were snapped to a moment ago: shown strongly. */
  readonly felt: readonly Guide[];
  readonly findings: readonly FindingMark[];
  readonly spelling: ReadonlyMap<StoryId, StorySpelling>;
  readonly checks: ReadonlyMap<StoryId, StoryChecks>;
  readonly colours: OverlayColours;
  readonly words: OverlayWords;
  /** Of labels, as the canvas takes it. */
  readonly font: string;
  readonly images: ImageSource;
}

/** The overlay's texts, in the window's language. */
export interface OverlayWords {
  /** “5 栏 × 24 行 · 120.0 × 98.2 mm”; columns null off the grid. */
  readonly measure: (columns: number | null, rows: number, widthMm: number, heightMm: number) => string;
  /** “12.3 mm · 3 行”. */
  readonly distance: (distance: Distance) => string;
  /** “12.5 mm”. */
  readonly place: (millimetres: number) => string;
  /** Where a thread goes on: “第 3 版”. */
  readonly onPage: (number: number) => string;
  /** “143 ppi，偏低”. */
  readonly ppi: (ppi: number, grade: PpiGrade) => string;
  /** “2/8  4 栏 × 23 行 · 横题 · 配图 · 超 3 行”. */
  readonly shape: (shape: ShapeLabel) => string;
}

/** What the painters draw with: CSS pixels, lines on whole device pixels. */
export interface Pen {
  readonly context: CanvasRenderingContext2D;
  readonly ratio: number;
}
