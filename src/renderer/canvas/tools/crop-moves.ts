/** How a picture is moved and brought closer under its frame, whoever it is for: the crop itself, or a reader's suggestion of one. */
import { contains } from '../../../geometry/rect';
import type { Point, Rect } from '../../../geometry/rect';
import { mmToPt } from '../../../geometry/units';
import type { Edition } from '../../../model/edition';
import type { Composition } from '../../../compose/composition';
import type { AssetId, FrameId } from '../../../model/ids';
import type { Crop } from '../../../model/picture';
import { wholePicture } from '../whole-picture';
import type { KeyStroke, WheelTurn } from './tool-state';

/** How far an arrow moves the picture under its frame; with Shift the longer way. */
const NUDGE = mmToPt(0.5);
const LONG_NUDGE = mmToPt(5);
/** One press of + or −. */
const KEY_ZOOM = 1.05;
/** Pixels of a wheel that bring the picture closer by e. */
const WHEEL_ZOOM = 900;

const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export interface Cropped {
  readonly crop: Crop;
  readonly asset: AssetId;
  /** The whole picture, in points of the page, of which `shown` is what the frame lets through. */
  readonly whole: Rect;
  readonly shown: Rect;
  readonly ppi: number;
}

/** The picture of a frame under its own crop, or under another one. Null when the frame shows none. */
export function croppedOf({ edition, composition }: { readonly edition: Edition; readonly composition: Composition }, id: FrameId, other?: Crop): Cropped | null {
  const frame = edition.frames[id];
  if (frame?.type !== 'picture' || frame.picture === null) return null;
  const asset = edition.assets[edition.pictures[frame.picture]?.asset ?? ''];
  const composed = composition.pages.get(frame.page)?.pictures.get(id);
  if (!asset || !composed) return null;
  const crop = other ?? frame.crop;
  return { crop, asset: asset.id, shown: composed.rect, ppi: composed.ppi, whole: wholePicture(asset, crop, composed.rect) };
}

export const middleOf = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 });

/** Moves the picture, not the frame, from where it was under `from`: to the right shows more of its left. */
export const pulled = ({ crop, whole, shown }: Cropped, from: Crop, dx: number, dy: number): Crop => ({
  ...from, scale: crop.scale, focusX: shifted(from.focusX, -dx, whole.width, shown.width), focusY: shifted(from.focusY, -dy, whole.height, shown.height),
});

/** Brings the picture closer by a factor, what lies under `anchor` staying there. */
export function closer({ crop, whole, shown }: Cropped, by: number, anchor: Point): Crop {
  const scale = Math.max(1, crop.scale * by);
  const grown = scale / crop.scale;
  const focus = (at: number, low: number, size: number, start: number, length: number): number => {
    const share = (at - low) / size;
    const middle = start + length / 2;
    return (share * size * grown - (at - middle)) / (size * grown);
  };
  return { scale, focusX: focus(anchor.x, whole.x, whole.width, shown.x, shown.width), focusY: focus(anchor.y, whole.y, whole.height, shown.y, shown.height) };
}

/** What a turn of the wheel makes of it: closer, round the pointer. */
export const wheeled = (cropped: Cropped, { zoomBy, turn, point }: WheelTurn): Crop =>
  closer(cropped, zoomBy ?? Math.exp(-turn / WHEEL_ZOOM), contains(cropped.shown, point) ? point : middleOf(cropped.shown));

/** What an arrow, + or − makes of it; null for other keys. */
export function keyedCrop(cropped: Cropped, { key, shift }: KeyStroke): Crop | null {
  const arrow = ARROWS[key];
  const step = shift ? LONG_NUDGE : NUDGE;
  if (arrow) return pulled(cropped, cropped.crop, arrow[0] * step, arrow[1] * step);
  if (key === '+' || key === '=') return closer(cropped, KEY_ZOOM, middleOf(cropped.shown));
  return key === '-' || key === '_' ? closer(cropped, 1 / KEY_ZOOM, middleOf(cropped.shown)) : null;
}

/** The focus after the picture was pulled by `distance`, held where pulling on would not move it. */
function shifted(focus: number, distance: number, whole: number, shown: number): number {
  const half = shown / 2 / whole;
  if (whole - shown < 0.001) return focus;
  const held = Math.min(1 - half, Math.max(half, focus));
  return Math.min(1 - half, Math.max(half, held + distance / whole));
}
