import type { Cmyk } from '../display/display-list';
import type { SwatchId } from '../model/ids';
import type { StyleSheet } from '../model/style';

/** The one black of text and rules: 100 K alone. */
export const BLACK: Cmyk = [0, 0, 0, 100];

/** A swatch's ink; black for one that the style sheet has lost. */
export const inkOf = (sheet: StyleSheet, swatch: SwatchId): Cmyk => sheet.swatches[swatch]?.cmyk ?? BLACK;
