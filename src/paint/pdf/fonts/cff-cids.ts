// Operators of a CFF Top DICT (Adobe Technical Note 5176, table 9); two-byte ones have 12 in front.
const CHARSET = 15;
const ROS = 0x0c1e;

/**
 * Glyph id → CID of a CID-keyed CFF font. In a PDF the codes shown with such a font are CIDs, not glyph ids; taken
 * for one another, the page comes out blank. Null when the font is not CID-keyed (then the two are equal).
 */
export function cffCids(font: Uint8Array, tableOffset: number, glyphCount: number): Uint16Array | null {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const names = readIndex(view, tableOffset + view.getUint8(tableOffset + 2));
  const [top] = readIndex(view, names.end).items;
  if (!top) return null;
  const dict = readDict(view, top.start, top.end);
  const charset = dict.get(CHARSET);
  if (!dict.has(ROS) || charset === undefined) return null;

  const cids = new Uint16Array(glyphCount);
  let at = tableOffset + charset;
  const format = view.getUint8(at++);
  for (let glyph = 1; glyph < glyphCount; ) {
    const cid = view.getUint16(at);
    at += 2;
    let left = 0;
    if (format === 1) left = view.getUint8(at++);
    else if (format === 2) {
      left = view.getUint16(at);
      at += 2;
    }
    for (let i = 0; i <= left && glyph < glyphCount; i++) cids[glyph++] = cid + i;
  }
  return cids;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function readIndex(view: DataView, at: number): { readonly end: number; readonly items: readonly Span[] } {
  const count = view.getUint16(at);
  if (count === 0) return { end: at + 2, items: [] };
  const width = view.getUint8(at + 2);
  const base = at + 2 + (count + 1) * width;
  const offset = (i: number): number => {
    let value = 0;
    for (let k = 0; k < width; k++) value = value * 256 + view.getUint8(at + 3 + i * width + k);
    return base + value;
  };
  const items = Array.from({ length: count }, (_, i) => ({ start: offset(i), end: offset(i + 1) }));
  return { end: offset(count), items };
}

/** A DICT's operators with their first operand; real numbers, which nothing here asks for, are read as 0. */
function readDict(view: DataView, start: number, end: number): Map<number, number> {
  const dict = new Map<number, number>();
  let first: number | null = null;
  let at = start;
  const push = (value: number): void => {
    first ??= value;
  };
  while (at < end) {
    const byte = view.getUint8(at++);
    if (byte <= 21) {
      dict.set(byte === 12 ? 0x0c00 | view.getUint8(at++) : byte, first ?? 0);
      first = null;
    } else if (byte === 28) {
      push(view.getInt16(at));
      at += 2;
    } else if (byte === 29) {
      push(view.getInt32(at));
      at += 4;
    } else if (byte === 30) {
      while (at < end) {
        const pair = view.getUint8(at++);
        if ((pair & 15) === 15 || pair >> 4 === 15) break;
      }
      push(0);
    } else if (byte <= 246) push(byte - 139);
    else if (byte <= 250) push((byte - 247) * 256 + view.getUint8(at++) + 108);
    else push(-(byte - 251) * 256 - view.getUint8(at++) - 108);
  }
  return dict;
}
