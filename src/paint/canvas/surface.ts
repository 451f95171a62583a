import { clipArea, wholeArea } from './raster';
import type { Area, Raster } from './raster';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** A canvas and the raster behind it. The raster is the truth; the canvas shows what was presented of it. */
export interface Surface {
  readonly raster: Raster;
  readonly context: Context;
  /** Sets the size in device pixels; everything must then be painted again. */
  resize(width: number, height: number): void;
  /** Lets the 2D context paint on top of what the raster holds in an area, and takes the result back. */
  withContext(area: Area, draw: (context: Context) => void): void;
  /** Shows an area of the raster on the canvas. */
  present(area: Area): void;
}

/**
 * Opens a surface on a canvas that nothing else has asked a context of. The context is kept in main memory: pixels are
 * put and taken back for strokes and pictures, and each would stall a GPU.
 */
export function createSurface(canvas: HTMLCanvasElement | OffscreenCanvas): Surface {
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true }) as Context | null;
  if (!context) throw new Error('The canvas gives no 2D context.');
  let image = new ImageData(1, 1);
  let raster: Raster = { width: 1, height: 1, pixels: new Uint32Array(image.data.buffer) };

  const put = ({ left, top, right, bottom }: Area): void => {
    context.putImageData(image, 0, 0, left, top, right - left, bottom - top);
  };
  const take = ({ left, top, right, bottom }: Area): void => {
    const width = right - left;
    const taken = new Uint32Array(context.getImageData(left, top, width, bottom - top).data.buffer);
    for (let y = top; y < bottom; y++) raster.pixels.set(taken.subarray((y - top) * width, (y - top + 1) * width), y * raster.width + left);
  };

  return {
    get raster() {
      return raster;
    },
    context,
    resize(width, height) {
      canvas.width = width;
      canvas.height = height;
      image = new ImageData(width, height);
      raster = { width, height, pixels: new Uint32Array(image.data.buffer) };
    },
    withContext(wanted, draw) {
      const area = clipArea(wanted, wholeArea(raster));
      if (area.left >= area.right || area.top >= area.bottom) return;
      put(area);
      context.save();
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.beginPath();
      context.rect(area.left, area.top, area.right - area.left, area.bottom - area.top);
      context.clip();
      draw(context);
      context.restore();
      take(area);
    },
    present(wanted) {
      const area = clipArea(wanted, wholeArea(raster));
      if (area.left < area.right && area.top < area.bottom) put(area);
    },
  };
}
