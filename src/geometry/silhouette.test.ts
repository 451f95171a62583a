import { describe, expect, it } from 'vitest';
import { silhouette, type Pixels } from './silhouette';

type Colour = readonly [number, number, number, number];
const WHITE: Colour = [250, 250, 248, 255];
const RED: Colour = [180, 30, 40, 255];

function picture(width: number, height: number, colourAt: (x: number, y: number) => Colour): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set(colourAt(x, y), (y * width + x) * 4);
  return { width, height, data };
}
const inDisc = (x: number, y: number): boolean => Math.hypot(x + 0.5 - 100, y + 0.5 - 60) < 40;
/** The outline's left and right end at a height, both as shares. */
function endsAt(outline: readonly { x: number; y: number }[], y: number): [number, number] {
  const xs = outline.flatMap((from, i) => {
    const to = outline[(i + 1) % outline.length]!;
    if ((from.y - y) * (to.y - y) > 0 || from.y === to.y) return [];
    return [from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)];
  });
  return [Math.min(...xs), Math.max(...xs)];
}

describe('silhouette', () => {
  it.each([
    ['a plain background', (x: number, y: number) => (inDisc(x, y) ? RED : WHITE)],
    ['a clear one', (x: number, y: number): Colour => (inDisc(x, y) ? RED : [0, 0, 0, 0])],
    ['a background with noise', (x: number, y: number): Colour => (inDisc(x, y) ? RED : [245 + ((x * 7 + y * 3) % 10), 250, 248, 255])],
  ] as const)('follows a disc on %s', (_, colourAt) => {
    const outline = silhouette(picture(200, 120, colourAt))!;
    expect(outline.length).toBeGreaterThan(8);
    expect(outline.length).toBeLessThan(60);
    for (const y of [0.25, 0.5, 0.75]) {
      const half = Math.sqrt(40 ** 2 - (y * 120 - 60) ** 2);
      const [left, right] = endsAt(outline, y);
      expect(Math.abs(left * 200 - (100 - half))).toBeLessThan(2.5);
      expect(Math.abs(right * 200 - (100 + half))).toBeLessThan(2.5);
    }
  });

  it('keeps white inside the subject: only what hangs together with the border is background', () => {
    const ring = picture(200, 120, (x, y) => (inDisc(x, y) && Math.hypot(x - 100, y - 60) > 20 ? RED : WHITE));
    const [left, right] = endsAt(silhouette(ring)!, 0.5);
    expect(right - left).toBeGreaterThan(0.35);
  });

  it('does not take a landscape’s sky for ground', () => {
    expect(silhouette(picture(80, 60, (x, y) => (y < 25 + 5 * Math.sin(x / 9) ? WHITE : RED)))).toBeNull();
  });

  it('finds a bust that stands on the lower edge', () => {
    expect(silhouette(picture(80, 60, (x, y) => (Math.hypot(x - 40, y - 30) < 15 || (y > 40 && Math.abs(x - 40) < 25) ? RED : WHITE)))?.length).toBeGreaterThan(6);
  });

  it('finds none in a photograph without plain ground, nor in an empty one', () => {
    expect(silhouette(picture(80, 60, (x, y) => [(x * 37 + y * 91) % 256, (x * 11 + y * 53) % 256, (x * 71) % 256, 255]))).toBeNull();
    expect(silhouette(picture(80, 60, () => WHITE))).toBeNull();
  });
});
