import type { Cmyk } from '../display/display-list';

/** The four process inks' percentages summed (TAC). */
export const inkSum = ([c, m, y, k]: Cmyk): number => c + m + y + k;

/** Nothing is printed: paper white. */
export const isWhite = (color: Cmyk): boolean => inkSum(color) < 1e-6;

/** 100 K alone, the black of text. */
export const isPureBlack = ([c, m, y, k]: Cmyk): boolean => k > 99.9 && c + m + y < 0.1;

/** How many process inks print; more than one must register. */
export const inkCount = ([c, m, y, k]: Cmyk): number => [c, m, y, k].filter((ink) => ink > 0.05).length;

/** `C 0 M 100 Y 100 K 5`, for messages. */
export const inkText = ([c, m, y, k]: Cmyk): string => `C ${c} M ${m} Y ${y} K ${k}`;

/**
 * How light it looks, 0 black to 1 paper: what each ink takes of the light, multiplied. Rough, but in the order that an eye,
 * and a phone that looks for a code, puts colours in.
 */
export function lightness([c, m, y, k]: Cmyk): number {
  return (1 - 0.0065 * c) * (1 - 0.0068 * m) * (1 - 0.0012 * y) * (1 - 0.0092 * k);
}
