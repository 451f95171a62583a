import { describe, expect, it } from 'vitest';
import type { PathCommand } from '../../display/display-list';
import { rasteriseOutline } from './rasterise-outline';
import { strokeOutline } from './stroke-outline';

const draw = (commands: readonly PathCommand[], stroke: Parameters<typeof strokeOutline>[1]) =>
  rasteriseOutline(strokeOutline(commands, stroke), { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 });
const area = ({ coverage }: { coverage: Uint8Array }): number => coverage.reduce((sum, value) => sum + value / 255, 0);
const line = (x: number): PathCommand[] => [['M', 0, 2], ['L', x, 2]];

describe('strokeOutline', () => {
  it('inks a line’s width, with flat ends', () => {
    const mask = draw(line(5), { width: 2 });
    expect(mask).toMatchObject({ left: 0, top: 1, width: 5, height: 2 });
    expect(area(mask)).toBe(10);
  });

  it('mitres the corners of a closed rectangle and leaves its inside', () => {
    const mask = draw([['M', 2, 2], ['L', 12, 2], ['L', 12, 8], ['L', 2, 8], ['Z']], { width: 2 });
    expect(mask).toMatchObject({ left: 1, top: 1, width: 12, height: 8 });
    expect(area(mask)).toBe(12 * 8 - 8 * 4);
    expect(mask.coverage[0]).toBe(255);
  });

  it('leaves an open path’s ends alone and closes its corner', () => {
    expect(area(draw([['M', 0, 1], ['L', 9, 1], ['L', 9, 7]], { width: 2 }))).toBe(20 + 12 - 2);
  });

  it('bevels corners too sharp for a mitre', () => {
    const spike = draw([['M', 0, 0], ['L', 40, 1], ['L', 0, 2]], { width: 2 });
    expect(spike.width).toBeLessThan(43);
  });

  it('starts with ink and follows the dashes round corners', () => {
    expect(area(draw(line(12), { width: 1, dash: [3, 2] }))).toBeCloseTo(3 + 3 + 2, 1);
    expect(area(draw([['M', 0, 1], ['L', 4, 1], ['L', 4, 5]], { width: 1, dash: [5, 100] }))).toBeCloseTo(5, 0);
  });

  it('rounds ends, also of a dash of no length', () => {
    expect(area(draw(line(10), { width: 4, cap: 'round' }))).toBeCloseTo(40 + Math.PI * 4, 0);
    expect(area(draw(line(12), { width: 2, cap: 'round', dash: [0, 6] }))).toBeCloseTo(3 * Math.PI, 0);
  });

  it('inks a curve', () => {
    expect(area(draw([['M', 0, 0], ['C', 0, 11.046, 8.954, 20, 20, 20]], { width: 2 })) / (20 * Math.PI)).toBeCloseTo(1, 1);
  });
});
