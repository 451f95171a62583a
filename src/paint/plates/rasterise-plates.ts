import type { Cmyk, DisplayList, GlyphRun, Group, ImageItem, PathItem } from '../../display/display-list';
import { fillOverprints, overprints } from '../../display/overprint';
import { atFullTone } from '../../display/tone';
import type { GlyphOutlines } from '../../fonts/glyph-outlines';
import { overlaps } from '../../geometry/rect';
import { axisRectangle } from '../coverage/axis-path';
import { itemBounds } from '../coverage/item-bounds';
import { rasteriseOutline } from '../coverage/rasterise-outline';
import type { Mask, PixelBounds } from '../coverage/rasterise-outline';
import { strokeGlyph } from '../coverage/stroke-glyph';
import { strokeOutline } from '../coverage/stroke-outline';
import type { InkPictures } from './ink-picture';
import { layInk, layRectangle } from './lay-ink';
import type { Tones } from './lay-ink';
import { layPicture } from './lay-picture';
import { PROCESS_INKS, pointsOf } from './plates';
import type { PlateFrame, PlateInk, Plates } from './plates';

export interface PlatesOptions {
  /** Which pixels, of which part of the page. */
  readonly frame: PlateFrame;
  readonly outlines: GlyphOutlines;
  readonly pictures: InkPictures;
  /** `keep`: spot inks get plates of their own. Otherwise their process equivalents print. */
  readonly spots?: 'convert' | 'keep';
}

/**
 * What the press's plates carry of a page: the display list painted ink by ink with the areas its shapes cover, overprint
 * as the PDF asks for it. Pure black text and lines touch the black plate alone (PDF 32000-1, 11.7.4.5, OPM 1); everything
 * else knocks out. Areas that never print are left out.
 */
export function rasterisePlates(list: DisplayList, { frame, outlines, pictures, spots = 'convert' }: PlatesOptions): Plates {
  const inks = [...PROCESS_INKS, ...(spots === 'keep' ? spotInks(list) : [])];
  const { width, height } = frame;
  const plates: Plates = { ...frame, inks, planes: inks.map(() => new Uint8Array(width * height)) };
  const clip: PixelBounds = { left: 0, top: 0, right: width, bottom: height };
  const visible = pointsOf(frame, { x: 0, y: 0, width, height });
  for (const group of list.groups) {
    if (group.screenOnly || !overlaps(group.bounds, visible)) continue;
    for (const item of group.items) {
      if (!overlaps(itemBounds(item), visible)) continue;
      switch (item.kind) {
        case 'glyphs':
          layGlyphs(plates, item, outlines, clip);
          break;
        case 'path':
          layPath(plates, item, clip);
          break;
        case 'image':
          layImage(plates, item, pictures, clip);
          break;
      }
    }
  }
  return plates;
}

/** The spot inks that a page asks for, in order of their first use. */
export function spotInks(list: DisplayList): readonly PlateInk[] {
  const inks = new Map<string, PlateInk>();
  const add = (color: Cmyk | undefined): void => {
    const name = color?.[4];
    if (name === undefined || inks.has(name)) return;
    const [c, m, y, k] = atFullTone(color!);
    inks.set(name, { name, looks: [c, m, y, k] });
  };
  for (const { items, screenOnly } of list.groups) {
    if (screenOnly) continue;
    for (const item of items) for (const color of inksOf(item)) add(color);
  }
  return [...inks.values()];
}

function inksOf(item: Group['items'][number]): readonly Cmyk[] {
  if (item.kind === 'image') return [];
  if (item.kind === 'glyphs') return item.outline ? [item.outline.color, item.color] : [item.color];
  return [item.fill, item.stroke?.color].filter((color) => color !== null && color !== undefined);
}

/** The tone of each plate, and which of them are touched at all. */
function tonesOf({ inks }: Plates, color: Cmyk, over: boolean): Tones {
  const spot = color[4];
  const own = spot === undefined ? -1 : inks.findIndex(({ name }, i) => i >= PROCESS_INKS.length && name === spot);
  return inks.map((_, i) => {
    const percent = own >= 0 ? (i === own ? 100 * (color[5] ?? 1) : 0) : color[i as 0 | 1 | 2 | 3] ?? 0;
    const tone = i < PROCESS_INKS.length || i === own ? Math.round(Math.min(100, Math.max(0, percent)) * 2.55) : 0;
    return over && tone === 0 ? null : tone;
  });
}

function layGlyphs(plates: Plates, run: GlyphRun, outlines: GlyphOutlines, clip: PixelBounds): void {
  if (run.outline) layEach(plates, run, strokedOutlines(outlines, run), tonesOf(plates, run.outline.color, overprints(run.outline.color)), clip);
  layEach(plates, run, outlines, tonesOf(plates, run.color, overprints(run.color)), clip);
}

function layEach(plates: Plates, run: GlyphRun, outlines: GlyphOutlines, tones: Tones, clip: PixelBounds): void {
  const { scale, x, y } = plates;
  const size = run.size * scale;
  const wide = size * run.scale;
  const reach = 2 * Math.max(size, wide);
  for (let i = 0; i < run.glyphs.length; i++) {
    const left = x + (run.xs[i] ?? 0) * scale;
    const base = y + (run.ys?.[i] ?? run.y) * scale;
    if (left < clip.left - reach || left > clip.right + reach || base < clip.top - reach || base > clip.bottom + reach) continue;
    const transform = run.rotated ? { a: 0, b: wide, c: -size, d: 0, e: left, f: base } : { a: wide, b: 0, c: 0, d: size, e: left, f: base };
    layInk(plates, rasteriseOutline(outlines.outline(run.font, run.glyphs[i]!), transform, { clip }), tones);
  }
}

/** The lines round the glyphs of an outlined run, as shapes to fill. */
const strokedOutlines = (outlines: GlyphOutlines, { outline, size }: GlyphRun): GlyphOutlines => ({
  outline: (font, glyph) => strokeGlyph(outlines.outline(font, glyph), outline!.width / size),
});

function layPath(plates: Plates, { commands, fill, stroke }: PathItem, clip: PixelBounds): void {
  const { scale, x, y } = plates;
  const transform = { a: scale, b: 0, c: 0, d: scale, e: x, f: y };
  if (fill) {
    const tones = tonesOf(plates, fill, fillOverprints(fill, commands));
    const box = axisRectangle(commands);
    if (box) layRectangle(plates, box, tones);
    else layInk(plates, rasteriseOutline(commands, transform, { clip }), tones);
  }
  if (stroke && stroke.width > 0) {
    layInk(plates, rasteriseOutline(strokeOutline(commands, stroke), transform, { clip }), tonesOf(plates, stroke.color, overprints(stroke.color)));
  }
}

function layImage(plates: Plates, item: ImageItem, pictures: InkPictures, clip: PixelBounds): void {
  const picture = pictures.get(item);
  if (picture) layPicture(plates, item, picture, item.outline ? cutOut(plates, item.outline, clip) : null);
}

function cutOut({ scale, x, y }: Plates, outline: NonNullable<ImageItem['outline']>, clip: PixelBounds): Mask {
  const commands = [...outline.map((corner, i) => [i === 0 ? 'M' : 'L', corner.x, corner.y] as const), ['Z'] as const];
  return rasteriseOutline(commands, { a: scale, b: 0, c: 0, d: scale, e: x, f: y }, { rule: 'evenodd', clip });
}
