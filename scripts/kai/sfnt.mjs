// Reading and writing the outer shape of a TrueType file: the table directory and its checksums.

/** Tables of a TrueType file by tag, as views of the same bytes. */
export function readTables(bytes) {
  const tables = {};
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const at = 12 + 16 * i;
    const start = bytes.readUInt32BE(at + 8);
    tables[bytes.toString('latin1', at, at + 4)] = bytes.subarray(start, start + bytes.readUInt32BE(at + 12));
  }
  return tables;
}

/** A TrueType file of these tables (tag → bytes), with every checksum set. */
export function writeTables(tables) {
  const tags = Object.keys(tables).sort();
  const power = Math.floor(Math.log2(tags.length));
  const header = Buffer.alloc(12 + 16 * tags.length);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(tags.length, 4);
  header.writeUInt16BE(16 << power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * tags.length - (16 << power), 10);
  const parts = [header];
  let offset = header.length;
  let headAt = 0;
  for (const [i, tag] of tags.entries()) {
    const body = padded(tables[tag]);
    const at = 12 + 16 * i;
    header.write(tag, at, 'latin1');
    header.writeUInt32BE(checksum(body), at + 4);
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(tables[tag].length, at + 12);
    if (tag === 'head') headAt = offset;
    parts.push(body);
    offset += body.length;
  }
  const file = Buffer.concat(parts);
  file.writeUInt32BE((0xb1b0afba - checksum(file)) >>> 0, headAt + 8); // head.checkSumAdjustment, over a file where it is 0
  return file;
}

/** 16-bit words, big endian. */
export function words(values) {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, i) => bytes.writeUInt16BE(value & 0xffff, i * 2));
  return bytes;
}

export function padded(bytes) {
  const rest = bytes.length % 4;
  return rest === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - rest)]);
}

function checksum(bytes) {
  let sum = 0;
  for (let i = 0; i + 3 < bytes.length; i += 4) sum = (sum + bytes.readUInt32BE(i)) >>> 0;
  return sum;
}
