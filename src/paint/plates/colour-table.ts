import { toRgb } from '../../display/screen-colour';
import type { OutputColours } from './read-output-profile';

/** What tones of the process inks look like on screen: sRGB, 0…255, at even steps of each ink, the black ink running fastest. */
export interface ColourTable {
  readonly steps: number;
  readonly rgb: Float32Array;
}

const PROOF_STEPS = 17;
const D50 = [0.9642, 1, 0.8249] as const;
/** XYZ under D50 → linear sRGB, Bradford-adapted to its D65 (IEC 61966-2-1). */
const TO_SRGB = [3.1338561, -1.6168667, -0.4906146, -0.9787684, 1.9161415, 0.033454, 0.0719453, -0.2289914, 1.4052427] as const;

/** The colours that the window always shows: between solids and their overprints everything is straight (screen-colour.ts). */
export const screenTable = (): ColourTable => tabulate(2, (inks) => toRgb([inks[0]! * 100, inks[1]! * 100, inks[2]! * 100, inks[3]! * 100]));

/** The colours of the press on its paper, absolute colorimetric: unprinted newsprint is as grey as it is. */
export function proofTable({ toLab, white }: OutputColours): ColourTable {
  return tabulate(PROOF_STEPS, (inks) => {
    const xyz = labToXyz(toLab(inks)).map((value, i) => (value * white[i]!) / D50[i]!);
    return [0, 3, 6].map((row) => 255 * encoded(TO_SRGB[row]! * xyz[0]! + TO_SRGB[row + 1]! * xyz[1]! + TO_SRGB[row + 2]! * xyz[2]!));
  });
}

function tabulate(steps: number, colour: (inks: readonly number[]) => readonly number[]): ColourTable {
  const rgb = new Float32Array(steps ** 4 * 3);
  const last = steps - 1;
  for (let i = 0, at = 0; i < steps ** 4; i++, at += 3) {
    rgb.set(colour([Math.floor(i / steps ** 3) / last, (Math.floor(i / steps ** 2) % steps) / last, (Math.floor(i / steps) % steps) / last, (i % steps) / last]), at);
  }
  return { steps, rgb };
}

function labToXyz([L, a, b]: readonly [number, number, number]): [number, number, number] {
  const y = (L + 16) / 116;
  const curve = (t: number): number => (t > 6 / 29 ? t ** 3 : 3 * (6 / 29) ** 2 * (t - 4 / 29));
  return [D50[0] * curve(y + a / 500), D50[1] * curve(y), D50[2] * curve(y - b / 200)];
}

function encoded(linear: number): number {
  const value = Math.min(1, Math.max(0, linear));
  return value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
}

/** Writes the colour of four tones (0…255) to `out`: straight between the sixteen neighbours in the table. */
export function lookUp({ steps, rgb }: ColourTable, c: number, m: number, y: number, k: number, out: Float64Array): void {
  const last = steps - 1;
  out.fill(0);
  const [sc, sm, sy] = [steps * steps * steps * 3, steps * steps * 3, steps * 3];
  const [pc, pm, py, pk] = [(c / 255) * last, (m / 255) * last, (y / 255) * last, (k / 255) * last];
  const [c0, m0, y0, k0] = [Math.min(last - 1, Math.floor(pc)), Math.min(last - 1, Math.floor(pm)), Math.min(last - 1, Math.floor(py)), Math.min(last - 1, Math.floor(pk))];
  const [fc, fm, fy, fk] = [pc - c0, pm - m0, py - y0, pk - k0];
  for (let i = 0; i < 2; i++) {
    const wc = i ? fc : 1 - fc;
    if (wc === 0) continue;
    for (let j = 0; j < 2; j++) {
      const wm = wc * (j ? fm : 1 - fm);
      if (wm === 0) continue;
      for (let n = 0; n < 2; n++) {
        const wy = wm * (n ? fy : 1 - fy);
        if (wy === 0) continue;
        const at = (c0 + i) * sc + (m0 + j) * sm + (y0 + n) * sy + k0 * 3;
        const [low, high] = [wy * (1 - fk), wy * fk];
        for (let ch = 0; ch < 3; ch++) out[ch]! += low * rgb[at + ch]! + high * rgb[at + 3 + ch]!;
      }
    }
  }
}
