import type { Rect } from '../../geometry/rect';
import type { Asset, Crop } from '../../model/picture';

/** Where the whole photograph would stand on the page, of which `shown` is what its frame lets through. Points. */
export function wholePicture(asset: Pick<Asset, 'width' | 'height'>, crop: Crop, shown: Rect): Rect {
  const scale = Math.max(shown.width / asset.width, shown.height / asset.height) * crop.scale;
  const [width, height] = [asset.width * scale, asset.height * scale];
  return { x: shown.x - hidden(crop.focusX, width, shown.width), y: shown.y - hidden(crop.focusY, height, shown.height), width, height };
}

/** How much of the picture is hidden before the frame: the focus in the middle, as far as the frame stays covered. */
const hidden = (focus: number, whole: number, shown: number): number => Math.min(whole - shown, Math.max(0, focus * whole - shown / 2));
