import type { Cmyk } from './display-list';

/** Percentages keep this much. */
const PARTS = 100;

/** An ink screened to a tone of 0…1 (浅底). White and the full tone come back as they are. */
export function tinted(ink: Cmyk, tone: number): Cmyk {
  if (tone >= 1) return ink;
  const [c, m, y, k, spot] = ink;
  const held = Math.max(0, tone);
  const at = (percent: number): number => Math.round(percent * held * PARTS) / PARTS;
  return spot === undefined ? [at(c), at(m), at(y), at(k)] : [at(c), at(m), at(y), at(k), spot, (ink[5] ?? 1) * held];
}

/** What the full tone of a screened spot ink looks like. */
export function atFullTone(ink: Cmyk): Cmyk {
  const tone = ink[5] ?? 1;
  if (tone >= 1 || tone <= 0) return ink;
  const whole = (percent: number): number => Math.min(100, Math.round((percent / tone) * PARTS) / PARTS);
  return [whole(ink[0]), whole(ink[1]), whole(ink[2]), whole(ink[3]), ink[4]];
}
