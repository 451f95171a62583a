import type { DisplayList, Group } from '../../display/display-list';
import { overlaps } from '../../geometry/rect';
import type { GlyphAtlas } from './glyph-atlas';
import type { ImageSource } from './image-source';
import { itemBounds } from '../coverage/item-bounds';
import { paintGlyphs } from './paint-glyphs';
import { paintImage } from './paint-image';
import { paintPath } from './paint-path';
import type { PagePosition } from './page-position';
import { areaOf, rectOf } from './page-position';
import { areaIsEmpty, clipArea, fillArea, pixel, wholeArea } from './raster';
import type { Area } from './raster';
import type { Surface } from './surface';

/** What painting needs besides the page. */
export interface PaintWith {
  readonly atlas: GlyphAtlas;
  readonly images: ImageSource;
  /** Colour around the sheet, and of its edge; see `pixel`. */
  readonly pasteboard: number;
  readonly edge: number;
  /** Type smaller than this, in device pixels, is shown as grey bars. */
  readonly barsBelow: number;
  /** Leave out what never prints. */
  readonly printedOnly?: boolean;
}

export const PAPER = pixel(255, 255, 255);

/**
 * Paints what lies in an area of the surface: pasteboard, paper, and the groups of the page that reach into it, in
 * order. Nothing outside the area is touched, so the caller may ask for just what changed. Shows it on the canvas.
 */
export function paintPage(surface: Surface, list: DisplayList, at: PagePosition, wanted: Area, using: PaintWith): void {
  const area = clipArea(wanted, wholeArea(surface.raster));
  if (areaIsEmpty(area)) return;
  paintSheet(surface, list, at, area, using);
  const visible = rectOf(area, at);
  for (const group of list.groups) {
    if (using.printedOnly && group.screenOnly) continue;
    if (overlaps(group.bounds, visible)) paintGroup(surface, group, at, area, using);
  }
  using.atlas.trim();
  surface.present(area);
}

function paintSheet(surface: Surface, list: DisplayList, at: PagePosition, area: Area, { pasteboard, edge }: PaintWith): void {
  const sheet = areaOf({ x: 0, y: 0, width: list.width, height: list.height }, at, 'nearest');
  const paper = clipArea(sheet, area);
  const isPaper = paper.left === area.left && paper.top === area.top && paper.right === area.right && paper.bottom === area.bottom;
  if (isPaper) return fillArea(surface.raster, area, PAPER);
  fillArea(surface.raster, area, pasteboard);
  fillArea(surface.raster, clipArea({ left: sheet.left - 1, top: sheet.top - 1, right: sheet.right + 1, bottom: sheet.bottom + 1 }, area), edge);
  fillArea(surface.raster, paper, PAPER);
}

function paintGroup(surface: Surface, group: Group, at: PagePosition, area: Area, using: PaintWith): void {
  for (const item of group.items) {
    const bounds = areaOf(itemBounds(item), at, 'outward');
    const clip = clipArea(bounds, area);
    if (areaIsEmpty(clip)) continue;
    switch (item.kind) {
      case 'glyphs':
        paintGlyphs(surface.raster, item, at, clip, using);
        break;
      case 'path':
        paintPath(surface, item, at, clip);
        break;
      case 'image':
        paintImage(surface, item, at, clip, using.images);
        break;
    }
  }
}
