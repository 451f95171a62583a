import type { Cmyk } from '../../display/display-list';
import { toRgb } from '../../display/screen-colour';
import { formatNumber } from './number';

const operands = ([c, m, y, k]: Cmyk): string => [c, m, y, k].map((percent) => formatNumber(Math.min(100, Math.max(0, percent)) / 100)).join(' ');

/** Spot ink → resource name of its colour space. Inks that are not in it print as the process inks that stand in for them. */
export type SpotNames = ReadonlyMap<string, string>;

/** Operator for fills and text. Never DeviceGray: black must be an ink that overprints with OPM 1. */
export function fillInk(color: Cmyk, spots: SpotNames): string {
  const space = spots.get(color[4] ?? '');
  return space ? `/${space} cs ${formatNumber(color[5] ?? 1)} scn` : `${operands(color)} k`;
}

/** Operator for strokes. */
export function strokeInk(color: Cmyk, spots: SpotNames): string {
  const space = spots.get(color[4] ?? '');
  return space ? `/${space} CS ${formatNumber(color[5] ?? 1)} SCN` : `${operands(color)} K`;
}

const light = (color: Cmyk): string => toRgb(color).map((value) => formatNumber(Math.round(value) / 255)).join(' ');

/** Operators for what is read on screens: the sRGB that the window shows for the inks, which viewers take DeviceRGB for. */
export const fillLight = (color: Cmyk): string => `${light(color)} rg`;
export const strokeLight = (color: Cmyk): string => `${light(color)} RG`;
