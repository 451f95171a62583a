/** Picture files as other programs write them, which sharp would not: for tests of what comes in. */
import { deflateSync } from 'node:zlib';

/** A JPEG's segments up to its scan, without those that `drop` names. */
export function withoutSegments(jpeg: Uint8Array, drop: (marker: number) => boolean): Buffer {
  const bytes = Buffer.from(jpeg);
  const kept = [bytes.subarray(0, 2)];
  for (let at = 2; at < bytes.length; ) {
    const marker = bytes[at + 1]!;
    if (marker === 0xda) {
      kept.push(bytes.subarray(at));
      break;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (!drop(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}

/** The JPEG with a profile in APP2 segments; its samples stay. */
export function withIcc(jpeg: Uint8Array, icc: Uint8Array): Buffer {
  const PIECE = 65_000;
  const count = Math.ceil(icc.length / PIECE);
  const segments = Array.from({ length: count }, (_, i) => {
    const data = icc.subarray(i * PIECE, (i + 1) * PIECE);
    const head = Buffer.alloc(18);
    head.writeUInt16BE(0xffe2, 0);
    head.writeUInt16BE(16 + data.length, 2);
    head.write('ICC_PROFILE\0', 4, 'latin1');
    head[16] = i + 1;
    head[17] = count;
    return Buffer.concat([head, data]);
  });
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

/** The JPEG with an EXIF orientation, 1…8. */
export function withOrientation(jpeg: Uint8Array, orientation: number): Buffer {
  const exif = Buffer.alloc(4 + 6 + 8 + 2 + 12 + 4);
  exif.writeUInt16BE(0xffe1, 0);
  exif.writeUInt16BE(exif.length - 2, 2);
  exif.write('Exif\0\0MM', 4, 'latin1');
  exif.writeUInt16BE(42, 12);
  exif.writeUInt32BE(8, 14);
  exif.writeUInt16BE(1, 18);
  exif.writeUInt16BE(0x0112, 20);
  exif.writeUInt16BE(3, 22);
  exif.writeUInt32BE(1, 24);
  exif.writeUInt16BE(orientation, 28);
  return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]);
}

/** A little-endian TIFF of one colour: RGB of `bits` a channel with a profile or none. */
export function rgbTiff(color: readonly number[], bits: 8 | 16, icc: Uint8Array = new Uint8Array()): Buffer {
  const [width, height] = [16, 8];
  const tags = icc.length > 0 ? 11 : 10;
  const bitsAt = 8 + 2 + 12 * tags + 4;
  const iccAt = bitsAt + 6;
  const pixelsAt = iccAt + icc.length + (icc.length & 1);
  const bytes = (width * height * 3 * bits) / 8;
  const file = Buffer.alloc(pixelsAt + bytes);
  file.write('II');
  file.writeUInt16LE(42, 2);
  file.writeUInt32LE(8, 4);
  file.writeUInt16LE(tags, 8);
  const entries: (readonly [number, number, number, number])[] = [
    [256, 4, 1, width], [257, 4, 1, height], [258, 3, 3, bitsAt], [259, 3, 1, 1], [262, 3, 1, 2], [273, 4, 1, pixelsAt], [277, 3, 1, 3], [278, 4, 1, height],
    [279, 4, 1, bytes], [284, 3, 1, 1],
  ];
  if (icc.length > 0) entries.push([34675, 7, icc.length, iccAt]);
  entries.forEach(([tag, type, count, value], i) => {
    const at = 10 + i * 12;
    file.writeUInt16LE(tag, at);
    file.writeUInt16LE(type, at + 2);
    file.writeUInt32LE(count, at + 4);
    if (type === 3 && count === 1) file.writeUInt16LE(value, at + 8);
    else file.writeUInt32LE(value, at + 8);
  });
  for (let i = 0; i < 3; i++) file.writeUInt16LE(bits, bitsAt + i * 2);
  file.set(icc, iccAt);
  for (let i = 0; i < width * height * 3; i++) {
    if (bits === 8) file[pixelsAt + i] = color[i % 3]!;
    else file.writeUInt16LE(color[i % 3]! * 257, pixelsAt + i * 2);
  }
  return file;
}

/** A PNG that declares so many pixels and holds next to none of them. */
export function pngBomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const out = Buffer.alloc(8 + body.length);
    out.writeUInt32BE(data.length, 0);
    out.set(body, 4);
    out.writeUInt32BE(crc32(body), 4 + body.length);
    return out;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1000))), chunk('IEND', new Uint8Array())]);
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** The JPEG with paths of straight sides in an APP13 segment, as graphic programs write them; `clips` names the clipping path. */
export function withPath(jpeg: Uint8Array, paths: Readonly<Record<string, readonly (readonly (readonly [x: number, y: number])[])[]>>, clips?: string): Buffer {
  const pascal = (text: string): Buffer => {
    const name = Buffer.concat([Buffer.from([text.length]), Buffer.from(text, 'latin1')]);
    return name.length % 2 === 0 ? name : Buffer.concat([name, Buffer.alloc(1)]);
  };
  const resource = (id: number, name: string, data: Buffer): Buffer => {
    const head = Buffer.alloc(6);
    head.write('8BIM', 0, 'latin1');
    head.writeUInt16BE(id, 4);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length, 0);
    return Buffer.concat([head, pascal(name), size, data, Buffer.alloc(data.length & 1)]);
  };
  const record = (selector: number, values: readonly number[] = []): Buffer => {
    const bytes = Buffer.alloc(26);
    bytes.writeUInt16BE(selector, 0);
    values.forEach((value, i) => bytes.writeInt32BE(Math.round(value * 2 ** 24), 2 + i * 4));
    return bytes;
  };
  const blocks = Object.entries(paths).map(([name, subpaths], i) => {
    const records = subpaths.flatMap((points) => [record(0), ...points.map(([x, y]) => record(2, [y, x, y, x, y, x]))]);
    return resource(2000 + i, name, Buffer.concat([record(6), ...records]));
  });
  if (clips !== undefined) blocks.push(resource(2999, '', pascal(clips)));
  const data = Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), ...blocks]);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xffed, 0);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}
