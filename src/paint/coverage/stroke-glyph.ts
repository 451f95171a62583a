import type { PathCommand } from '../../display/display-list';
import { strokeOutline } from './stroke-outline';

/** Chords of a glyph's curve: its line is thin, and a head has few glyphs. */
const CURVE_STEPS = 8;

/**
 * The line round a glyph (勾边) as a shape to fill, reaching `reach` out from its edge and as far in, in the outline's own units.
 * Contours are closed as fonts mean them.
 */
export function strokeGlyph(outline: readonly PathCommand[], reach: number): readonly PathCommand[] {
  const closed: PathCommand[] = [];
  outline.forEach((command, i) => {
    if (command[0] === 'M' && i > 0 && outline[i - 1]![0] !== 'Z') closed.push(['Z']);
    closed.push(command);
  });
  if (closed.length > 0 && closed.at(-1)![0] !== 'Z') closed.push(['Z']);
  return strokeOutline(closed, { width: 2 * reach, join: 'round' }, CURVE_STEPS);
}
