import type { Rect } from '../../geometry/rect';
import type { DecodedImage } from './image-source';
import type { Raster } from './raster';

interface Kept {
  readonly key: string;
  /** Null: it has transparent pixels, which only the context blends. */
  readonly scaled: Raster | null;
}

/** Larger ones are seen in parts, at high zoom, and are drawn as they are needed. */
const MOST_PIXELS = 4 * 2 ** 20;
/** Of one picture: while it is moved its size varies by a pixel either way. */
const KEPT = 4;

const known = new WeakMap<CanvasImageSource, Kept[]>();

/**
 * The crop of a picture in device pixels, made once and kept as long as the decoded picture is: repainting is then a copy
 * of rows, and needs no way through the 2D context and back. Null when it is too large or not opaque.
 */
export function scaledImage({ source, scale }: DecodedImage, crop: Rect, width: number, height: number): Raster | null {
  if (width < 1 || height < 1 || width * height > MOST_PIXELS) return null;
  const key = [crop.x, crop.y, crop.width, crop.height, width, height].join(' ');
  const kept = known.get(source) ?? [];
  const found = kept.find((one) => one.key === key);
  if (found) return found.scaled;
  const scaled = draw(source, scale, crop, width, height);
  known.set(source, [{ key, scaled }, ...kept].slice(0, KEPT));
  return scaled;
}

function draw(source: CanvasImageSource, scale: number, crop: Rect, width: number, height: number): Raster | null {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'medium';
  context.drawImage(source, crop.x * scale, crop.y * scale, crop.width * scale, crop.height * scale, 0, 0, width, height);
  const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
  return pixels.every((value) => value >>> 24 === 0xff) ? { width, height, pixels } : null;
}
