import type { Rect } from '../../geometry/rect';

/** Where a raster lies on a page: the trim's top left stands at pixel (x, y), a point is `scale` pixels. */
export interface PlateFrame {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An ink of the press. A spot ink also says what its full tone looks like, as percentages of the process inks. */
export interface PlateInk {
  readonly name: string;
  readonly looks: readonly [c: number, m: number, y: number, k: number];
}

export const PROCESS_INKS: readonly PlateInk[] = [
  { name: 'C', looks: [100, 0, 0, 0] },
  { name: 'M', looks: [0, 100, 0, 0] },
  { name: 'Y', looks: [0, 0, 100, 0] },
  { name: 'K', looks: [0, 0, 0, 100] },
];

/** What each plate prints: for every ink, one byte a pixel, 0 paper to 255 solid. The process inks come first. */
export interface Plates extends PlateFrame {
  readonly inks: readonly PlateInk[];
  readonly planes: readonly Uint8Array[];
}

/** The frame of a whole page, bleed included, at a resolution in pixels an inch. */
export function wholePage({ width, height, bleed }: { readonly width: number; readonly height: number; readonly bleed: number }, ppi: number): PlateFrame {
  const scale = ppi / 72;
  const at = Math.ceil(bleed * scale);
  return { scale, x: at, y: at, width: 2 * at + Math.ceil(width * scale), height: 2 * at + Math.ceil(height * scale) };
}

/** The page's rectangle under some of a raster's pixels, points. */
export const pointsOf = ({ scale, x, y }: PlateFrame, pixels: Rect): Rect => ({
  x: (pixels.x - x) / scale, y: (pixels.y - y) / scale, width: pixels.width / scale, height: pixels.height / scale,
});
