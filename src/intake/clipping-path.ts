/**
 * Paths that graphic programs store in JPEG and TIFF files, in the image resources of Photoshop (Adobe Photoshop File Formats Specification,
 * “Image Resource Blocks” and “Path resource format”): 2000–2997 are paths, 2999 names the one that clips.
 */
import type { ContourPoint } from '../model/picture';

const FIRST_PATH = 2000;
const LAST_PATH = 2997;
const CLIPPING_PATH_NAME = 2999;
const SIGNATURE = '8BIM';
const JPEG_HEADER = 'Photoshop 3.0\0';

/** Straight pieces of a curve; fewer where a path has very many knots, so that no contour grows past what a page handles. */
const STEPS = 6;
const MANY_KNOTS = 120;
const MOST_POINTS = 1000;
/** A handle nearer to its knot than this makes no curve. */
const NEAR = 1e-4;

/**
 * The file's clipping path, or its only path, as a closed outline on the upright picture (even-odd); null when it has none.
 * `blocks`: the image resources, as `jpegResources` or a TIFF's tag 34377 give them. Never throws: a damaged path is none.
 */
export function clippingPath(blocks: Uint8Array | null, orientation = 1): readonly ContourPoint[] | null {
  if (!blocks) return null;
  const resources = readResources(Buffer.from(blocks.buffer, blocks.byteOffset, blocks.byteLength));
  const paths = resources.filter(({ id }) => id >= FIRST_PATH && id <= LAST_PATH);
  const named = resources.find(({ id }) => id === CLIPPING_PATH_NAME);
  const name = named ? pascal(named.data, 0) : null;
  const path = paths.find((each) => name !== null && name !== '' && each.name === name) ?? (paths.length === 1 ? paths[0] : undefined);
  const outline = path && joined(subpaths(path.data));
  if (!outline || outline.length < 3 || outline.length > MOST_POINTS) return null;
  return outline.map((point) => upright(point, orientation));
}

/** The image resources of a JPEG: its APP13 segments put together; null without any. */
export function jpegResources(jpeg: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  const pieces: Buffer[] = [];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!;
    if (marker === 0xda || marker === 0xd9) break;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const data = bytes.subarray(at + 4, end);
    if (marker === 0xed && data.toString('latin1', 0, JPEG_HEADER.length) === JPEG_HEADER) pieces.push(data.subarray(JPEG_HEADER.length));
    if (end <= at) break;
    at = end;
  }
  return pieces.length === 0 ? null : Buffer.concat(pieces);
}

interface Resource {
  readonly id: number;
  readonly name: string;
  readonly data: Buffer;
}

function readResources(bytes: Buffer): Resource[] {
  const resources: Resource[] = [];
  for (let at = 0; at + 12 <= bytes.length && bytes.toString('latin1', at, at + 4) === SIGNATURE; ) {
    const id = bytes.readUInt16BE(at + 4);
    // Name and data are padded to an even length.
    const nameLength = bytes[at + 6]! + 1;
    const sizeAt = at + 6 + nameLength + (nameLength & 1);
    if (sizeAt + 4 > bytes.length) break;
    const size = bytes.readUInt32BE(sizeAt);
    resources.push({ id, name: pascal(bytes, at + 6), data: bytes.subarray(sizeAt + 4, sizeAt + 4 + size) });
    at = sizeAt + 4 + size + (size & 1);
  }
  return resources;
}

const pascal = (bytes: Buffer, at: number): string => bytes.toString('latin1', at + 1, at + 1 + (bytes[at] ?? 0));

/** Records of 26 bytes: a selector, then the handle before, the knot and the handle after it, each as y and x. */
const RECORD = 26;

interface Knot {
  readonly before: ContourPoint;
  readonly at: ContourPoint;
  readonly after: ContourPoint;
}

/** The closed subpaths; open ones clip nothing. */
function subpaths(data: Buffer): Knot[][] {
  const paths: Knot[][] = [];
  let current: Knot[] | null = null;
  for (let at = 0; at + RECORD <= data.length; at += RECORD) {
    const selector = data.readUInt16BE(at);
    const point = (index: number): ContourPoint => ({ x: fixed(data, at + 2 + index * 8 + 4), y: fixed(data, at + 2 + index * 8) });
    if (selector === 0) paths.push((current = []));
    else if (selector === 3) current = null;
    else if ((selector === 1 || selector === 2) && current) current.push({ before: point(0), at: point(1), after: point(2) });
  }
  return paths.filter((path) => path.length >= 2);
}

/** 8 bits before the point and 24 after it, in shares of the picture's height or width. */
const fixed = (data: Buffer, at: number): number => data.readInt32BE(at) / 2 ** 24;

/** All subpaths as one outline: each begins and ends at its own first corner, to which a line of no width leads there and back. */
function joined(paths: readonly (readonly Knot[])[]): ContourPoint[] {
  const knots = paths.reduce((sum, path) => sum + path.length, 0);
  const steps = knots > MANY_KNOTS ? 2 : STEPS;
  const outlines = paths.map((path) => flattened(path, steps));
  const [first] = outlines;
  if (!first) return [];
  const out = [...first];
  for (const other of outlines.slice(1)) out.push(first[0]!, ...other, other[0]!);
  if (outlines.length > 1) out.push(first[0]!);
  return out;
}

function flattened(path: readonly Knot[], steps: number): ContourPoint[] {
  const points: ContourPoint[] = [];
  path.forEach((from, i) => {
    const to = path[(i + 1) % path.length]!;
    points.push(held(from.at));
    if (isNear(from.after, from.at) && isNear(to.before, to.at)) return;
    for (let step = 1; step < steps; step++) {
      const t = step / steps;
      const s = 1 - t;
      const mix = (axis: 'x' | 'y'): number => s * s * s * from.at[axis] + 3 * s * s * t * from.after[axis] + 3 * s * t * t * to.before[axis] + t * t * t * to.at[axis];
      points.push(held({ x: mix('x'), y: mix('y') }));
    }
  });
  return points;
}

const isNear = (a: ContourPoint, b: ContourPoint): boolean => Math.abs(a.x - b.x) < NEAR && Math.abs(a.y - b.y) < NEAR;

/** Paths may reach past the picture. */
const held = ({ x, y }: ContourPoint): ContourPoint => ({ x: within(x), y: within(y) });
const within = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 1e5) / 1e5;

/** Paths lie on the stored pixels; EXIF says how those are turned and mirrored to be looked at. */
function upright({ x, y }: ContourPoint, orientation: number): ContourPoint {
  switch (orientation) {
    case 2:
      return { x: within(1 - x), y };
    case 3:
      return { x: within(1 - x), y: within(1 - y) };
    case 4:
      return { x, y: within(1 - y) };
    case 5:
      return { x: y, y: x };
    case 6:
      return { x: within(1 - y), y: x };
    case 7:
      return { x: within(1 - y), y: within(1 - x) };
    case 8:
      return { x: y, y: within(1 - x) };
    default:
      return { x, y };
  }
}
