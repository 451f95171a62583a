/** Reads what a CMYK output profile's inks look like: its table from device to Lab (ICC.1:2010, 10.10–10.12). */

/** CMYK, each 0…1, → CIE Lab relative to the paper, and the paper's white. */
export interface OutputColours {
  readonly toLab: (inks: readonly number[]) => readonly [L: number, a: number, b: number];
  /** XYZ of the paper under D50. */
  readonly white: readonly [x: number, y: number, z: number];
}

const D50 = [0.9642, 1, 0.8249] as const;
/** Colorimetric before perceptual: a proof shows what the press prints, not what looks pleasing. */
const TABLES = ['A2B1', 'A2B0'];

type Curve = (value: number) => number;

/** Null: no CMYK profile with a table to Lab, or one that is cut short. */
export function readOutputProfile(bytes: Uint8Array): OutputColours | null {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (name(view, 16) !== 'CMYK' || name(view, 20) !== 'Lab ') return null;
    const tags = new Map(Array.from({ length: view.getUint32(128) }, (_, i) => [name(view, 132 + i * 12), view.getUint32(136 + i * 12)] as const));
    const table = TABLES.map((each) => tags.get(each)).find((each) => each !== undefined);
    if (table === undefined) return null;
    const wtpt = tags.get('wtpt');
    const white = wtpt === undefined ? D50 : ([0, 1, 2].map((i) => fixed(view, wtpt + 8 + i * 4)) as [number, number, number]);
    const toLab = readTable(view, table);
    toLab([0, 0, 0, 0]);
    toLab([1, 1, 1, 1]);
    return { toLab, white };
  } catch {
    return null;
  }
}

const name = (view: DataView, at: number): string => String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
const fixed = (view: DataView, at: number): number => view.getInt32(at) / 65536;

function readTable(view: DataView, at: number): OutputColours['toLab'] {
  switch (name(view, at)) {
    case 'mft1':
    case 'mft2':
      return readLut(view, at, name(view, at) === 'mft2');
    case 'mAB ':
      return readStages(view, at);
    default:
      throw new Error('a table of a kind that is not known');
  }
}

/** lut8Type and lut16Type: curves, grid, curves. Lab is encoded as in version 2. */
function readLut(view: DataView, at: number, wide: boolean): OutputColours['toLab'] {
  const [inputs, outputs, grid] = [view.getUint8(at + 8), view.getUint8(at + 9), view.getUint8(at + 10)];
  if (inputs !== 4 || outputs !== 3) throw new Error('not from four inks to Lab');
  const step = wide ? 2 : 1;
  const [before, after] = wide ? [view.getUint16(at + 48), view.getUint16(at + 50)] : [256, 256];
  const start = at + (wide ? 52 : 48);
  const read = (index: number): number => (wide ? view.getUint16(start + index * step) / 65535 : view.getUint8(start + index) / 255);
  const size = grid ** 4 * 3;
  const curves = (from: number, count: number, length: number): Curve[] =>
    Array.from({ length: count }, (_, i) => sampled(Float64Array.from({ length }, (__, k) => read(from + i * length + k))));
  const into = curves(0, 4, before);
  const clut = Float64Array.from({ length: size }, (_, i) => read(4 * before + i));
  const out = curves(4 * before + size, 3, after);
  const look = interpolate(clut, [grid, grid, grid, grid]);
  return (inks) => {
    const [L, a, b] = look(into.map((curve, i) => curve(inks[i]!))).map((value, i) => out[i]!(value)) as [number, number, number];
    // 16 bits: 0xff00 is 100 and 0x8000 is 0 (ICC.1:2010, 10.10, legacy encoding).
    return wide ? [(L * 65535) / 652.8, (a * 65535) / 256 - 128, (b * 65535) / 256 - 128] : [L * 100, a * 255 - 128, b * 255 - 128];
  };
}

/** lutAToBType: A curves, grid, M curves, matrix, B curves. Lab is encoded as in version 4. */
function readStages(view: DataView, at: number): OutputColours['toLab'] {
  const [b, matrix, m, clut, a] = [12, 16, 20, 24, 28].map((offset) => view.getUint32(at + offset)) as [number, number, number, number, number];
  if (view.getUint8(at + 8) !== 4 || view.getUint8(at + 9) !== 3 || clut === 0 || a === 0) throw new Error('not from four inks to Lab');
  const grids = [0, 1, 2, 3].map((i) => view.getUint8(at + clut + i));
  const bytes = view.getUint8(at + clut + 16);
  const from = at + clut + 20;
  const points = Float64Array.from({ length: grids.reduce((product, grid) => product * grid, 3) }, (_, i) => (bytes === 2 ? view.getUint16(from + i * 2) / 65535 : view.getUint8(from + i) / 255));
  const into = readCurves(view, at + a, 4);
  const look = interpolate(points, grids);
  const middle = m === 0 ? null : readCurves(view, at + m, 3);
  const numbers = matrix === 0 ? null : Array.from({ length: 12 }, (_, i) => fixed(view, at + matrix + i * 4));
  const out = readCurves(view, at + b, 3);
  return (inks) => {
    let value = look(into.map((curve, i) => curve(inks[i]!)));
    if (middle) value = value.map((each, i) => middle[i]!(each));
    if (numbers) value = [0, 1, 2].map((row) => value.reduce((sum, each, i) => sum + numbers[row * 3 + i]! * each, numbers[9 + row]!));
    const [L, aa, bb] = value.map((each, i) => out[i]!(Math.min(1, Math.max(0, each)))) as [number, number, number];
    return [L * 100, aa * 255 - 128, bb * 255 - 128];
  };
}

function readCurves(view: DataView, from: number, count: number): Curve[] {
  let at = from;
  return Array.from({ length: count }, () => {
    const [curve, length] = readCurve(view, at);
    at += Math.ceil(length / 4) * 4;
    return curve;
  });
}

function readCurve(view: DataView, at: number): readonly [Curve, length: number] {
  if (name(view, at) === 'curv') {
    const count = view.getUint32(at + 8);
    if (count === 0) return [(x) => x, 12];
    if (count === 1) {
      const gamma = view.getUint16(at + 12) / 256;
      return [(x) => x ** gamma, 14];
    }
    return [sampled(Float64Array.from({ length: count }, (_, i) => view.getUint16(at + 12 + i * 2) / 65535)), 12 + count * 2];
  }
  if (name(view, at) !== 'para') throw new Error('a curve of a kind that is not known');
  const kind = view.getUint16(at + 8);
  const [g = 1, a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = Array.from({ length: [1, 3, 4, 5, 7][kind] ?? 0 }, (_, i) => fixed(view, at + 12 + i * 4));
  const length = 12 + 4 * ([1, 3, 4, 5, 7][kind] ?? 0);
  const curves: Curve[] = [
    (x) => x ** g,
    (x) => (x >= -b / a ? (a * x + b) ** g : 0),
    (x) => (x >= -b / a ? (a * x + b) ** g + c : c),
    (x) => (x >= d ? (a * x + b) ** g : c * x),
    (x) => (x >= d ? (a * x + b) ** g + e : c * x + f),
  ];
  const curve = curves[kind];
  if (!curve) throw new Error('a curve of a kind that is not known');
  return [curve, length];
}

/** A curve given at even steps, straight between them. */
function sampled(values: Float64Array): Curve {
  return (x) => {
    const at = Math.min(1, Math.max(0, x)) * (values.length - 1);
    const low = Math.min(values.length - 2, Math.floor(at));
    return values.length === 1 ? values[0]! : values[low]! + (values[low + 1]! - values[low]!) * (at - low);
  };
}

/** Between a grid's points by their sixteen neighbours; the last ink runs fastest. */
function interpolate(points: Float64Array, grids: readonly number[]): (at: readonly number[]) => number[] {
  const strides = grids.map((_, i) => grids.slice(i + 1).reduce((product, grid) => product * grid, 3));
  return (at) => {
    const cells = at.map((value, i) => {
      const place = Math.min(1, Math.max(0, value)) * (grids[i]! - 1);
      const low = Math.max(0, Math.min(grids[i]! - 2, Math.floor(place)));
      return { from: low * strides[i]!, share: place - low };
    });
    const sum = [0, 0, 0];
    for (let corner = 0; corner < 16; corner++) {
      let [weight, index] = [1, 0];
      cells.forEach(({ from, share }, i) => {
        const high = (corner >> i) & 1;
        weight *= high ? share : 1 - share;
        index += from + high * strides[i]!;
      });
      if (weight > 0) for (let k = 0; k < 3; k++) sum[k]! += weight * points[index + k]!;
    }
    return sum;
  };
}
