import type { ImageItem } from '../../display/display-list';
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
  const scaled = scaledImage(image, item.crop, place.right - place.left, place.bottom - place.top);
  if (scaled) {
    copyPixels(surface.raster, clipArea(clip, place), scaled, place.left, place.top);
    return;
  }
  const { x, y, width, height } = item.crop;
  surface.withContext(clip, (context) => {
    context.imageSmoothingEnabled = true;
    context.imageSmoothingQuality = 'medium';
    context.drawImage(
      image.source,
      x * image.scale, y * image.scale, width * image.scale, height * image.scale,
      place.left, place.top, place.right - place.left, place.bottom - place.top,
    );
  });
}
