import type { Point } from './rect';

/** Pixels as a canvas gives them: four bytes each, red green blue alpha. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray | Uint8Array;
}

/** Alpha below this is background. */
const CLEAR = 40;
/** How far a colour may be from the border's to count as background, sum of the three channels. */
const NEAR = 60;
/** So much of the border must be of one colour: a bust may stand on the lower edge, a landscape's sky is no ground. */
const PLAIN_BORDER = 0.6;
/** A subject this much smaller or larger than the picture is not told from its background. */
const LEAST_SUBJECT = 0.01;
const MOST_SUBJECT = 0.97;
/** How far the outline may be off the pixels, as a share of the longer side. */
const SLACK = 0.006;

/**
 * The outline of what stands before a clear or plain background, as shares (0 … 1) of the picture's width and height:
 * down the right side, up the left. Null when there is no such background, as in most photographs.
 */
export function silhouette(pixels: Pixels): Point[] | null {
  const background = hasClearPixels(pixels) ? clearPixels(pixels) : plainBackground(pixels);
  const sides = background && sidesOf(background, pixels);
  if (!sides) return null;
  const outline = [...simplified(sides.right, SLACK * pixels.height), ...simplified(sides.left.reverse(), SLACK * pixels.height)];
  return outline.length < 3 ? null : outline.map(({ x, y }) => ({ x: x / pixels.width, y: y / pixels.height }));
}

function hasClearPixels({ width, height, data }: Pixels): boolean {
  let clear = 0;
  for (let i = 3; i < data.length; i += 4) if (data[i]! < CLEAR) clear++;
  return clear > width * height * LEAST_SUBJECT;
}

function clearPixels({ width, height, data }: Pixels): Uint8Array {
  const background = new Uint8Array(width * height);
  for (let i = 0; i < background.length; i++) background[i] = data[i * 4 + 3]! < CLEAR ? 1 : 0;
  return background;
}

/** Everything of the border's colour that hangs together with the border; null when the border is of many colours. */
function plainBackground({ width, height, data }: Pixels): Uint8Array | null {
  const border: number[] = [];
  for (let x = 0; x < width; x++) border.push(x, (height - 1) * width + x);
  for (let y = 0; y < height; y++) border.push(y * width, y * width + width - 1);
  const ground = [0, 1, 2].map((channel) => median(border.map((i) => data[i * 4 + channel]!)));
  const isNear = (i: number): boolean =>
    Math.abs(data[i * 4]! - ground[0]!) + Math.abs(data[i * 4 + 1]! - ground[1]!) + Math.abs(data[i * 4 + 2]! - ground[2]!) <= NEAR;
  const background = new Uint8Array(width * height);
  const open = border.filter(isNear);
  if (open.length < PLAIN_BORDER * border.length) return null;
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    if (background[i]) continue;
    background[i] = 1;
    const x = i % width;
    if (x > 0 && !background[i - 1] && isNear(i - 1)) open.push(i - 1);
    if (x < width - 1 && !background[i + 1] && isNear(i + 1)) open.push(i + 1);
    if (i >= width && !background[i - width] && isNear(i - width)) open.push(i - width);
    if (i < width * (height - 1) && !background[i + width] && isNear(i + width)) open.push(i + width);
  }
  return background;
}

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  return values[values.length >> 1] ?? 0;
}

/** The subject's left and right end on each row of pixels. Text runs beside a picture, so what lies between is of no matter. */
function sidesOf(background: Uint8Array, { width, height }: Pixels): { left: Point[]; right: Point[] } | null {
  const left: Point[] = [];
  const right: Point[] = [];
  let subject = 0;
  let foot: readonly [first: Point, last: Point] | null = null;
  for (let y = 0; y < height; y++) {
    let first = -1;
    let last = -1;
    for (let x = 0; x < width; x++) {
      if (background[y * width + x]) continue;
      subject++;
      if (first < 0) first = x;
      last = x;
    }
    if (first < 0) continue;
    if (left.length === 0) {
      left.push({ x: first, y });
      right.push({ x: last + 1, y });
    }
    left.push({ x: first, y: y + 0.5 });
    right.push({ x: last + 1, y: y + 0.5 });
    foot = [{ x: first, y: y + 1 }, { x: last + 1, y: y + 1 }];
  }
  if (foot) {
    left.push(foot[0]);
    right.push(foot[1]);
  }
  const share = subject / (width * height);
  return share < LEAST_SUBJECT || share > MOST_SUBJECT ? null : { left, right };
}

/** Fewer corners: those that lie nearer than `slack` to the line between their neighbours go (Douglas and Peucker). */
function simplified(points: readonly Point[], slack: number): Point[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 3) return [...points];
  let farthest = 0;
  let at = 0;
  for (let i = 1; i < points.length - 1; i++) {
    const far = distance(points[i]!, first, last);
    if (far > farthest) {
      farthest = far;
      at = i;
    }
  }
  if (farthest <= slack) return [first, last];
  return [...simplified(points.slice(0, at + 1), slack).slice(0, -1), ...simplified(points.slice(at), slack)];
}

function distance(point: Point, from: Point, to: Point): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return Math.hypot(point.x - from.x, point.y - from.y);
  return Math.abs((to.x - from.x) * (from.y - point.y) - (from.x - point.x) * (to.y - from.y)) / length;
}
