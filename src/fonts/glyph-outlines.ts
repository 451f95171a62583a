import type { PathCommand } from '../display/display-list';

/**
 * Glyph outlines for painters that draw shapes themselves (canvas, PNG, tests), so that the screen shows the very
 * curves that the PDF embeds.
 */
export interface GlyphOutlines {
  /** In em, y down, from the glyph's horizontal origin; empty for blank glyphs. Cached: the same array comes back. */
  outline(font: string, glyph: number): readonly PathCommand[];
}

/** Takes an outline stroke by stroke, in font units, y up, as font engines draw. */
export interface OutlinePen {
  readonly moveTo: (x: number, y: number) => void;
  readonly lineTo: (x: number, y: number) => void;
  readonly quadTo: (cx: number, cy: number, x: number, y: number) => void;
  readonly cubicTo: (ax: number, ay: number, bx: number, by: number, x: number, y: number) => void;
  readonly close: () => void;
}

/**
 * A pen that records what is drawn: `record` calls `draw`, then hands out the commands in em, y down. Quadratic curves
 * become the cubic ones that PDF and canvas share.
 */
export function createRecorder(): { readonly pen: OutlinePen; readonly record: (unitsPerEm: number, draw: () => void) => readonly PathCommand[] } {
  let commands: PathCommand[] = [];
  let k = 1;
  let penX = 0;
  let penY = 0;
  const moved = (x: number, y: number): void => {
    penX = x;
    penY = y;
  };
  const cubicTo: OutlinePen['cubicTo'] = (ax, ay, bx, by, x, y) => {
    commands.push(['C', ax * k, -ay * k, bx * k, -by * k, x * k, -y * k]);
    moved(x, y);
  };
  return {
    pen: {
      moveTo: (x, y) => {
        commands.push(['M', x * k, -y * k]);
        moved(x, y);
      },
      lineTo: (x, y) => {
        commands.push(['L', x * k, -y * k]);
        moved(x, y);
      },
      quadTo: (cx, cy, x, y) =>
        cubicTo(penX + ((cx - penX) * 2) / 3, penY + ((cy - penY) * 2) / 3, x + ((cx - x) * 2) / 3, y + ((cy - y) * 2) / 3, x, y),
      cubicTo,
      close: () => {
        commands.push(['Z']);
      },
    },
    record: (unitsPerEm, draw) => {
      commands = [];
      k = 1 / unitsPerEm;
      draw();
      return commands;
    },
  };
}
