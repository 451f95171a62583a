import type { Rect } from '../../../geometry/rect';
import type { Frame } from '../../../model/frame';
import type { FrameId, PageId } from '../../../model/ids';
import type { MarkStroke } from '../../../model/mark';
import type { Crop } from '../../../model/picture';
import type { KeyStroke, PointerInput } from './pointer-input';

/** What the page's pointer reaches of review mode. */
export interface Reader {
  readonly tool: () => 'text' | 'area' | 'pen' | 'highlighter' | 'place' | 'crop';
  /** Text can be selected: what is shown is the edition, not what it would become. */
  readonly canSelect: () => boolean;
  /** Looks at the mark under a place, if there is one. */
  readonly pick: (input: PointerInput) => void;
  readonly showArea: (area: Rect | null) => void;
  readonly showStroke: (stroke: MarkStroke | null) => void;
  readonly putArea: (page: PageId, area: Rect) => void;
  readonly putStroke: (page: PageId, stroke: MarkStroke) => void;
  readonly putFrame: (frame: Frame, rect: Rect) => void;
  /** A key that steers the area, or where a frame should stand; true when it was taken. */
  readonly steer: (stroke: KeyStroke) => boolean;
  /** The picture that is to be cropped otherwise; null: none. */
  readonly cropped: () => FrameId | null;
  readonly askCrop: (frame: Frame) => void;
  /** The crop that is suggested so far. */
  readonly crop: () => Crop | null;
  readonly showCrop: (frame: FrameId, crop: Crop) => void;
  readonly putCrop: () => void;
}
