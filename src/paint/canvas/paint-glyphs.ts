import type { GlyphRun } from '../../display/display-list';
import type { GlyphAtlas, GlyphSheet } from './glyph-atlas';
import type { PagePosition } from './page-position';
import { blendMask, fillRectangle, pixel, tintArea } from './raster';
import type { Area, Raster } from './raster';
import { screenPixel } from './screen-pixel';

/** Grey bars stand for type: this much of the em high, this dark, as a column of small type looks from afar. */
const BAR_HEIGHT = 0.66;
const BAR_SHADE = 0.42;

interface With {
  readonly atlas: GlyphAtlas;
  readonly barsBelow: number;
}

/**
 * Paints a run at its positions. Baselines of horizontal text go to whole pixels, so that all lines look alike; the other
 * direction keeps fractions of a pixel, as far as the eye can tell at the size.
 */
export function paintGlyphs(raster: Raster, run: GlyphRun, at: PagePosition, clip: Area, { atlas, barsBelow }: With): void {
  const size = run.size * at.scale;
  if (size < barsBelow) return paintBar(raster, run, at, clip);
  // The lines of all glyphs first, so that none lies over its neighbour.
  if (run.outline) paintSheet(raster, run, at, clip, atlas.sheet(run.font, size, run.scale, run.rotated === true, run.outline.width / run.size), screenPixel(run.outline.color));
  paintSheet(raster, run, at, clip, atlas.sheet(run.font, size, run.scale, run.rotated === true), screenPixel(run.color));
}

function paintSheet(raster: Raster, run: GlyphRun, at: PagePosition, clip: Area, sheet: GlyphSheet, colour: number): void {
  const size = run.size * at.scale;
  const { phases } = sheet;
  const { ys, vertical } = run;
  const reach = 2 * size * Math.max(1, run.scale);
  const baseline = Math.round(at.y + run.y * at.scale);
  for (let i = 0; i < run.glyphs.length; i++) {
    const x = Math.round((at.x + run.xs[i]! * at.scale) * phases);
    const left = Math.floor(x / phases);
    if (left > clip.right + reach || left < clip.left - reach) continue;
    const y = !ys ? baseline * phases : vertical ? Math.round((at.y + ys[i]! * at.scale) * phases) : Math.round(at.y + ys[i]! * at.scale) * phases;
    const top = Math.floor(y / phases);
    if (top > clip.bottom + reach || top < clip.top - reach) continue;
    blendMask(raster, clip, sheet.mask(run.glyphs[i]!, x - left * phases, y - top * phases), left, top, colour);
  }
}

function paintBar(raster: Raster, run: GlyphRun, at: PagePosition, clip: Area): void {
  if (run.xs.length === 0) return;
  const [red, green, blue] = channels(screenPixel(run.outline?.color ?? run.color));
  const pale = pixel(255 - (255 - red) * BAR_SHADE, 255 - (255 - green) * BAR_SHADE, 255 - (255 - blue) * BAR_SHADE);
  const vertical = run.vertical === true;
  const ys = run.ys ?? [run.y];
  const left = Math.min(...run.xs);
  const right = vertical ? Math.max(...run.xs) + run.size : run.end;
  const top = Math.min(...ys) - run.size * BAR_HEIGHT;
  const bottom = vertical ? run.end : Math.max(...ys);
  const [x0, y0, x1, y1] = [at.x + left * at.scale, at.y + top * at.scale, at.x + right * at.scale, at.y + bottom * at.scale];
  if (y1 - y0 >= 1 || vertical) fillRectangle(raster, clip, x0, y0, x1, y1, pale);
  else tintArea(raster, { left: Math.max(clip.left, Math.round(x0)), right: Math.min(clip.right, Math.round(x1)), top: Math.max(clip.top, Math.floor(y0)), bottom: Math.min(clip.bottom, Math.floor(y0) + 1) }, pale, Math.max(0.5, y1 - y0));
}

const channels = (value: number): readonly [number, number, number] => [value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff];
