import { expect, test } from 'vitest';
import { overlayPixels } from './overlay-pixels';

const WHITE = [255, 255, 255, 255];
const BLACK = [0, 0, 0, 255];

function overlaid(before: number[], after: number[]): number[] {
  const out = new Uint8ClampedArray(4);
  overlayPixels(Uint8ClampedArray.from(before), Uint8ClampedArray.from(after), out);
  return [...out];
}

test('paper stays paper, what both print is grey, what was is red, what is is blue', () => {
  expect(overlaid(WHITE, WHITE)).toEqual(WHITE);
  const [r, g, b] = overlaid(BLACK, BLACK);
  expect([r, g]).toEqual([g, b]);
  const [red, , redBlue] = overlaid(BLACK, WHITE);
  expect(red! - redBlue!).toBeGreaterThan(150);
  const [blueRed, , blue] = overlaid(WHITE, BLACK);
  expect(blue! - blueRed!).toBeGreaterThan(150);
});

test('what got lighter is red by as much', () => {
  const [r, g, b] = overlaid([100, 100, 100, 255], [180, 180, 180, 255]);
  expect(r).toBeGreaterThan(g!);
  expect(g).toBe(b);
});
