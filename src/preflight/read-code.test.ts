import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeQr } from '../compose/qr-frame';
import type { Cmyk, Group } from '../display/display-list';
import { mmToPt } from '../geometry/units';
import { readCode } from './read-code';

const BLACK: Cmyk = [0, 0, 0, 100];
/** A code whose modules are `module` millimetres. */
function codeOf(url: string, module: number, at: { readonly x: number; readonly y: number }, color: Cmyk = BLACK): { readonly group: Group; readonly rect: { x: number; y: number; width: number; height: number } } {
  const dark = composeQr({ x: 0, y: 0, width: 1000, height: 1000 }, url, color)[1]!.commands.flatMap((command) => (command.length > 1 ? [command[1] as number] : []));
  const width = Math.max(...dark) - Math.min(...dark);
  const count = Math.round((8 * width) / (1000 - width));
  const side = (count + 8) * mmToPt(module);
  const rect = { ...at, width: side, height: side };
  return { group: { kind: 'group', id: 'code', bounds: rect, items: composeQr(rect, url, color) }, rect };
}

describe('a code read back', () => {
  it('says its address at any place and in any size from 0.4 mm a module up', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-/?=&'), minLength: 3, maxLength: 200 });
    fc.assert(fc.property(letters, fc.double({ min: 0.4, max: 1.5, noNaN: true }), fc.double({ min: 0, max: 700, noNaN: true }), (path, module, x) => {
      const url = `https://wanglan.example/${path}`;
      const { group, rect } = codeOf(url, module, { x, y: x / 2 });
      expect(readCode(group, [], rect)).toBe(url);
    }), { numRuns: 25, seed: 4 });
  });

  it('is lost when it is tiny, white, or lies under something', () => {
    const at = { x: 100, y: 100 };
    const tiny = codeOf('https://wanglan.example/a', 0.15, at);
    expect(readCode(tiny.group, [], tiny.rect)).toBeNull();
    const white = codeOf('https://wanglan.example/a', 0.6, at, [0, 0, 5, 0]);
    expect(readCode(white.group, [], white.rect)).toBeNull();
    const good = codeOf('https://wanglan.example/a', 0.6, at);
    const lid = { x: 100, y: 100, width: good.rect.width / 2, height: good.rect.height / 2 };
    const over: Group = { kind: 'group', id: 'lid', bounds: lid, items: [{ kind: 'image', asset: 'a', rect: lid, crop: lid }] };
    expect(readCode(good.group, [], good.rect)).toBe('https://wanglan.example/a');
    expect(readCode(good.group, [over], good.rect)).toBeNull();
  });
});
