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
/** Multiples of the type size: the unit inside the setter. */
export type Em = number & { readonly unit?: 'em' };

const POINTS_PER_MM = 72 / 25.4;

/** Millimetres → points. */
export const mmToPt = (mm: Mm): Pt => mm * POINTS_PER_MM;
/** Points → millimetres. */
export const ptToMm = (pt: Pt): Mm => pt / POINTS_PER_MM;

/**
 * The one rounding function: to a thousandth of the unit, never −0.
 * Everything that is stored or leaves the engine passes through it, so that equal layouts are equal bytes.
 */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
