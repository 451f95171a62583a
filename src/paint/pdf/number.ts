/**
 * A number as PDF wants it: plain decimal, never an exponent, never −0. Four places of a point are 35 nm of paper.
 * Throws a RangeError for what is no number, so that a broken position cannot reach a press unnoticed.
 */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) > 1e9) throw new RangeError(`not a PDF number: ${value}`);
  return String(Math.round(value * 1e4) / 1e4 + 0);
}

/** Several numbers, separated by spaces. */
export const formatNumbers = (...values: readonly number[]): string => values.map(formatNumber).join(' ');
