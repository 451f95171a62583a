import type { GlyphOutlines } from '../../fonts/glyph-outlines';
import { rasteriseOutline } from '../coverage/rasterise-outline';
import type { Mask } from '../coverage/rasterise-outline';
import { strokeGlyph } from '../coverage/stroke-glyph';

/** Masks of one face at one pixel size. Colour is not part of it: a mask is laid down in any. */
export interface GlyphSheet {
  /** Sub-pixel steps in each direction at this size; 1 = whole pixels. */
  readonly phases: number;
  /** The glyph's mask for an origin moved right and down by `phaseX`, `phaseY` steps. */
  mask(glyph: number, phaseX: number, phaseY: number): Mask;
}

export interface GlyphAtlas {
  /**
   * `size` in device pixels per em; `outlined`: the line round the glyphs instead of them, em that it reaches out from their edges.
   * Sheets handed out since the last `trim` stay whole until the next one.
   */
  sheet(font: string, size: number, scale: number, rotated: boolean, outlined?: number): GlyphSheet;
  /** Lets go of the sheets that were not used for longest until the rest fits the budget. Call after a paint. */
  trim(): void;
  readonly bytes: number;
}

/** About four zoom steps of a Chinese broadsheet page at 24 px type. */
const BUDGET = 64 * 2 ** 20;
/** What a mask weighs besides its pixels. */
const OVERHEAD = 120;

/**
 * Quarter pixels below this size: Chinese type is set to a thousandth of a point, and whole pixels would show as uneven
 * spacing. The larger the type, the less a step is seen.
 */
const QUARTER_BELOW = 28;
const HALF_BELOW = 72;

/** Glyph masks by (face, pixel size), made on demand and kept within a budget of bytes, least recently used sheets first to go. */
export function createGlyphAtlas(outlines: GlyphOutlines, budget = BUDGET): GlyphAtlas {
  interface Kept extends GlyphSheet {
    bytes: number;
    used: number;
  }
  const sheets = new Map<string, Kept>();
  let bytes = 0;
  let clock = 0;

  const open = (font: string, size: number, scale: number, rotated: boolean, outlined: number): Kept => {
    const masks = new Map<number, Mask>();
    const phases = size < QUARTER_BELOW ? 4 : size < HALF_BELOW ? 2 : 1;
    const sheet: Kept = {
      phases,
      bytes: 0,
      used: 0,
      mask(glyph, phaseX, phaseY) {
        const key = (glyph * 4 + phaseX) * 4 + phaseY;
        let mask = masks.get(key);
        if (!mask) {
          const [e, f] = [phaseX / phases, phaseY / phases];
          const wide = size * scale;
          const transform = rotated ? { a: 0, b: wide, c: -size, d: 0, e, f } : { a: wide, b: 0, c: 0, d: size, e, f };
          const shape = outlines.outline(font, glyph);
          mask = rasteriseOutline(outlined > 0 ? strokeGlyph(shape, outlined) : shape, transform);
          masks.set(key, mask);
          const weight = mask.coverage.byteLength + OVERHEAD;
          sheet.bytes += weight;
          bytes += weight;
        }
        return mask;
      },
    };
    return sheet;
  };

  return {
    sheet(font, size, scale, rotated, outlined = 0) {
      const key = `${font} ${size} ${scale} ${rotated} ${outlined}`;
      let sheet = sheets.get(key);
      if (!sheet) sheets.set(key, (sheet = open(font, size, scale, rotated, outlined)));
      sheet.used = clock;
      return sheet;
    },
    trim() {
      if (bytes > budget) {
        for (const [key, sheet] of [...sheets].sort(([, a], [, b]) => a.used - b.used)) {
          if (bytes <= budget || sheet.used === clock) break;
          sheets.delete(key);
          bytes -= sheet.bytes;
        }
      }
      clock += 1;
    },
    get bytes() {
      return bytes;
    },
  };
}
