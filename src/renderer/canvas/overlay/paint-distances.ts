/** Distances to what stands around, while something is dragged: a thin measure with its ends, and how far it is. */
import { toScreen } from '../viewport';
import type { Distance } from '../distances';
import type { OverlayScene, Pen } from './overlay-scene';
import { label, labelWidth, strokeLines } from './pen';

const END = 4;
/** A measure shorter than this on screen has no room for its number. */
const LEAST = 14;

export function paintDistances(pen: Pen, scene: OverlayScene, distances: readonly Distance[]): void {
  const { view, colours, words, font } = scene;
  for (const distance of distances) {
    const [from, to] = [toScreen(view, distance.from), toScreen(view, distance.to)];
    const level = Math.abs(to.x - from.x) >= Math.abs(to.y - from.y);
    const length = level ? to.x - from.x : to.y - from.y;
    if (length < LEAST) continue;
    const ends = [from, to].map(({ x, y }): [{ x: number; y: number }, { x: number; y: number }] =>
      (level ? [{ x, y: y - END }, { x, y: y + END }] : [{ x: x - END, y }, { x: x + END, y }]));
    strokeLines(pen, [[from, to], ...ends], colours.guide);
    const text = words.distance(distance);
    const width = labelWidth(pen, text, font);
    if (level && width > length - 4) continue;
    const at = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    label(pen, text, level ? { x: at.x - width / 2, y: at.y - 9 } : { x: at.x + END + 2, y: at.y - 9 }, colours.guide, font);
  }
}
