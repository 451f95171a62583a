import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorld } from './harfbuzz-shaper';
import { fontFault, readSfnt } from './sfnt';

const { resolve } = createRequire(import.meta.url);
const serif = new Uint8Array(readFileSync(resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf')));

/** A copy of the font with one table's record changed in the directory; null takes the table out. */
function changed(tag: string, record: { offset?: number; length?: number } | null): Uint8Array {
  const bytes = serif.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    if (String.fromCharCode(...bytes.subarray(at, at + 4)) !== tag) continue;
    if (record === null) bytes.set([0x78, 0x78, 0x78, 0x78], at);
    if (record?.offset !== undefined) view.setUint32(at + 8, record.offset);
    if (record?.length !== undefined) view.setUint32(at + 12, record.length);
  }
  return bytes;
}

describe('readSfnt', () => {
  it('says what is wrong with bytes that are no font', () => {
    for (const bytes of [new Uint8Array(0), new Uint8Array(11), new Uint8Array(500), new TextEncoder().encode('<html>no font</html>')]) {
      expect(fontFault(bytes)).toBe('not a TrueType or OpenType font');
    }
    for (const tag of ['head', 'hhea', 'maxp', 'hmtx', 'cmap']) {
      expect(fontFault(changed(tag, null)), tag).toBe(`font lacks table ${tag}`);
      expect(fontFault(changed(tag, { offset: 0xffffffff })), tag).toBe(`font lacks table ${tag}`);
    }
    expect(fontFault(serif)).toBeNull();
  });

  it('does without OS/2, post and names, taking the line from hhea', () => {
    for (const tag of ['OS/2', 'post', 'name']) expect(fontFault(changed(tag, null)), tag).toBeNull();
    const { ascent, descent, fsType, capHeight } = readSfnt(changed('OS/2', null));
    expect([ascent, descent, fsType, capHeight]).toEqual([1036, 335, 0, 0]);
    expect(readSfnt(changed('OS/2', { length: 20 })).ascent).toBe(1036);
    expect(readSfnt(changed('name', { length: 8 })).names).toEqual({ family: '', subfamily: '', postScript: '' });
  });

  it('goes on with the last advance of an hmtx that is shorter than its glyphs', () => {
    const whole = readSfnt(serif);
    const cut = readSfnt(changed('hmtx', { length: 40 }));
    expect(cut.advance(3)).toBe(whole.advance(3));
    expect(cut.advance(9)).toBe(whole.advance(9));
    expect(cut.advance(whole.glyphCount - 1)).toBe(whole.advance(9));
  });

  it('never fails otherwise than by an Error, wherever the file is damaged or cut', () => {
    const head = serif.length;
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { maxLength: 20 }), fc.integer({ min: 0, max: head }), (edits, length) => {
      const bytes = serif.slice(0, length);
      for (const [at, value] of edits) if (at < bytes.length) bytes[at] = value;
      const fault = fontFault(bytes);
      expect(fault === null || fault.startsWith('font ') || fault === 'not a TrueType or OpenType font', String(fault)).toBe(true);
      if (fault !== null) return;
      const font = readSfnt(bytes);
      for (const glyph of [0, 1, font.glyphCount - 1, 65_535]) {
        font.advance(glyph);
        font.glyphBounds(glyph);
        font.verticalAdvance?.(glyph);
        font.verticalOrigin?.(glyph);
      }
    }), { numRuns: 300 });
  });

  it('is shaped, measured and drawn with tables missing: no crash, an answer', async () => {
    for (const tag of ['OS/2', 'post', 'GSUB', 'GPOS', 'glyf', 'loca', 'name']) {
      const world = await createWorld([{ key: 'odd', family: 'Odd', weight: 400, italic: false, bytes: changed(tag, null) }]);
      expect(world.broken, tag).toEqual([]);
      for (const vertical of [false, true]) {
        const glyphs = world.shape('odd', 'Aé 国\u0001', { language: 'en', script: 'Latn', vertical });
        expect(glyphs.length, tag).toBeGreaterThan(3);
        for (const { glyph, advance, dx, dy } of glyphs) {
          expect([advance, dx, dy].every(Number.isFinite)).toBe(true);
          world.outline('odd', glyph);
        }
      }
      expect(world.metrics('odd').ascent).toBeGreaterThan(0.5);
    }
  });
});
