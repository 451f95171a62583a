import { setCrop } from '../../../commands/set-crop';
import { contains } from '../../../geometry/rect';
import type { Point, Rect } from '../../../geometry/rect';
import { mmToPt } from '../../../geometry/units';
import type { PictureFrame } from '../../../model/frame';
import type { AssetId, FrameId } from '../../../model/ids';
import type { Crop } from '../../../model/picture';
import { wholePicture } from '../whole-picture';
import type { Desk, KeyStroke, ToolState } from './tool-state';

/** How far an arrow moves the picture under its frame; with Shift the longer way. */
const NUDGE = mmToPt(0.5);
const LONG_NUDGE = mmToPt(5);
/** One press of + or −. */
const KEY_ZOOM = 1.05;
/** Pixels of a wheel that bring the picture closer by e. */
const WHEEL_ZOOM = 900;

const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * A picture frame open for cropping: dragging or the arrow keys move the picture under its frame, the wheel or + and − bring it
 * closer, round the pointer. Enter, Escape and a click beside it end it.
 */
export function cropping(desk: Desk, id: FrameId): ToolState {
  let drag: { readonly from: Point; readonly crop: Crop } | null = null;
  const look = (): Cropped | null => croppedOf(desk, id);
  const show = (): void => {
    const cropped = look();
    desk.show(cropped ? { uncropped: cropped, ppi: cropped.ppi, measured: cropped.shown } : null);
  };
  /** Moves the picture, not the frame: to the right shows more of its left. */
  const pull = (cropped: Cropped, crop: Crop, dx: number, dy: number): void => {
    const focusX = shifted(crop.focusX, -dx, cropped.whole.width, cropped.shown.width);
    const focusY = shifted(crop.focusY, -dy, cropped.whole.height, cropped.shown.height);
    desk.store.run(setCrop, { frame: id, crop: { ...crop, focusX, focusY, scale: cropped.frame.crop.scale } });
  };
  /** Brings the picture closer by a factor, what lies under `anchor` staying there. */
  const zoom = ({ frame, whole, shown }: Cropped, by: number, anchor: Point): void => {
    const scale = Math.max(1, frame.crop.scale * by);
    const grown = scale / frame.crop.scale;
    const focus = (at: number, low: number, size: number, start: number, length: number): number => {
      const share = (at - low) / size;
      const middle = start + length / 2;
      return (share * size * grown - (at - middle)) / (size * grown);
    };
    desk.store.run(setCrop, {
      frame: id,
      crop: {
        scale,
        focusX: focus(anchor.x, whole.x, whole.width, shown.x, shown.width),
        focusY: focus(anchor.y, whole.y, whole.height, shown.y, shown.height),
      },
    });
  };
  show();
  return {
    name: 'cropping',
    cursor: 'grab',
    busy: true,
    loose: true,
    down(input) {
      const cropped = look();
      if (!cropped || !contains(cropped.shown, input.point)) return 'idle';
      drag = { from: input.point, crop: cropped.frame.crop };
      desk.store.mark();
      return undefined;
    },
    move(input) {
      const cropped = look();
      if (!cropped) return 'idle';
      if (drag) pull(cropped, drag.crop, input.point.x - drag.from.x, input.point.y - drag.from.y);
      show();
      return undefined;
    },
    up() {
      if (drag) desk.store.commit();
      drag = null;
    },
    double: () => 'idle',
    wheel({ zoomBy, turn, point }) {
      const cropped = look();
      if (!cropped) return false;
      zoom(cropped, zoomBy ?? Math.exp(-turn / WHEEL_ZOOM), contains(cropped.shown, point) ? point : middleOf(cropped.shown));
      show();
      return true;
    },
    key({ key, shift }: KeyStroke) {
      const cropped = look();
      if (!cropped) return false;
      const arrow = ARROWS[key];
      const step = shift ? LONG_NUDGE : NUDGE;
      if (arrow) pull(cropped, cropped.frame.crop, arrow[0] * step, arrow[1] * step);
      else if (key === '+' || key === '=') zoom(cropped, KEY_ZOOM, middleOf(cropped.shown));
      else if (key === '-' || key === '_') zoom(cropped, 1 / KEY_ZOOM, middleOf(cropped.shown));
      else return false;
      show();
      return true;
    },
    cancel() {
      if (drag) desk.store.bail();
    },
  };
}

interface Cropped {
  readonly frame: PictureFrame;
  readonly asset: AssetId;
  /** The whole picture, in points of the page, of which `shown` is what the frame lets through. */
  readonly whole: Rect;
  readonly shown: Rect;
  readonly ppi: number;
}

function croppedOf(desk: Desk, id: FrameId): Cropped | null {
  const { edition, composition } = desk.store.getState();
  const frame = edition.frames[id];
  if (frame?.type !== 'picture' || frame.picture === null) return null;
  const asset = edition.assets[edition.pictures[frame.picture]?.asset ?? ''];
  const composed = composition.pages.get(frame.page)?.pictures.get(id);
  if (!asset || !composed) return null;
  return { frame, asset: asset.id, shown: composed.rect, ppi: composed.ppi, whole: wholePicture(asset, frame.crop, composed.rect) };
}

const middleOf = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 });

/** The focus after the picture was pulled by `distance`, held where pulling on would not move it. */
function shifted(focus: number, distance: number, whole: number, shown: number): number {
  const half = shown / 2 / whole;
  if (whole - shown < 0.001) return focus;
  const held = Math.min(1 - half, Math.max(half, focus));
  return Math.min(1 - half, Math.max(half, held + distance / whole));
}
