import type { PathCommand } from '../display/display-list';

/**
 * Glyph outlines for painters that draw shapes themselves (canvas, PNG, tests), so that the screen shows the very
 * curves that the PDF embeds.
 */
export interface GlyphOutlines {
  /** In em, y down, from the glyph's horizontal origin; empty for blank glyphs. Cached: the same array comes back. */
  outline(font: string, glyph: number): readonly PathCommand[];
}

/** A path command as HarfBuzz draws it: font units, y up. */
export interface DrawnCommand {
  readonly type: string;
  readonly values: readonly number[];
}

/** Font units, y up → em, y down; quadratic curves become the cubic ones that PDF and canvas share. */
export function toOutline(drawn: readonly DrawnCommand[], unitsPerEm: number): readonly PathCommand[] {
  const k = 1 / unitsPerEm;
  const commands: PathCommand[] = [];
  let penX = 0;
  let penY = 0;
  for (const { type, values } of drawn) {
    const v = values.map((value, i) => (i % 2 === 0 ? value * k : -value * k));
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = v;
    switch (type) {
      case 'M':
        commands.push(['M', a, b]);
        break;
      case 'L':
        commands.push(['L', a, b]);
        break;
      case 'Q':
        commands.push(['C', penX + ((a - penX) * 2) / 3, penY + ((b - penY) * 2) / 3, c + ((a - c) * 2) / 3, d + ((b - d) * 2) / 3, c, d]);
        break;
      case 'C':
        commands.push(['C', a, b, c, d, e, f]);
        break;
      default:
        commands.push(['Z']);
    }
    if (v.length >= 2) {
      penX = v[v.length - 2] ?? 0;
      penY = v[v.length - 1] ?? 0;
    }
  }
  return commands;
}
