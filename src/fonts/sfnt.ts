/**
 * Reads the tables of a TrueType or OpenType file (sfnt) that shaping libraries do not hand out: names and flags for
 * embedding, and the vertical metrics that HarfBuzz's JavaScript build ignores.
 * Nothing is copied: every reader works on the bytes given. All numbers are in the font's own units unless said otherwise.
 */

export interface SfntTable {
  readonly offset: number;
  readonly length: number;
}

export interface GlyphBounds {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

export interface Sfnt {
  readonly tables: ReadonlyMap<string, SfntTable>;
  readonly isCff: boolean;
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  readonly bounds: GlyphBounds;
  /** Typographic ascent and descent (OS/2, else hhea), positive. */
  readonly ascent: number;
  readonly descent: number;
  /** 0 when the file does not say. */
  readonly capHeight: number;
  readonly xHeight: number;
  readonly weight: number;
  /** OS/2 sFamilyClass, high byte: 1–5 and 7 are serif classes, 8 is sans serif. */
  readonly familyClass: number;
  readonly italicAngle: number;
  readonly isFixedPitch: boolean;
  /** OS/2 embedding permissions; 0 = installable, bit 1 = embedding forbidden. */
  readonly fsType: number;
  readonly names: { readonly family: string; readonly subfamily: string; readonly postScript: string };
  readonly advance: (glyph: number) => number;
  /** Null for blank glyphs and for CFF fonts, which keep no boxes. */
  readonly glyphBounds: (glyph: number) => GlyphBounds | null;
  /** Vertical advance and top side bearing from vmtx; null when the font has none. */
  readonly verticalAdvance: ((glyph: number) => { readonly advance: number; readonly topBearing: number }) | null;
  /** Y of the vertical origin from VORG; null when the font has no such table. */
  readonly verticalOrigin: ((glyph: number) => number) | null;
}

/**
 * Reads an sfnt's directory and metrics. Tables that are cut short or say impossible things are read as far as they go, or
 * as if they were not there; an Error tells what makes the rest useless: bytes that are no sfnt, or no head, hhea, maxp or hmtx.
 */
export function readSfnt(bytes: Uint8Array): Sfnt {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readDirectory(view);
  const need = (tag: string, length: number): number => {
    const table = tables.get(tag);
    if (!table || table.length < length) throw new Error(`font lacks table ${tag}`);
    return table.offset;
  };
  /** Where an optional table starts; null when it is missing or too short to read. */
  const optional = (tag: string, length: number): number | null => {
    const table = tables.get(tag);
    return table && table.length >= length ? table.offset : null;
  };
  const head = need('head', 54);
  const hhea = need('hhea', 36);
  const glyphCount = view.getUint16(need('maxp', 6) + 4);
  need('hmtx', 4);
  const unitsPerEm = view.getUint16(head + 18);
  if (unitsPerEm < 16 || unitsPerEm > 16384) throw new Error(`font has ${unitsPerEm} units per em`);
  const os2 = optional('OS/2', 78);
  const heights = optional('OS/2', 96);
  const hasHeights = heights !== null && view.getUint16(heights) >= 2;
  const post = optional('post', 16);
  const { ascent, descent } = readLine(view, os2, hhea, unitsPerEm);
  return {
    tables,
    isCff: tables.has('CFF ') || tables.has('CFF2'),
    unitsPerEm,
    glyphCount,
    bounds: readBounds(view, head + 36),
    ascent,
    descent,
    capHeight: hasHeights ? view.getInt16(heights + 88) : 0,
    xHeight: hasHeights ? view.getInt16(heights + 86) : 0,
    weight: os2 === null ? 400 : view.getUint16(os2 + 4),
    familyClass: os2 === null ? 0 : view.getUint8(os2 + 30),
    italicAngle: post === null ? 0 : view.getInt32(post + 4) / 65536,
    isFixedPitch: post !== null && view.getUint32(post + 12) !== 0,
    fsType: os2 === null ? 0 : view.getUint16(os2 + 8),
    names: readNames(view, tables.get('name') ?? null),
    advance: readHmtx(view, tables, view.getUint16(hhea + 34)),
    glyphBounds: boundsReader(view, tables, glyphCount, view.getInt16(head + 50) === 1),
    verticalAdvance: readVmtx(view, tables),
    verticalOrigin: readVorg(view, tables),
  };
}

/** What makes a file no font that Forme can use, for people; null when it can be used. */
export function fontFault(bytes: Uint8Array): string | null {
  try {
    const { glyphCount, tables } = readSfnt(bytes);
    if (glyphCount === 0) return 'font has no glyphs';
    return tables.has('cmap') ? null : 'font lacks table cmap';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** OS/2's typographic line; hhea's where there is none; a plain em where neither says anything. */
function readLine(view: DataView, os2: number | null, hhea: number, unitsPerEm: number): { readonly ascent: number; readonly descent: number } {
  const typographic = os2 === null ? null : { ascent: view.getInt16(os2 + 68), descent: -view.getInt16(os2 + 70) };
  if (typographic && typographic.ascent + typographic.descent > 0) return typographic;
  const ascent = view.getInt16(hhea + 4);
  const descent = -view.getInt16(hhea + 6);
  return ascent + descent > 0 ? { ascent, descent } : { ascent: 0.88 * unitsPerEm, descent: 0.12 * unitsPerEm };
}

/** Tables that begin outside the file are left out, those that end outside it are cut. */
function readDirectory(view: DataView): Map<string, SfntTable> {
  const size = view.byteLength;
  if (size < 12) throw new Error('not a TrueType or OpenType font');
  const start = view.getUint32(0) === 0x74746366 /* ttcf */ && size >= 16 ? view.getUint32(12) : 0;
  const version = start + 12 <= size ? view.getUint32(start) : 0;
  if (version !== 0x00010000 && version !== 0x4f54544f /* OTTO */ && version !== 0x74727565 /* true */) {
    throw new Error('not a TrueType or OpenType font');
  }
  const tables = new Map<string, SfntTable>();
  const count = view.getUint16(start + 4);
  for (let i = 0; i < count; i++) {
    const record = start + 12 + i * 16;
    if (record + 16 > size) break;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(record + k)));
    const offset = view.getUint32(record + 8);
    if (offset < size) tables.set(tag, { offset, length: Math.min(view.getUint32(record + 12), size - offset) });
  }
  return tables;
}

const readBounds = (view: DataView, offset: number): GlyphBounds => ({
  xMin: view.getInt16(offset),
  yMin: view.getInt16(offset + 2),
  xMax: view.getInt16(offset + 4),
  yMax: view.getInt16(offset + 6),
});

/**
 * hmtx and vmtx share a shape: `long` pairs of advance and bearing, then bearings of glyphs that repeat the last advance.
 * Of a table that ends too early the last advance there is goes on, with no bearing.
 */
function metricsReader(view: DataView, { offset, length }: SfntTable, long: number): (glyph: number) => { readonly advance: number; readonly bearing: number } {
  const pairs = Math.max(1, Math.min(long, length >> 2));
  return (glyph) => {
    const pair = offset + Math.min(glyph, pairs - 1) * 4;
    const bearing = glyph < pairs ? pair + 2 : offset + pairs * 4 + (glyph - pairs) * 2;
    return { advance: view.getUint16(pair), bearing: bearing + 2 <= offset + length ? view.getInt16(bearing) : 0 };
  };
}

function readHmtx(view: DataView, tables: ReadonlyMap<string, SfntTable>, long: number): Sfnt['advance'] {
  const read = metricsReader(view, tables.get('hmtx')!, long);
  return (glyph) => read(glyph).advance;
}

/** Works on a copy of the table (some 100 kB), so that keeping it does not keep the whole font in memory. */
function readVmtx(view: DataView, tables: ReadonlyMap<string, SfntTable>): Sfnt['verticalAdvance'] {
  const vhea = tables.get('vhea');
  const vmtx = tables.get('vmtx');
  if (!vhea || vhea.length < 36 || !vmtx || vmtx.length < 4) return null;
  const read = metricsReader(copyOf(view, vmtx), { offset: 0, length: vmtx.length }, view.getUint16(vhea.offset + 34));
  return (glyph) => {
    const { advance, bearing } = read(glyph);
    return { advance, topBearing: bearing };
  };
}

function readVorg(view: DataView, tables: ReadonlyMap<string, SfntTable>): Sfnt['verticalOrigin'] {
  const table = tables.get('VORG');
  if (!table || table.length < 8) return null;
  const fallback = view.getInt16(table.offset + 4);
  const origins = new Map<number, number>();
  const count = Math.min(view.getUint16(table.offset + 6), (table.length - 8) >> 2);
  for (let i = 0; i < count; i++) {
    const record = table.offset + 8 + i * 4;
    origins.set(view.getUint16(record), view.getInt16(record + 2));
  }
  return (glyph) => origins.get(glyph) ?? fallback;
}

function copyOf(view: DataView, table: SfntTable): DataView {
  return new DataView(view.buffer.slice(view.byteOffset + table.offset, view.byteOffset + table.offset + table.length));
}

function boundsReader(view: DataView, tables: ReadonlyMap<string, SfntTable>, glyphCount: number, longLoca: boolean): Sfnt['glyphBounds'] {
  const loca = tables.get('loca');
  const glyf = tables.get('glyf');
  if (!loca || !glyf) return () => null;
  const place = (glyph: number): number =>
    longLoca ? view.getUint32(loca.offset + glyph * 4) : view.getUint16(loca.offset + glyph * 2) * 2;
  const known = Math.min(glyphCount, loca.length / (longLoca ? 4 : 2) - 1);
  return (glyph) => {
    if (glyph < 0 || glyph >= known) return null;
    const start = place(glyph);
    return place(glyph + 1) <= start || start + 10 > glyf.length ? null : readBounds(view, glyf.offset + start + 2);
  };
}

/** Prefers the English Windows record of each name, then any Unicode one, then Macintosh Roman. */
function readNames(view: DataView, table: SfntTable | null): Sfnt['names'] {
  const best = new Map<number, { rank: number; text: string }>();
  if (table && table.length >= 6) {
    const count = Math.min(view.getUint16(table.offset + 2), Math.floor((table.length - 6) / 12));
    const storage = table.offset + view.getUint16(table.offset + 4);
    for (let i = 0; i < count; i++) {
      const record = table.offset + 6 + i * 12;
      const platform = view.getUint16(record);
      const name = view.getUint16(record + 6);
      const rank = platform === 3 ? (view.getUint16(record + 4) === 0x409 ? 3 : 2) : platform === 0 ? 2 : 1;
      if (rank <= (best.get(name)?.rank ?? 0)) continue;
      const start = storage + view.getUint16(record + 10);
      const length = view.getUint16(record + 8);
      if (start + length <= view.byteLength) best.set(name, { rank, text: decodeName(view, start, length, platform !== 1) });
    }
  }
  const get = (id: number): string => best.get(id)?.text ?? '';
  return { family: get(16) || get(1), subfamily: get(17) || get(2), postScript: get(6) };
}

function decodeName(view: DataView, start: number, length: number, wide: boolean): string {
  let text = '';
  for (let i = 0; i + (wide ? 1 : 0) < length; i += wide ? 2 : 1) {
    text += String.fromCharCode(wide ? view.getUint16(start + i) : view.getUint8(start + i));
  }
  return text;
}
