import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { collectionFace, faceCount } from './collection-face';
import { readSfnt } from './sfnt';

const { resolve } = createRequire(import.meta.url);
const font = (name: string): Uint8Array => new Uint8Array(readFileSync(resolve(`@expo-google-fonts/${name}.ttf`)));
const serif = font('source-serif-4/400Regular/SourceSerif4_400Regular');
const sans = font('source-sans-3/700Bold/SourceSans3_700Bold');

/** Font files as one collection: their directories moved behind a TTC header, their tables where they were. */
function collect(fonts: readonly Uint8Array[]): Uint8Array {
  const header = 12 + fonts.length * 4;
  const result = new Uint8Array(fonts.reduce((size, each) => size + each.length, header));
  const view = new DataView(result.buffer);
  view.setUint32(0, 0x74746366);
  view.setUint32(4, 0x00010000);
  view.setUint32(8, fonts.length);
  let at = header;
  fonts.forEach((each, i) => {
    view.setUint32(12 + i * 4, at);
    result.set(each, at);
    for (let record = at + 12; record < at + 12 + view.getUint16(at + 4) * 16; record += 16) view.setUint32(record + 8, view.getUint32(record + 8) + at);
    at += each.length;
  });
  return result;
}

describe('collectionFace', () => {
  it('takes each face out whole', () => {
    const both = collect([serif, sans]);
    expect(faceCount(both)).toBe(2);
    for (const [face, alone] of [serif, sans].entries()) {
      const taken = collectionFace(both, face);
      const [found, wanted] = [readSfnt(taken), readSfnt(alone)];
      expect(found.names).toEqual(wanted.names);
      for (const [tag, { offset, length }] of wanted.tables) {
        const table = found.tables.get(tag)!;
        expect(Buffer.compare(taken.subarray(table.offset, table.offset + table.length), alone.subarray(offset, offset + length)), tag).toBe(0);
      }
    }
  });

  it('leaves a plain font as it is', () => {
    expect(faceCount(serif)).toBe(1);
    expect(collectionFace(serif, 0)).toBe(serif);
  });

  it('says when there is no such face or the file is cut', () => {
    expect(() => collectionFace(serif, 1)).toThrow('font has no face 1');
    expect(() => collectionFace(collect([serif]), -1)).toThrow('font has no face -1');
    const both = collect([serif, sans]);
    expect(() => collectionFace(both.slice(0, both.length - 9000), 1)).toThrow('font is cut short in face 1');
    expect(() => collectionFace(both.slice(0, 18), 1)).toThrow('font is cut short in face 1');
  });
});
