import { deflateSync, inflateSync } from 'node:zlib';
import type { DisplayList, Group, ImageItem } from '../../../display/display-list';
import type { Rect } from '../../../geometry/rect';
import { PaintFailure } from '../paint-failure';
import type { PdfOptions } from '../pdf-options';
import type { PdfFile, PdfObject } from '../pdfkit-internals';
import type { PreparedPicture } from './picture';
import { PicturePreparer } from './picture-preparer';

/** A picture of a page: its object in the file and the rectangle that its pixels fill. */
export interface PlacedPicture {
  readonly name: string;
  readonly object: PdfObject;
  readonly rect: Rect;
  /** It has clear parts through which the page shows. */
  readonly isCutOut: boolean;
}

interface Written {
  readonly object: PdfObject;
  readonly rect: Rect;
  readonly isCutOut: boolean;
}

/** Pictures converted at the same time: libvips threads each, so more only cost memory. */
const AT_ONCE = 3;
/** Printed pixels in work at the same time: one takes some twelve bytes while it is converted and packed. */
const PIXELS_AT_ONCE = 20_000_000;

/** Converts pages' pictures, or takes them from the cache, and writes each different one into the file once. */
export class PicturePlacer {
  readonly #written = new Map<string, Written>();
  readonly #preparer: PicturePreparer;

  constructor(private readonly file: PdfFile, private readonly options: PdfOptions) {
    this.#preparer = new PicturePreparer(options);
  }

  /** A page's pictures, a few at once. Throws a PaintFailure with page and frame, or the signal's reason. */
  async place(list: DisplayList, groups: readonly Group[]): Promise<Map<ImageItem, PlacedPicture>> {
    const wanted = groups.flatMap((group) => group.items.flatMap((item) => (item.kind === 'image' ? [{ group, item }] : [])));
    const prepared: { readonly item: ImageItem; readonly key: string; readonly picture: PreparedPicture | null }[] = [];
    const room = new Room(PIXELS_AT_ONCE);
    let next = 0;
    const work = async (): Promise<void> => {
      for (let i = next++; i < wanted.length; i = next++) {
        const { group, item } = wanted[i]!;
        this.options.signal?.throwIfAborted();
        const place = { page: list.page, frame: group.id };
        prepared[i] = { item, ...(await this.#prepare(item, room).catch((failure: unknown) => {
          throw failure instanceof PaintFailure ? new PaintFailure(failure.key, { ...failure.values, ...place }, { cause: failure.cause }) : failure;
        })) };
      }
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, wanted.length) }, work));
    const result = new Map<ImageItem, PlacedPicture>();
    for (const { item, key, picture } of prepared) {
      const written = this.#written.get(key) ?? this.#write(key, picture!);
      const { x, y, width, height } = written.rect;
      result.set(item, { name: `Im${result.size + 1}`, object: written.object, isCutOut: written.isCutOut, rect: { x: x + item.rect.x, y: y + item.rect.y, width, height } });
    }
    return result;
  }

  /** The picture, or null when it stands in the file already. */
  async #prepare(item: ImageItem, room: Room): Promise<{ readonly key: string; readonly picture: PreparedPicture | null }> {
    const key = await this.#preparer.keyOf(item);
    if (this.#written.has(key)) return { key, picture: null };
    return room.within(printedPixels(item, this.options.pictures.ppi), () => this.#preparer.prepare(item));
  }

  #write(key: string, picture: PreparedPicture): Written {
    const written = { object: pictureObject(this.file, picture, this.options.standard === 'x-1a'), rect: picture.rect, isCutOut: picture.cover !== null };
    this.#written.set(key, written);
    return written;
  }
}

const printedPixels = ({ rect }: ImageItem, ppi: number): number => ((rect.width * rect.height) / 72 / 72) * ppi * ppi;

/** Lets work in as long as there is room; what needs more than there is works alone. */
class Room {
  #taken = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(private readonly size: number) {}

  async within<T>(need: number, work: () => Promise<T>): Promise<T> {
    while (this.#taken > 0 && this.#taken + need > this.size) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#taken += need;
    try {
      return await work();
    } finally {
      this.#taken -= need;
      for (const wake of this.#waiting.splice(0)) wake();
    }
  }
}

const pictureObject = (file: PdfFile, { width, height, bits, space, filter, inverted, cover, bytes }: PreparedPicture, isHard: boolean): PdfObject =>
  file.object(
    {
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      BitsPerComponent: bits,
      ColorSpace: space,
      Filter: filter,
      ...(cover === null ? {} : isHard ? { Mask: stencilObject(file, cover, width, height) } : { SMask: softMaskObject(file, cover, width, height) }),
      ...(inverted ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
    },
    bytes,
  );

const softMaskObject = (file: PdfFile, cover: string, width: number, height: number): PdfObject =>
  file.object(
    { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8, ColorSpace: 'DeviceGray', Filter: 'FlateDecode' },
    Buffer.from(cover, 'base64'),
  );

/** PDF/X-1a knows no transparency (ISO 15930-4, 6.15): a pixel covers, or it does not. */
function stencilObject(file: PdfFile, cover: string, width: number, height: number): PdfObject {
  const tones = inflateSync(Buffer.from(cover, 'base64'));
  const row = Math.ceil(width / 8);
  const clear = new Uint8Array(row * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) if (tones[y * width + x]! < 128) clear[y * row + (x >> 3)]! |= 0x80 >> (x & 7);
  }
  return file.object(
    { Type: 'XObject', Subtype: 'Image', ImageMask: true, Width: width, Height: height, BitsPerComponent: 1, Filter: 'FlateDecode' },
    deflateSync(clear, { level: 9 }),
  );
}
