const TTCF = 0x74746366;
const DIRECTORY = 12;
const RECORD = 16;

/** Faces in a font file: as many as a collection (TTC, OTC) names, else one. */
export function faceCount(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length >= DIRECTORY && view.getUint32(0) === TTCF ? view.getUint32(8) : 1;
}

/**
 * One face of a collection as a font file of its own, so that shaping, subsetting and embedding need not know of collections.
 * A plain font is its own face 0. Throws an Error when there is no such face or its tables lie outside the file.
 */
export function collectionFace(bytes: Uint8Array, face: number): Uint8Array {
  if (!Number.isInteger(face) || face < 0 || face >= faceCount(bytes)) throw new Error(`font has no face ${face}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== TTCF) return bytes;
  const within = (offset: number, length: number): void => {
    if (offset + length > bytes.length) throw new Error(`font is cut short in face ${face}`);
  };
  within(DIRECTORY + face * 4, 4);
  const start = view.getUint32(DIRECTORY + face * 4);
  within(start, DIRECTORY);
  const count = view.getUint16(start + 4);
  within(start + DIRECTORY, count * RECORD);

  const tables = Array.from({ length: count }, (_, i) => {
    const record = start + DIRECTORY + i * RECORD;
    const [offset, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
    within(offset, length);
    return { record, offset, length };
  });
  const header = DIRECTORY + count * RECORD;
  const padded = (length: number): number => (length + 3) & ~3;
  const result = new Uint8Array(tables.reduce((size, { length }) => size + padded(length), header));
  const out = new DataView(result.buffer);
  result.set(bytes.subarray(start, start + DIRECTORY));
  let at = header;
  tables.forEach(({ record, offset, length }, i) => {
    const own = DIRECTORY + i * RECORD;
    result.set(bytes.subarray(record, record + 8), own);
    out.setUint32(own + 8, at);
    out.setUint32(own + 12, length);
    result.set(bytes.subarray(offset, offset + length), at);
    at += padded(length);
  });
  return result;
}
