import type { DisplayList } from '../../display/display-list';
import type { GlyphAtlas } from './glyph-atlas';
import type { ImageSource } from './image-source';
import { PAPER, paintPage } from './paint-page';
import { wholeArea } from './raster';
import { createSurface } from './surface';
import type { Surface } from './surface';

export interface Thumbnail {
  readonly list: DisplayList;
  readonly canvas: HTMLCanvasElement | OffscreenCanvas;
  readonly atlas: GlyphAtlas;
  readonly images: ImageSource;
  /** Device pixels; the height follows from the page. */
  readonly width: number;
}

/** Below this, letters are noise: bars show the page's build better. */
const BARS_BELOW = 3;

const surfaces = new WeakMap<Thumbnail['canvas'], Surface>();

/** Paints a page small: headlines and pictures as they are, small type as grey bars. Sets the canvas's size. */
export function paintThumbnail({ list, canvas, atlas, images, width }: Thumbnail): void {
  let surface = surfaces.get(canvas);
  if (!surface) surfaces.set(canvas, (surface = createSurface(canvas)));
  const scale = width / list.width;
  const height = Math.max(1, Math.round(list.height * scale));
  if (surface.raster.width !== width || surface.raster.height !== height) surface.resize(width, height);
  paintPage(surface, list, { scale, x: 0, y: 0 }, wholeArea(surface.raster), { atlas, images, pasteboard: PAPER, edge: PAPER, barsBelow: BARS_BELOW, printedOnly: true });
}
