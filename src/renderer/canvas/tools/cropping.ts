import { setCrop } from '../../../commands/set-crop';
import { contains } from '../../../geometry/rect';
import type { Point } from '../../../geometry/rect';
import type { FrameId } from '../../../model/ids';
import type { Crop } from '../../../model/picture';
import { croppedOf, keyedCrop, pulled, wheeled } from './crop-moves';
import type { Cropped } from './crop-moves';
import type { Desk, ToolState } from './tool-state';

/**
 * A picture frame open for cropping: dragging or the arrow keys move the picture under its frame, the wheel or + and − bring it
 * closer, round the pointer. Enter, Escape and a click beside it end it.
 */
export function cropping(desk: Desk, id: FrameId): ToolState {
  let drag: { readonly from: Point; readonly crop: Crop } | null = null;
  const look = (): Cropped | null => croppedOf(desk.store.getState(), id);
  const show = (): void => {
    const cropped = look();
    desk.show(cropped ? { uncropped: cropped, ppi: cropped.ppi, measured: cropped.shown } : null);
  };
  const set = (crop: Crop): void => {
    desk.store.run(setCrop, { frame: id, crop });
    show();
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
      drag = { from: input.point, crop: cropped.crop };
      desk.store.mark();
      return undefined;
    },
    move(input) {
      const cropped = look();
      if (!cropped) return 'idle';
      if (drag) set(pulled(cropped, drag.crop, input.point.x - drag.from.x, input.point.y - drag.from.y));
      else show();
      return undefined;
    },
    up() {
      if (drag) desk.store.commit();
      drag = null;
    },
    double: () => 'idle',
    wheel(turn) {
      const cropped = look();
      if (cropped) set(wheeled(cropped, turn));
      return cropped !== null;
    },
    key(stroke) {
      const cropped = look();
      const crop = cropped && keyedCrop(cropped, stroke);
      if (crop) set(crop);
      return crop !== null;
    },
    cancel() {
      if (drag) desk.store.bail();
    },
  };
}
