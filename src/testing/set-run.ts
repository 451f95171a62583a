import type { Cmyk, GlyphRun } from '../display/display-list';
import type { FontWorld } from '../fonts/harfbuzz-shaper';

export interface RunOptions extends Partial<Pick<GlyphRun, 'scale' | 'source'>> {
  readonly color?: Cmyk;
  readonly vertical?: boolean;
  readonly rotated?: true;
  /** Added to every advance, in points. */
  readonly spread?: number;
  /** Shaped as Latin; when left out, `font` says so by its name, `latin`. */
  readonly latin?: boolean;
}

/** A run set as an engine would: shaped, each glyph moved by an odd amount so that no position is a round one. */
export function setRun(world: FontWorld, font: string, text: string, size: number, x: number, y: number, options: RunOptions = {}): GlyphRun {
  const { vertical = false, rotated, spread = 0.0137, scale = 1, color = [0, 0, 0, 100], source = null, latin = font === 'latin' } = options;
  const glyphs = world.shape(font, text, { language: latin ? 'en' : 'zh-Hans', script: latin ? 'Latn' : 'Hani', vertical });
  const xs: number[] = [];
  const ys: number[] = [];
  let pen = vertical || rotated ? y : x;
  for (const glyph of glyphs) {
    xs.push(vertical ? x + glyph.dx * size : rotated ? x : pen + glyph.dx * size);
    ys.push(vertical ? pen - glyph.dy * size : rotated ? pen : y);
    pen += glyph.advance * (vertical ? 1 : scale) * size + spread;
  }
  return {
    kind: 'glyphs', font, size, scale, color, text, source, xs, y, end: pen,
    glyphs: glyphs.map((g) => g.glyph), clusters: glyphs.map((g) => g.cluster),
    ...(vertical || rotated ? { ys } : {}), ...(rotated ? { rotated } : {}),
  };
}
