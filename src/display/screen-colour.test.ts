import { describe, expect, it } from 'vitest';
import { toHexColour, toRgb } from './screen-colour';

describe('toRgb', () => {
  it('shows paper white, black ink as ink and solids as themselves', () => {
    expect(toHexColour([0, 0, 0, 0])).toBe('#ffffff');
    expect(toHexColour([0, 0, 0, 100])).toBe('#231f20');
    expect(toHexColour([0, 100, 100, 0])).toBe('#ed1c24');
  });

  it('mixes tints by area and never leaves the range', () => {
    const [red, green, blue] = toRgb([0, 0, 0, 50]);
    expect([red, green, blue]).toEqual([145, 143, 143.5]);
    expect(toHexColour([-5, 250, 0, 0])).toBe('#ec008c');
  });
});
