// One web slice of a TrueType font: its glyphs, the characters they stand for and what its features do to punctuation.
import { readTables } from './sfnt.mjs';

// Where a Chinese font has vertical forms (vert) and half-width spacing (halt): general punctuation to kana, and the full-width forms.
const isMark = (character) => (character >= 0x2000 && character < 0x3100) || (character >= 0xfe00 && character < 0xff70);

/**
 * @typedef {object} Slice
 * @property {Record<string, Buffer>} tables
 * @property {{ outline: Buffer, advance: number, bearing: number, verticalAdvance: number, verticalBearing: number }[]} glyphs by the slice's glyph id
 * @property {Map<number, number>} characters code point → glyph id
 * @property {Map<number, number>} vertical glyph id → glyph id of its upright form in vertical text
 * @property {Map<number, [number, number]>} half glyph id → placement and advance, in font units, that `halt` adds
 */

/** Reads a slice from the bytes of a TrueType file. `hb` is the harfbuzzjs module. @returns {Slice} */
export function readSlice(bytes, hb) {
  const tables = readTables(bytes);
  if (!tables.glyf) throw new Error('A slice of the Kai font has no TrueType outlines.');
  const slice = { tables, glyphs: readGlyphs(tables), characters: new Map(), vertical: new Map(), half: new Map() };
  const face = new hb.Face(new hb.Blob(bytes));
  const font = new hb.Font(face);
  const shape = (character, direction, feature) => shapeOne(hb, font, character, direction, feature);
  for (const character of Array.from(face.collectUnicodes())) { // a copy: the answer is a view of memory that moves when it grows
    const glyph = font.nominalGlyph(character);
    if (!glyph) continue;
    slice.characters.set(character, glyph);
    if (!isMark(character)) continue;
    const plain = shape(character, hb.Direction.LTR, null);
    const half = shape(character, hb.Direction.LTR, 'halt');
    if (plain && half && half.glyph === plain.glyph && half.xAdvance !== plain.xAdvance) {
      slice.half.set(glyph, [half.xOffset - plain.xOffset, half.xAdvance - plain.xAdvance]);
    }
    const upright = shape(character, hb.Direction.TTB, null);
    if (upright && upright.glyph !== glyph) slice.vertical.set(glyph, upright.glyph);
  }
  return slice;
}

function shapeOne(hb, font, character, direction, feature) {
  const buffer = new hb.Buffer();
  buffer.addText(String.fromCodePoint(character));
  buffer.setDirection(direction);
  buffer.setScript('Hani');
  buffer.setLanguage('zh-Hans');
  hb.shape(font, buffer, feature ? [new hb.Feature(feature, 1)] : []);
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  if (infos.length !== 1 || infos[0].codepoint === 0) return null;
  return { glyph: infos[0].codepoint, ...positions[0] };
}

function readGlyphs(tables) {
  const { head, maxp, hhea, vhea, loca, glyf, hmtx, vmtx } = tables;
  const long = head.readInt16BE(50) === 1;
  const start = (glyph) => (long ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph));
  const em = head.readUInt16BE(18);
  const glyphs = [];
  for (let glyph = 0; glyph < maxp.readUInt16BE(4); glyph++) {
    const [advance, bearing] = metric(hmtx, hhea.readUInt16BE(34), glyph);
    const [verticalAdvance, verticalBearing] = vmtx && vhea ? metric(vmtx, vhea.readUInt16BE(34), glyph) : [em, 0];
    glyphs.push({ outline: Buffer.from(glyf.subarray(start(glyph), start(glyph + 1))), advance, bearing, verticalAdvance, verticalBearing });
  }
  return glyphs;
}

/** Advance and bearing from hmtx or vmtx: past the long metrics the last advance repeats and only bearings follow. */
function metric(table, count, glyph) {
  const advance = table.readUInt16BE(4 * Math.min(glyph, count - 1));
  return [advance, table.readInt16BE(glyph < count ? 4 * glyph + 2 : 4 * count + 2 * (glyph - count))];
}
