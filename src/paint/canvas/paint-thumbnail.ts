import type { DisplayList } from '../../display/display-list';
import type { Rect } from '../../geometry/rect';
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
  /** The part that is shown, points; the whole page when left out. */
  readonly part?: Rect;
}

/** Below this, letters are noise: bars show the page's build better. */
const BARS_BELOW = 3;

const surfaces = new WeakMap<Thumbnail['canvas'], Surface>();

/** Paints a page small: headlines and pictures as they are, small type as grey bars. Sets the canvas's size. */
export function paintThumbnail({ list, canvas, atlas, images, width, part = { x: 0, y: 0, width: list.width, height: list.height } }: Thumbnail): void {
  let surface = surfaces.get(canvas);
  if (!surface) surfaces.set(canvas, (surface = createSurface(canvas)));
  const scale = width / part.width;
  const height = Math.max(1, Math.round(part.height * scale));
  if (surface.raster.width !== width || surface.raster.height !== height) surface.resize(width, height);
  paintPage(surface, list, { scale, x: -part.x * scale, y: -part.y * scale }, wholeArea(surface.raster), { atlas, images, pasteboard: PAPER, edge: PAPER, barsBelow: BARS_BELOW, printedOnly: true });
}
