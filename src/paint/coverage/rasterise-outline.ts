import type { PathCommand } from '../../display/display-list';

/** How much of each pixel a shape covers, 0…255, row by row. The box is in device pixels from the shape's origin. */
export interface Mask {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly coverage: Uint8Array;
}

/** x' = a·x + c·y + e, y' = b·x + d·y + f: outline units → device pixels. */
export interface Transform {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

/** Device pixels that are wanted; `right` and `bottom` are exclusive. */
export interface PixelBounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface OutlineOptions {
  /** Non-zero, as fonts and the PDF operator `f` fill, when left out; `evenodd` as cut-outs do. */
  readonly rule?: 'nonzero' | 'evenodd';
  /** Only this part of the mask is made: a page-wide shape at high zoom would fill memory. */
  readonly clip?: PixelBounds;
}

/** A curve is drawn as chords that leave it by no more than this, in pixels. */
const FLATNESS = 0.1;
const EMPTY: Mask = { left: 0, top: 0, width: 0, height: 0, coverage: new Uint8Array(0) };

/**
 * Fills an outline with exact area coverage: each edge adds its signed area to the cells it crosses, and a running sum
 * along each row turns that into winding (the method of font-rs and stb_truetype 2). Contours fill by the non-zero rule
 * as fonts draw them, unless told otherwise: overlaps stay filled, counters run the other way.
 */
export function rasteriseOutline(commands: readonly PathCommand[], transform: Transform, { rule = 'nonzero', clip }: OutlineOptions = {}): Mask {
  const count = flatten(commands, transform);
  if (count === 0) return EMPTY;
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < count; i += 2) {
    const x = edges[i]!;
    const y = edges[i + 1]!;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  const left = Math.max(Math.floor(minX), clip?.left ?? -Infinity);
  const top = Math.max(Math.floor(minY), clip?.top ?? -Infinity);
  const width = Math.min(Math.ceil(maxX), clip?.right ?? Infinity) - left;
  const height = Math.min(Math.ceil(maxY), clip?.bottom ?? Infinity) - top;
  if (width <= 0 || height <= 0) return EMPTY;
  // Two spare columns take what the last pixel of a row hands on.
  const stride = width + 2;
  if (cells.length < stride * height) cells = new Float32Array(stride * height * 2);
  else cells.fill(0, 0, stride * height);
  const add = clip ? addClipped : addEdge;
  for (let i = 0; i < count; i += 4) add(stride, edges[i]! - left, edges[i + 1]! - top, edges[i + 2]! - left, edges[i + 3]! - top, height);
  const coverage = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    let winding = 0;
    for (let x = 0; x < width; x++) {
      winding += cells[y * stride + x]!;
      let share = winding < 0 ? -winding : winding;
      if (rule === 'evenodd') share = Math.abs(share - 2 * Math.round(share / 2));
      coverage[y * width + x] = share >= 1 ? 255 : share * 255 + 0.5;
    }
  }
  return { left, top, width, height, coverage };
}

// Scratch of the function above, kept because thousands of glyphs go through it in a row.
let edges = new Float64Array(4096);
let cells = new Float32Array(4096);

/** Writes the outline's straight edges to the scratch, four numbers each, in device pixels; returns how many numbers. Open contours are closed. */
function flatten(commands: readonly PathCommand[], { a, b, c, d, e, f }: Transform): number {
  let count = 0;
  let [startX, startY, x, y] = [0, 0, 0, 0];
  const lineTo = (toX: number, toY: number): void => {
    if (count + 4 > edges.length) {
      const larger = new Float64Array(edges.length * 2);
      larger.set(edges);
      edges = larger;
    }
    edges[count] = x;
    edges[count + 1] = y;
    edges[count + 2] = toX;
    edges[count + 3] = toY;
    count += 4;
    x = toX;
    y = toY;
  };
  for (const command of commands) {
    switch (command[0]) {
      case 'M':
        if (x !== startX || y !== startY) lineTo(startX, startY);
        x = startX = a * command[1] + c * command[2] + e;
        y = startY = b * command[1] + d * command[2] + f;
        break;
      case 'L':
        lineTo(a * command[1] + c * command[2] + e, b * command[1] + d * command[2] + f);
        break;
      case 'C': {
        const x0 = x;
        const y0 = y;
        const x1 = a * command[1] + c * command[2] + e;
        const y1 = b * command[1] + d * command[2] + f;
        const x2 = a * command[3] + c * command[4] + e;
        const y2 = b * command[3] + d * command[4] + f;
        const x3 = a * command[5] + c * command[6] + e;
        const y3 = b * command[5] + d * command[6] + f;
        const bend = Math.max(Math.abs(x0 - 2 * x1 + x2) + Math.abs(y0 - 2 * y1 + y2), Math.abs(x1 - 2 * x2 + x3) + Math.abs(y1 - 2 * y2 + y3));
        const chords = Math.max(1, Math.ceil(Math.sqrt((0.75 * bend) / FLATNESS)));
        for (let i = 1; i < chords; i++) {
          const t = i / chords;
          const s = 1 - t;
          const k0 = s * s * s;
          const k1 = 3 * s * s * t;
          const k2 = 3 * s * t * t;
          const k3 = t * t * t;
          lineTo(k0 * x0 + k1 * x1 + k2 * x2 + k3 * x3, k0 * y0 + k1 * y1 + k2 * y2 + k3 * y3);
        }
        lineTo(x3, y3);
        break;
      }
      case 'Z':
        if (x !== startX || y !== startY) lineTo(startX, startY);
        break;
    }
  }
  if (x !== startX || y !== startY) lineTo(startX, startY);
  return count;
}

/** The same as `addEdge` of what lies in the mask. What lies left of it still counts for the rows that it crosses, what lies right of it does not. */
function addClipped(stride: number, ax: number, ay: number, bx: number, by: number, height: number): void {
  if (ay === by || Math.max(ay, by) <= 0 || Math.min(ay, by) >= height) return;
  const width = stride - 2;
  const xAt = (y: number): number => ax + ((y - ay) / (by - ay)) * (bx - ax);
  const yAt = (x: number): number => ay + ((x - ax) / (bx - ax)) * (by - ay);
  const inside = (y: number): number => Math.min(height, Math.max(0, y));
  // Cut where the edge crosses the mask's sides, then each piece lies left of it, in it or right of it.
  const cuts = [ay, by];
  for (const side of [0, width]) if (Math.min(ax, bx) < side && Math.max(ax, bx) > side) cuts.push(yAt(side));
  cuts.sort(ay < by ? (p, q) => p - q : (p, q) => q - p);
  for (let i = 1; i < cuts.length; i++) {
    const [from, to] = [inside(cuts[i - 1]!), inside(cuts[i]!)];
    if (from === to) continue;
    const [x0, x1] = [xAt(from), xAt(to)];
    const middle = (x0 + x1) / 2;
    if (middle >= width) continue;
    if (middle <= 0) addEdge(stride, 0, from, 0, to);
    else addEdge(stride, Math.min(width, Math.max(0, x0)), from, Math.min(width, Math.max(0, x1)), to);
  }
}

/** Adds an edge's signed area: to the cells it crosses their share, to the cell after them the rest. */
function addEdge(stride: number, ax: number, ay: number, bx: number, by: number): void {
  if (ay === by) return;
  const area = cells;
  const direction = ay < by ? 1 : -1;
  const topX = ay < by ? ax : bx;
  const topY = ay < by ? ay : by;
  const bottomX = ay < by ? bx : ax;
  const bottomY = ay < by ? by : ay;
  const slope = (bottomX - topX) / (bottomY - topY);
  let x = topX;
  const lastRow = Math.ceil(bottomY);
  for (let row = Math.floor(topY); row < lastRow; row++) {
    const tall = Math.min(row + 1, bottomY) - Math.max(row, topY);
    const nextX = x + slope * tall;
    const signed = tall * direction;
    const from = Math.min(x, nextX);
    const to = Math.max(x, nextX);
    const first = Math.floor(from);
    const end = Math.ceil(to);
    const at = row * stride + first;
    if (end <= first + 1) {
      const inCell = signed * (0.5 * (from + to) - first);
      area[at]! += signed - inCell;
      area[at + 1]! += inCell;
    } else {
      const perCell = 1 / (to - from);
      const intoFirst = first + 1 - from;
      const intoLast = to - end + 1;
      const firstShare = 0.5 * perCell * intoFirst * intoFirst;
      const lastShare = 0.5 * perCell * intoLast * intoLast;
      area[at]! += signed * firstShare;
      if (end === first + 2) {
        area[at + 1]! += signed * (1 - firstShare - lastShare);
      } else {
        const second = perCell * (intoFirst + 0.5);
        area[at + 1]! += signed * (second - firstShare);
        for (let cell = 2; cell < end - first - 1; cell++) area[at + cell]! += signed * perCell;
        const beforeLast = second + (end - first - 3) * perCell;
        area[at + end - first - 1]! += signed * (1 - beforeLast - lastShare);
      }
      area[at + end - first]! += signed * lastShare;
    }
    x = nextX;
  }
}
