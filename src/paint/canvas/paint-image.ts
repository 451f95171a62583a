import type { ImageItem } from '../../display/display-list';
import type { Point } from '../../geometry/rect';
import type { ImageSource } from './image-source';
import type { PagePosition } from './page-position';
import { areaOf } from './page-position';
import { clipArea, copyPixels, fillArea, pixel } from './raster';
import type { Area } from './raster';
import { scaledImage } from './scaled-images';
import type { Surface } from './surface';

/** Stands for a picture that is still being fetched. */
const WAITING = pixel(222, 222, 220);

/** Paints the cropped picture into its rectangle; grey until it has been decoded. */
export function paintImage(surface: Surface, item: ImageItem, at: PagePosition, clip: Area, images: ImageSource): void {
  const place = areaOf(item.rect, at, 'nearest');
  const image = images.get(item.asset, (item.rect.width * at.scale) / item.crop.width);
  if (!image) {
    fillArea(surface.raster, clipArea(place, clip), WAITING);
    return;
  }
  const { outline } = item;
  const scaled = outline ? null : scaledImage(image, item.crop, place.right - place.left, place.bottom - place.top);
  if (scaled) {
    copyPixels(surface.raster, clipArea(clip, place), scaled, place.left, place.top);
    return;
  }
  const { x, y, width, height } = item.crop;
  surface.withContext(clip, (context) => {
    if (outline) clipTo(context, outline, at);
    context.imageSmoothingEnabled = true;
    context.imageSmoothingQuality = 'medium';
    context.drawImage(
      image.source,
      x * image.scale, y * image.scale, width * image.scale, height * image.scale,
      place.left, place.top, place.right - place.left, place.bottom - place.top,
    );
  });
}

function clipTo(context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D, outline: readonly Point[], { x, y, scale }: PagePosition): void {
  context.beginPath();
  outline.forEach((corner, i) => (i === 0 ? context.moveTo(x + corner.x * scale, y + corner.y * scale) : context.lineTo(x + corner.x * scale, y + corner.y * scale)));
  context.closePath();
  context.clip('evenodd');
}
