import { verticalOrientation, type VerticalOrientation } from '../../src/compose/paragraph/vertical-orientation';

/** How a character stands in a vertical line. */
export const orientation = (codePoint: number): VerticalOrientation => verticalOrientation(codePoint);
