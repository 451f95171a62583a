import type { Cmyk } from '../../display/display-list';
import { formatNumber } from './number';

const operands = ([c, m, y, k]: Cmyk): string => [c, m, y, k].map((percent) => formatNumber(Math.min(100, Math.max(0, percent)) / 100)).join(' ');

/** DeviceCMYK operator for fills and text. Never DeviceGray: black must be an ink that overprints with OPM 1. */
export const fillInk = (color: Cmyk): string => `${operands(color)} k`;
/** DeviceCMYK operator for strokes. */
export const strokeInk = (color: Cmyk): string => `${operands(color)} K`;

/**
 * Pure black text and lines print over what lies below, so that plates out of register show no white edge
 * (GWG 2022 R0009–R0012). Everything else, white and tints above all, knocks out (R0007, R0008).
 */
export const overprints = ([c, m, y, k]: Cmyk): boolean => c === 0 && m === 0 && y === 0 && k === 100;
