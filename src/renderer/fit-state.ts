import type { Copyfit } from '../compose/composition';
import type { MessageValues } from '../strings/format-message';

export type FitState = 'unplaced' | 'over' | 'short' | 'fits';

/** How a story fills its place, in one word. */
export const fitState = ({ placed, oversetFrom, lines }: Copyfit): FitState =>
  !placed ? 'unplaced' : oversetFrom !== null ? 'over' : lines < 0 ? 'short' : 'fits';

/** The amounts that messages about copyfit name, all positive. */
export const fitValues = ({ lines, characters, millimetres, length }: Copyfit): MessageValues => ({
  lines: Math.abs(lines), characters: Math.abs(characters), millimetres: Math.abs(Math.round(millimetres * 10) / 10), length,
});
