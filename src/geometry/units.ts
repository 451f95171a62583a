/**
 * Lengths and the one rounding function.
 *
 * A length carries its unit as an optional brand: a plain number fits any of them (arithmetic yields plain
 * numbers), but a `Mm` handed to a function that wants `Pt` is a compile error.
 */

/** Points, 1/72 inch: the unit of the model, the engine and the display list. */
export type Pt = number & { readonly unit?: 'pt' };
/** Millimetres: the unit of paper. */
export type Mm = number & { readonly unit?: 'mm' };
/** CSS pixels: the unit of the screen. */
export type Px = number & { readonly unit?: 'px' };
/** Multiples of the type size: the unit inside the setter. */
export type Em = number & { readonly unit?: 'em' };

const POINTS_PER_MM = 72 / 25.4;
/** 级 (Q) is a quarter millimetre. */
const MM_PER_Q = 0.25;

/** Chinese type sizes (字号) in points, as used by mainland newspapers. */
export const TYPE_SIZES_ZH = {
  特号: 54, 初号: 42, 小初: 36, 一号: 26, 小一: 24, 二号: 22, 小二: 18, 三号: 16, 小三: 15,
  四号: 14, 小四: 12, 五号: 10.5, 小五: 9, 六号: 7.875, 小六: 6.5, 七号: 5.25,
} as const satisfies Record<string, Pt>;

/** Millimetres → points. */
export const mmToPt = (mm: Mm): Pt => mm * POINTS_PER_MM;
/** Points → millimetres. */
export const ptToMm = (pt: Pt): Mm => pt / POINTS_PER_MM;
/** 级 (Q, quarter millimetres) → points. */
export const qToPt = (q: number): Pt => mmToPt(q * MM_PER_Q);

/**
 * The one rounding function: to a thousandth of the unit, never −0.
 * Everything that is stored or leaves the engine passes through it, so that equal layouts are equal bytes.
 */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
