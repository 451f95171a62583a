/** A code as a phone would see it in print: its modules as pixels, the ink spread by the press, the edges blurred by the camera. */
import jsQR from 'jsqr';
import type { GlyphRun, Group, PathItem } from '../display/display-list';
import { bottom, right, type Rect } from '../geometry/rect';
import { mmToPt } from '../geometry/units';
import { lightness } from './ink';
import { runRect } from './run-rect';

/**
 * How finely a phone held over a paper sees it, pixels an inch, and how often each pixel is mixed with its neighbours then: press
 * and lens together blur by an eighth of a millimetre. A phone takes picture after picture while it is held nearer and further off,
 * and one that reads is enough; a decoder may miss a good code when its modules and the pixels fall in step.
 */
const LOOKS = [{ ppi: 200, blurs: 2 }, { ppi: 250, blurs: 3 }, { ppi: 170, blurs: 1 }] as const;
/** A large code is looked at from further off: at most so many pixels a side at the first look. */
const MOST_PIXELS = 360;
/** Each edge of ink grows by this on newsprint (about a quarter more tone at 50 % of a 40 lines/cm screen). */
const SPREAD = mmToPt(0.03);
/** Newsprint, with paper white of copier paper = 1. */
const PAPER = 0.8;
/** What a picture over the code is taken for: mid grey. */
const PICTURE = 0.45;

/** What a decoder reads in a code, with whatever is printed over it; null when it reads nothing. */
export function readCode(code: Group, over: readonly Group[], area: Rect): string | null {
  const side = Math.max(area.width, area.height);
  if (side <= 0) return null;
  for (const { ppi, blurs } of LOOKS) {
    const canvas = newCanvas(area, Math.min(ppi / 72, (MOST_PIXELS * ppi) / LOOKS[0].ppi / side));
    for (const { items } of [code, ...over]) for (const item of items) paint(canvas, item);
    const read = decode(canvas, blurs);
    if (read !== null) return read;
  }
  return null;
}

function decode(canvas: Canvas, blurs: number): string | null {
  let pixels = canvas.light;
  for (let i = 0; i < blurs; i++) pixels = blurred(canvas, pixels);
  const rgba = new Uint8ClampedArray(4 * pixels.length);
  pixels.forEach((value, i) => rgba.fill(Math.round(255 * PAPER * value), 4 * i, 4 * i + 3).fill(255, 4 * i + 3, 4 * i + 4));
  return jsQR(rgba, canvas.width, canvas.height, { inversionAttempts: 'dontInvert' })?.data ?? null;
}

interface Canvas {
  readonly area: Rect;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  readonly light: Float32Array;
}

function newCanvas(area: Rect, scale: number): Canvas {
  const [width, height] = [Math.ceil(area.width * scale), Math.ceil(area.height * scale)];
  return { area, scale, width, height, light: new Float32Array(width * height).fill(1) };
}

function paint(canvas: Canvas, item: Group['items'][number]): void {
  switch (item.kind) {
    case 'image':
      return fill(canvas, item.rect, PICTURE);
    case 'glyphs':
      return paintRun(canvas, item);
    case 'path':
      if (item.fill) for (const rect of rectanglesOf(item)) fill(canvas, grown(rect, lightness(item.fill) < 0.5 ? SPREAD : 0), lightness(item.fill));
      if (item.stroke) for (const rect of rectanglesOf(item)) strokeSides(canvas, rect, item.stroke.width, lightness(item.stroke.color));
  }
}

/** Type covers about half of its line. */
const paintRun = (canvas: Canvas, run: GlyphRun): void => fill(canvas, runRect(run), (1 + lightness(run.color)) / 2);

function strokeSides(canvas: Canvas, { x, y, width, height }: Rect, stroke: number, light: number): void {
  const half = stroke / 2;
  for (const at of [y, y + height]) fill(canvas, { x, y: at - half, width, height: stroke }, light);
  for (const at of [x, x + width]) fill(canvas, { x: at - half, y, width: stroke, height }, light);
}

/** Each subpath's bounding rectangle: a code's modules are rectangles. */
function rectanglesOf({ commands }: PathItem): Rect[] {
  const rectangles: Rect[] = [];
  let [left, top, far, low] = [Infinity, Infinity, -Infinity, -Infinity];
  const close = (): void => {
    if (left <= far) rectangles.push({ x: left, y: top, width: far - left, height: low - top });
    [left, top, far, low] = [Infinity, Infinity, -Infinity, -Infinity];
  };
  for (const command of commands) {
    if (command[0] === 'M') close();
    for (let i = 1; i < command.length; i += 2) {
      const [x, y] = [command[i] as number, command[i + 1] as number];
      [left, top, far, low] = [Math.min(left, x), Math.min(top, y), Math.max(far, x), Math.max(low, y)];
    }
  }
  close();
  return rectangles;
}

const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by });

/** Covers pixels by their share of the rectangle. */
function fill({ area, scale, width, height, light }: Canvas, rect: Rect, value: number): void {
  const [x0, x1] = [Math.max(0, (rect.x - area.x) * scale), Math.min(width, (right(rect) - area.x) * scale)];
  const [y0, y1] = [Math.max(0, (rect.y - area.y) * scale), Math.min(height, (bottom(rect) - area.y) * scale)];
  for (let y = Math.floor(y0); y < y1; y++) {
    const deep = Math.min(y + 1, y1) - Math.max(y, y0);
    for (let x = Math.floor(x0); x < x1; x++) {
      const share = deep * (Math.min(x + 1, x1) - Math.max(x, x0));
      const at = y * width + x;
      light[at] = light[at]! + share * (value - light[at]!);
    }
  }
}

/** Each pixel and its eight neighbours, the middle weighing most. */
function blurred({ width, height }: Canvas, light: Float32Array): Float32Array {
  const soft = new Float32Array(light.length);
  const at = (x: number, y: number): number => light[Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))]!;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      soft[y * width + x] = (4 * at(x, y) + 2 * (at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1)) + at(x - 1, y - 1) + at(x + 1, y - 1) + at(x - 1, y + 1) + at(x + 1, y + 1)) / 16;
    }
  }
  return soft;
}
