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
  /** Typographic ascent and descent (OS/2), both positive. */
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

/** Reads an sfnt's directory and metrics. Throws a RangeError or Error when the bytes are no sfnt or a needed table is missing. */
export function readSfnt(bytes: Uint8Array): Sfnt {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readDirectory(view);
  const at = (tag: string): number => {
    const table = tables.get(tag);
    if (!table) throw new Error(`font lacks table ${tag}`);
    return table.offset;
  };
  const head = at('head');
  const hhea = at('hhea');
  const glyphCount = view.getUint16(at('maxp') + 4);
  const os2 = tables.get('OS/2')?.offset ?? null;
  const os2Version = os2 === null ? 0 : view.getUint16(os2);
  const post = tables.get('post')?.offset ?? null;
  const hasHeights = os2 !== null && os2Version >= 2;
  return {
    tables,
    isCff: tables.has('CFF ') || tables.has('CFF2'),
    unitsPerEm: view.getUint16(head + 18),
    glyphCount,
    bounds: readBounds(view, head + 36),
    ascent: os2 === null ? view.getInt16(hhea + 4) : view.getInt16(os2 + 68),
    descent: os2 === null ? -view.getInt16(hhea + 6) : -view.getInt16(os2 + 70),
    capHeight: hasHeights ? view.getInt16(os2 + 88) : 0,
    xHeight: hasHeights ? view.getInt16(os2 + 86) : 0,
    weight: os2 === null ? 400 : view.getUint16(os2 + 4),
    familyClass: os2 === null ? 0 : view.getUint8(os2 + 30),
    italicAngle: post === null ? 0 : view.getInt32(post + 4) / 65536,
    isFixedPitch: post !== null && view.getUint32(post + 12) !== 0,
    fsType: os2 === null ? 0 : view.getUint16(os2 + 8),
    names: readNames(view, tables.get('name') ?? null),
    advance: metricsReader(view, at('hmtx'), view.getUint16(hhea + 34), (offset) => view.getUint16(offset)),
    glyphBounds: boundsReader(view, tables, glyphCount, view.getInt16(head + 50) === 1),
    verticalAdvance: readVmtx(view, tables),
    verticalOrigin: readVorg(view, tables),
  };
}

function readDirectory(view: DataView): Map<string, SfntTable> {
  const start = view.getUint32(0) === 0x74746366 /* ttcf */ ? view.getUint32(12) : 0;
  const version = view.getUint32(start);
  if (version !== 0x00010000 && version !== 0x4f54544f /* OTTO */ && version !== 0x74727565 /* true */) {
    throw new Error('not a TrueType or OpenType font');
  }
  const tables = new Map<string, SfntTable>();
  const count = view.getUint16(start + 4);
  for (let i = 0; i < count; i++) {
    const record = start + 12 + i * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(record + k)));
    tables.set(tag, { offset: view.getUint32(record + 8), length: view.getUint32(record + 12) });
  }
  return tables;
}

const readBounds = (view: DataView, offset: number): GlyphBounds => ({
  xMin: view.getInt16(offset),
  yMin: view.getInt16(offset + 2),
  xMax: view.getInt16(offset + 4),
  yMax: view.getInt16(offset + 6),
});

/** hmtx and vmtx share a shape: `long` pairs of advance and bearing, then bearings of glyphs that repeat the last advance. */
function metricsReader<T>(view: DataView, table: number, long: number, read: (pair: number, bearing: number) => T): (glyph: number) => T {
  return (glyph) => {
    if (glyph < long) return read(table + glyph * 4, table + glyph * 4 + 2);
    return read(table + (long - 1) * 4, table + long * 4 + (glyph - long) * 2);
  };
}

/** Works on a copy of the table (some 100 kB), so that keeping it does not keep the whole font in memory. */
function readVmtx(view: DataView, tables: ReadonlyMap<string, SfntTable>): Sfnt['verticalAdvance'] {
  const vhea = tables.get('vhea');
  const vmtx = tables.get('vmtx');
  if (!vhea || !vmtx) return null;
  const copy = copyOf(view, vmtx);
  return metricsReader(copy, 0, view.getUint16(vhea.offset + 34), (pair, bearing) => ({
    advance: copy.getUint16(pair),
    topBearing: copy.getInt16(bearing),
  }));
}

function readVorg(view: DataView, tables: ReadonlyMap<string, SfntTable>): Sfnt['verticalOrigin'] {
  const table = tables.get('VORG');
  if (!table) return null;
  const fallback = view.getInt16(table.offset + 4);
  const origins = new Map<number, number>();
  const count = view.getUint16(table.offset + 6);
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
  return (glyph) => {
    if (glyph < 0 || glyph >= glyphCount) return null;
    const start = place(glyph);
    return place(glyph + 1) === start ? null : readBounds(view, glyf.offset + start + 2);
  };
}

/** Prefers the English Windows record of each name, then any Unicode one, then Macintosh Roman. */
function readNames(view: DataView, table: SfntTable | null): Sfnt['names'] {
  const best = new Map<number, { rank: number; text: string }>();
  if (table) {
    const count = view.getUint16(table.offset + 2);
    const storage = table.offset + view.getUint16(table.offset + 4);
    for (let i = 0; i < count; i++) {
      const record = table.offset + 6 + i * 12;
      const platform = view.getUint16(record);
      const name = view.getUint16(record + 6);
      const rank = platform === 3 ? (view.getUint16(record + 4) === 0x409 ? 3 : 2) : platform === 0 ? 2 : 1;
      if (rank <= (best.get(name)?.rank ?? 0)) continue;
      const start = storage + view.getUint16(record + 10);
      best.set(name, { rank, text: decodeName(view, start, view.getUint16(record + 8), platform !== 1) });
    }
  }
  const get = (id: number): string => best.get(id)?.text ?? '';
  return { family: get(16) || get(1), subfamily: get(17) || get(2), postScript: get(6) };
}

function decodeName(view: DataView, start: number, length: number, wide: boolean): string {
  let text = '';
  for (let i = 0; i < length; i += wide ? 2 : 1) {
    text += String.fromCharCode(wide ? view.getUint16(start + i) : view.getUint8(start + i));
  }
  return text;
}
