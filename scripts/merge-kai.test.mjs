import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import * as hb from 'harfbuzzjs';
import { mergeKai } from './merge-kai.mjs';
import { root } from './root.mjs';

beforeAll(() => mergeKai(() => {}), 60_000);

describe.each(['Regular', 'Medium'])('Forme Kai %s', (style) => {
  const bytes = () => fs.readFileSync(path.join(root, 'resources', 'fonts-built', `FormeKai-${style}.ttf`));

  test('has a glyph for every character of GB 2312', () => {
    const { font } = open(bytes());
    const decoder = new TextDecoder('gb2312');
    const missing = [];
    for (let row = 0xb0; row <= 0xf7; row++) {
      for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) {
        const character = decoder.decode(Uint8Array.of(row, cell));
        if (!font.nominalGlyph(character.codePointAt(0))) missing.push(character);
      }
    }
    expect(missing.join('')).toBe('');
  });

  test('sets marks half wide on request and turns them in vertical text', () => {
    const { shape } = open(bytes());
    expect(shape('国，（', hb.Direction.LTR, 'halt').map((glyph) => glyph.xAdvance)).toEqual([1000, 500, 500]);
    const across = shape('国，（', hb.Direction.LTR).map((glyph) => glyph.glyph);
    const down = shape('国，（', hb.Direction.TTB).map((glyph) => glyph.glyph);
    expect(down[0]).toBe(across[0]);
    expect(down[1]).not.toBe(across[1]);
    expect(down[2]).not.toBe(across[2]);
  });

  test('draws: outlines, parts of composed glyphs included, are where the map leads', () => {
    const { font } = open(bytes());
    for (const character of '永国é０a') expect(font.glyphToPath(font.nominalGlyph(character.codePointAt(0))), character).toMatch(/^M.*Z$/s);
  });

  test('does not bear the reserved names, but keeps the copyright and the licence', () => {
    const names = readNames(bytes());
    for (const id of [1, 3, 4, 6, 16]) expect(names.get(id) ?? '').not.toMatch(/LXGW|霞鹜|Klee/i);
    expect(names.get(1)).toMatch(/^Forme Kai/);
    expect(names.get(0)).toContain('Reserved Font Name "LXGW"');
    expect(names.get(13)).toContain('SIL Open Font License');
    expect(fs.readFileSync(path.join(root, 'resources', 'fonts-built', 'OFL.txt'), 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1');
  });
});

function open(bytes) {
  const font = new hb.Font(new hb.Face(new hb.Blob(bytes)));
  const shape = (text, direction, feature) => {
    const buffer = new hb.Buffer();
    buffer.addText(text);
    buffer.setDirection(direction);
    buffer.setScript('Hani');
    buffer.setLanguage('zh-Hans');
    hb.shape(font, buffer, feature ? [new hb.Feature(feature, 1)] : []);
    const positions = buffer.getGlyphPositions();
    return buffer.getGlyphInfos().map((info, i) => ({ glyph: info.codepoint, ...positions[i] }));
  };
  return { font, shape };
}

function readNames(bytes) {
  const count = bytes.readUInt16BE(4);
  const record = Array.from({ length: count }, (_, i) => 12 + 16 * i).find((at) => bytes.toString('latin1', at, at + 4) === 'name');
  const start = bytes.readUInt32BE(record + 8);
  const names = new Map();
  for (let i = 0; i < bytes.readUInt16BE(start + 2); i++) {
    const at = start + 6 + 12 * i;
    const from = start + bytes.readUInt16BE(start + 4) + bytes.readUInt16BE(at + 10);
    names.set(bytes.readUInt16BE(at + 6), Buffer.from(bytes.subarray(from, from + bytes.readUInt16BE(at + 8))).swap16().toString('utf16le'));
  }
  return names;
}
