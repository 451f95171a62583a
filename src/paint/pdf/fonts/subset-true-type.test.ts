import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../../fonts/harfbuzz-shaper';
import { readSfnt } from '../../../fonts/sfnt';
import { subsetTrueType } from './subset-true-type';
import { subsetWithHarfBuzz } from './subset-with-harfbuzz';

const { resolve } = createRequire(import.meta.url);
const read = (name: string): Uint8Array => new Uint8Array(readFileSync(resolve(`@expo-google-fonts/${name}.ttf`)));
const FONTS = {
  serif: read('source-serif-4/400Regular/SourceSerif4_400Regular'),
  song: read('noto-serif-sc/400Regular/NotoSerifSC_400Regular'),
};
/** Letters with accents are composed of other glyphs. */
const TEXTS = { serif: 'Waffle ÄÉîõů fjord', song: '春风又绿江南岸——“明月”，（一）' };

const table = (font: Uint8Array, tag: string): Uint8Array => {
  const { offset, length } = readSfnt(font).tables.get(tag)!;
  return font.subarray(offset, offset + length);
};
const outline = (font: Uint8Array, glyph: number): Buffer => {
  const head = table(font, 'head');
  const loca = table(font, 'loca');
  const view = new DataView(loca.buffer, loca.byteOffset, loca.byteLength);
  const long = new DataView(head.buffer, head.byteOffset).getInt16(50) === 1;
  const place = (at: number): number => (long ? view.getUint32(at * 4) : view.getUint16(at * 2) * 2);
  return Buffer.from(table(font, 'glyf').subarray(place(glyph), place(glyph + 1)));
};
async function glyphsOf(name: keyof typeof FONTS): Promise<number[]> {
  const world = await createWorld([{ key: name, family: name, weight: 400, italic: false, bytes: FONTS[name] }]);
  return [...new Set(world.shape(name, TEXTS[name], { language: 'zh-Hans', script: name === 'serif' ? 'Latn' : 'Hani' }).map(({ glyph }) => glyph))];
}

describe.each(['serif', 'song'] as const)('subsetTrueType of %s', (name) => {
  it('keeps the very outlines and advances that HarfBuzz keeps', async () => {
    const glyphs = await glyphsOf(name);
    const own = subsetTrueType(FONTS[name], readSfnt(FONTS[name]), glyphs);
    const reference = await subsetWithHarfBuzz(FONTS[name], glyphs);
    const [made, wanted] = [readSfnt(own), readSfnt(reference)];
    for (const glyph of [0, ...glyphs]) {
      // A shorter loca than HarfBuzz's may pad an outline with one byte.
      const [a, b] = [outline(own, glyph), outline(reference, glyph)];
      const shared = Math.min(a.length, b.length);
      expect(Math.abs(a.length - b.length)).toBeLessThan(4);
      expect(Buffer.compare(a.subarray(0, shared), b.subarray(0, shared)), `glyph ${glyph}`).toBe(0);
      expect(made.advance(glyph)).toBe(wanted.advance(glyph));
      expect(made.advance(glyph)).toBe(readSfnt(FONTS[name]).advance(glyph));
    }
    // HarfBuzz also cuts off advances that repeat at the end.
    expect(own.length).toBeLessThan(reference.length * 1.2);
    expect(own.length % 4).toBe(0);
  });

  it('has the checksums that a font file has', async () => {
    const own = subsetTrueType(FONTS[name], readSfnt(FONTS[name]), await glyphsOf(name));
    const view = new DataView(own.buffer);
    let sum = 0;
    for (let at = 0; at < own.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });
});

it('brings the parts of composed glyphs along', async () => {
  const { serif } = FONTS;
  const world = await createWorld([{ key: 'serif', family: 'serif', weight: 400, italic: false, bytes: serif }]);
  const glyph = (text: string): number => world.shape('serif', text, { language: 'en', script: 'Latn' })[0]!.glyph;
  const [composed, base] = [glyph('Ä'), glyph('A')];
  const own = subsetTrueType(serif, readSfnt(serif), [composed]);
  const header = outline(own, composed);
  if (header.readInt16BE(0) < 0) expect(outline(own, base).length).toBeGreaterThan(0);
  expect(outline(own, glyph('B')).length).toBe(0);
});

it('leaves the font itself as it was, also where its bytes are a Buffer', async () => {
  const shared = Buffer.from(FONTS.serif);
  subsetTrueType(shared, readSfnt(shared), await glyphsOf('serif'));
  expect(Buffer.compare(shared, FONTS.serif)).toBe(0);
});

it('fails by an Error alone, however the outlines are damaged', async () => {
  const { serif } = FONTS;
  const glyphs = await glyphsOf('serif');
  const { tables } = readSfnt(serif);
  const places = [tables.get('glyf')!, tables.get('loca')!, tables.get('hmtx')!, tables.get('maxp')!];
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(40_000), fc.nat(255)), { minLength: 1, maxLength: 12 }), (edits) => {
    const bytes = serif.slice();
    for (const [which, at, value] of edits) bytes[places[which]!.offset + (at % places[which]!.length)] = value;
    try {
      subsetTrueType(bytes, readSfnt(bytes), glyphs);
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
    }
  }), { numRuns: 200 });
});
