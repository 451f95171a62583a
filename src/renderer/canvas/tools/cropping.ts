import { setCrop } from '../../../commands/set-crop';
import { contains } from '../../../geometry/rect';
import type { Point, Rect } from '../../../geometry/rect';
import type { PictureFrame } from '../../../model/frame';
import type { AssetId, FrameId } from '../../../model/ids';
import type { Crop } from '../../../model/picture';
import { wholePicture } from '../whole-picture';
import type { Desk, ToolState } from './tool-state';

/** A picture frame open for cropping: dragging moves the picture under its frame, Ctrl and the wheel bring it closer. */
export function cropping(desk: Desk, id: FrameId): ToolState {
  let drag: { readonly from: Point; readonly crop: Crop } | null = null;
  const look = (): Cropped | null => croppedOf(desk, id);
  const show = (): void => {
    const cropped = look();
    desk.show(cropped ? { uncropped: cropped } : null);
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
      if (drag) {
        const focusX = shifted(drag.crop.focusX, drag.from.x - input.point.x, cropped.whole.width, cropped.shown.width);
        const focusY = shifted(drag.crop.focusY, drag.from.y - input.point.y, cropped.whole.height, cropped.shown.height);
        desk.store.run(setCrop, { frame: id, crop: { ...cropped.frame.crop, focusX, focusY } });
      }
      show();
      return undefined;
    },
    up() {
      if (drag) desk.store.commit();
      drag = null;
    },
    double: () => 'idle',
    wheel({ zoomBy }) {
      const cropped = look();
      if (zoomBy === null || !cropped) return false;
      desk.store.run(setCrop, { frame: id, crop: { ...cropped.frame.crop, scale: cropped.frame.crop.scale * zoomBy } });
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
}

function croppedOf(desk: Desk, id: FrameId): Cropped | null {
  const { edition, composition } = desk.store.getState();
  const frame = edition.frames[id];
  if (frame?.type !== 'picture' || frame.picture === null) return null;
  const asset = edition.assets[edition.pictures[frame.picture]?.asset ?? ''];
  const shown = composition.pages.get(frame.page)?.pictures.get(id)?.rect;
  if (!asset || !shown) return null;
  return { frame, asset: asset.id, shown, whole: wholePicture(asset, frame.crop, shown) };
}

/** The focus after the picture was pulled by `distance`, held where pulling on would not move it. */
function shifted(focus: number, distance: number, whole: number, shown: number): number {
  const half = shown / 2 / whole;
  if (whole - shown < 0.001) return focus;
  const held = Math.min(1 - half, Math.max(half, focus));
  return Math.min(1 - half, Math.max(half, held + distance / whole));
}
