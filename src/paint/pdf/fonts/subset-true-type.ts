import type { Sfnt, SfntTable } from '../../../fonts/sfnt';

// Flags of a composite glyph's components (OpenType 1.9, glyf).
const ARGS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;
const HAS_INSTRUCTIONS = 0x0100;

/** A short loca counts in words of two bytes. */
const SHORT_LIMIT = 0xffff * 2;
const MAGIC = 0xb1b0afba;

/**
 * A TrueType font reduced to the given glyphs and those they are composed of. Glyphs keep their ids; instructions, layout and
 * names go, since a PDF has no use for them. Throws an Error when a table is missing or says what cannot be.
 */
export function subsetTrueType(font: Uint8Array, sfnt: Sfnt, glyphs: Iterable<number>): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const [head, hhea, maxp, hmtx] = ['head', 'hhea', 'maxp', 'hmtx'].map((tag) => tableOf(sfnt, tag)) as [SfntTable, SfntTable, SfntTable, SfntTable];
  const outlines = readOutlines(view, font, sfnt, [0, ...glyphs]);
  const count = Math.max(...outlines.keys()) + 1;
  const { glyf, loca, long } = writeOutlines(outlines, count);

  const newHead = copyOf(font, head, 54);
  newHead.setUint32(8, 0);
  newHead.setInt16(50, long ? 1 : 0);
  const newMaxp = copyOf(font, maxp, Math.min(maxp.length, 32));
  newMaxp.setUint16(4, count);
  const metrics = Math.min(view.getUint16(hhea.offset + 34), count);
  const newHhea = copyOf(font, hhea, 36);
  newHhea.setUint16(34, metrics);
  return assemble([
    ['glyf', glyf],
    ['head', newHead],
    ['hhea', newHhea],
    ['hmtx', writeMetrics(view, hmtx, outlines, metrics, count)],
    ['loca', loca],
    ['maxp', newMaxp],
  ]);
}

function tableOf(sfnt: Sfnt, tag: string): SfntTable {
  const table = sfnt.tables.get(tag);
  if (!table) throw new Error(`font lacks table ${tag}`);
  return table;
}

function copyOf(font: Uint8Array, { offset, length }: SfntTable, wanted: number): DataView {
  if (length < wanted) throw new Error('font has a table that is cut short');
  return new DataView(new Uint8Array(font.subarray(offset, offset + wanted)).buffer);
}

/** Glyph id → its outline without instructions, of all glyphs asked for and their components. */
function readOutlines(view: DataView, font: Uint8Array, sfnt: Sfnt, wanted: readonly number[]): Map<number, Uint8Array> {
  const [head, loca, glyf] = ['head', 'loca', 'glyf'].map((tag) => tableOf(sfnt, tag)) as [SfntTable, SfntTable, SfntTable];
  const long = view.getInt16(head.offset + 50) === 1;
  const known = Math.floor(loca.length / (long ? 4 : 2)) - 1;
  const place = (glyph: number): number => (long ? view.getUint32(loca.offset + glyph * 4) : view.getUint16(loca.offset + glyph * 2) * 2);
  const outlines = new Map<number, Uint8Array>();
  const waiting = [...wanted];
  for (let glyph = waiting.pop(); glyph !== undefined; glyph = waiting.pop()) {
    if (outlines.has(glyph)) continue;
    if (glyph < 0 || glyph >= known || glyph >= sfnt.glyphCount) throw new Error(`font has no glyph ${glyph}`);
    const [start, end] = [place(glyph), place(glyph + 1)];
    if (start > end || end > glyf.length) throw new Error(`font has glyph ${glyph} outside its table`);
    // Not `slice`, which of a Buffer copies nothing.
    const outline = new Uint8Array(font.subarray(glyf.offset + start, glyf.offset + end));
    outlines.set(glyph, outline.length === 0 ? outline : withoutInstructions(outline, waiting));
  }
  return outlines;
}

/** The outline alone; ids of components are added to `components`. */
function withoutInstructions(outline: Uint8Array, components: number[]): Uint8Array {
  const view = new DataView(outline.buffer);
  const contours = view.getInt16(0);
  if (contours >= 0) {
    const at = 10 + contours * 2;
    const instructions = view.getUint16(at);
    const rest = at + 2 + instructions;
    if (rest > outline.length) throw new Error('font has a glyph that is cut short');
    view.setUint16(at, 0);
    outline.copyWithin(at + 2, rest);
    return outline.subarray(0, outline.length - instructions);
  }
  let at = 10;
  for (;;) {
    const flags = view.getUint16(at);
    components.push(view.getUint16(at + 2));
    view.setUint16(at, flags & ~HAS_INSTRUCTIONS);
    at += 4 + (flags & ARGS_ARE_WORDS ? 4 : 2) + (flags & HAS_SCALE ? 2 : flags & HAS_TWO_SCALES ? 4 : flags & HAS_MATRIX ? 8 : 0);
    if ((flags & MORE_COMPONENTS) === 0) return outline.subarray(0, at);
  }
}

function writeOutlines(outlines: ReadonlyMap<number, Uint8Array>, count: number): { readonly glyf: DataView; readonly loca: DataView; readonly long: boolean } {
  const kept = [...outlines].sort(([a], [b]) => a - b);
  const padded = (length: number): number => (length + 1) & ~1;
  const size = kept.reduce((sum, [, outline]) => sum + padded(outline.length), 0);
  const long = size > SHORT_LIMIT;
  const glyf = new Uint8Array(size);
  const loca = new DataView(new ArrayBuffer((count + 1) * (long ? 4 : 2)));
  const put = (glyph: number, offset: number): void => (long ? loca.setUint32(glyph * 4, offset) : loca.setUint16(glyph * 2, offset / 2));
  let offset = 0;
  let glyph = 0;
  for (const [id, outline] of kept) {
    while (glyph <= id) put(glyph++, offset);
    glyf.set(outline, offset);
    offset += padded(outline.length);
  }
  while (glyph <= count) put(glyph++, offset);
  return { glyf: new DataView(glyf.buffer), loca, long };
}

/** Advances and bearings of the kept glyphs, and the last advance there is, which glyphs after it share. */
function writeMetrics(view: DataView, hmtx: SfntTable, outlines: ReadonlyMap<number, Uint8Array>, metrics: number, count: number): DataView {
  const result = new DataView(new ArrayBuffer(metrics * 4 + (count - metrics) * 2));
  const copy = (from: number, to: number, words: number): void => {
    for (let i = 0; i < words * 2; i += 2) if (from + i + 2 <= hmtx.length) result.setUint16(to + i, view.getUint16(hmtx.offset + from + i));
  };
  for (const glyph of [...outlines.keys(), metrics - 1]) {
    if (glyph < metrics) copy(glyph * 4, glyph * 4, 2);
    else copy(metrics * 4 + (glyph - metrics) * 2, metrics * 4 + (glyph - metrics) * 2, 1);
  }
  return result;
}

/** Tables, in the order of their tags, as a font file with its checksums. */
function assemble(tables: readonly (readonly [tag: string, data: DataView])[]): Uint8Array {
  const padded = (length: number): number => (length + 3) & ~3;
  const header = 12 + tables.length * 16;
  const result = new Uint8Array(tables.reduce((size, [, { byteLength }]) => size + padded(byteLength), header));
  const view = new DataView(result.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (tables.length - 2 ** power));
  let at = header;
  let headAt = 0;
  tables.forEach(([tag, data], i) => {
    const record = 12 + i * 16;
    result.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    for (let k = 0; k < 4; k++) view.setUint8(record + k, tag.charCodeAt(k));
    view.setUint32(record + 4, checksum(view, at, padded(data.byteLength)));
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, data.byteLength);
    if (tag === 'head') headAt = at;
    at += padded(data.byteLength);
  });
  view.setUint32(headAt + 8, (MAGIC - checksum(view, 0, result.length)) >>> 0);
  return result;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
