export interface JpegHeader {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  /** An Adobe APP14 segment: with four components the samples are stored inverted. */
  readonly adobe: boolean;
}

/** Reads a JPEG's frame header. Throws an Error when there is none. */
export function readJpegHeader(bytes: Uint8Array): JpegHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let adobe = false;
  for (let at = 2; at + 9 < bytes.length; ) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xee && view.getUint32(at + 4) === 0x41646f62 /* Adob */) adobe = true;
    // SOF0…SOF15 but for DHT, JPG and DAC, which lie among them.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), components: view.getUint8(at + 9), adobe };
    }
    at += 2 + view.getUint16(at + 2);
  }
  throw new Error('no JPEG frame header');
}
