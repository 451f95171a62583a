import { contains } from '../../../geometry/rect';
import type { Point } from '../../../geometry/rect';
import type { FrameId } from '../../../model/ids';
import type { Crop } from '../../../model/picture';
import { croppedOf, keyedCrop, pulled, wheeled } from './crop-moves';
import type { Cropped } from './crop-moves';
import type { Reader } from './reader';
import type { Desk, ToolState } from './tool-state';

/**
 * A picture that a reader would crop otherwise: mouse, wheel and keys do what they do in editing, to the picture as it is shown; the edition's own stays. Enter, a double
 * click and a click beside it put the suggestion down, Escape gives it up.
 */
export function suggestingCrop(desk: Desk, reader: Reader, id: FrameId): ToolState {
  let drag: { readonly from: Point; readonly crop: Crop } | null = null;
  const look = (): Cropped | null => croppedOf(desk.store.getState(), id, reader.crop() ?? undefined);
  const show = (): void => {
    const cropped = look();
    desk.show(cropped ? { uncropped: cropped, ppi: cropped.ppi, measured: cropped.shown } : null);
  };
  const set = (crop: Crop): void => {
    reader.showCrop(id, crop);
    show();
  };
  show();
  return {
    name: 'suggesting-crop',
    cursor: 'grab',
    // The reader's tool says when it ends: other keys are the window's.
    busy: false,
    down(input) {
      const cropped = look();
      if (!cropped || !contains(cropped.shown, input.point)) return void reader.putCrop();
      drag = { from: input.point, crop: cropped.crop };
      return undefined;
    },
    move(input) {
      const cropped = look();
      if (cropped && drag) set(pulled(cropped, drag.crop, input.point.x - drag.from.x, input.point.y - drag.from.y));
    },
    up() {
      drag = null;
    },
    double: () => void reader.putCrop(),
    wheel(turn) {
      const cropped = look();
      if (cropped) set(wheeled(cropped, turn));
      return cropped !== null;
    },
    key(stroke) {
      if (stroke.key === 'Enter') return (reader.putCrop(), true);
      const cropped = look();
      const crop = cropped && keyedCrop(cropped, stroke);
      if (crop) set(crop);
      return crop !== null;
    },
  };
}
