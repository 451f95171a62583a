import { createHash } from 'node:crypto';
import exifr from 'exifr';
import type { ImportedPicture } from '../model/imported';
import type { Asset } from '../model/picture';
import { clippingPath, jpegResources } from './clipping-path';
import { hasClearParts } from './picture-clear-parts';
import { PICTURE_TYPES, type PictureCheck } from './picture-check';

/** EXIF orientations 5–8 lie on their side: shown upright, width and height change places. */
const isTurned = (orientation: number | undefined) => orientation !== undefined && orientation >= 5;

/**
 * What a good picture is and says of itself: its size, caption (IPTC Caption, XMP dc:description, EXIF ImageDescription),
 * credit (IPTC By-line and Credit, XMP dc:creator, EXIF Artist), source, clipping path, and whether it is cut out.
 */
export async function readPicture(name: string, bytes: Uint8Array, { format, metadata: size }: Extract<PictureCheck, { kind: 'good' }>): Promise<ImportedPicture> {
  const mime = PICTURE_TYPES[format];
  const turned = isTurned(size.orientation);
  const asset: Asset = {
    id: createHash('sha256').update(bytes).digest('hex'),
    name,
    mime,
    width: turned ? size.height : size.width,
    height: turned ? size.width : size.height,
    bytes: bytes.byteLength,
  };
  const path = clippingPath(mime === 'image/jpeg' ? jpegResources(bytes) : size.tifftagPhotoshop ?? null, size.orientation);
  const cutOut = size.hasAlpha === true && (await hasClearParts(bytes));
  return { asset, slug: name.replace(/\.[^.]+$/, ''), path, cutOut, ...(await readCaption(mime === 'image/jpeg' ? bytes : metadataCarrier(size))) };
}

/**
 * The metadata reader knows JPEG best and WebP not at all: a picture's XMP and EXIF blocks are handed to it
 * as the segments of an otherwise empty JPEG.
 */
function metadataCarrier(blocks: { readonly xmp?: Uint8Array; readonly exif?: Uint8Array }): Uint8Array {
  const segment = (marker: number, head: string, data: Uint8Array) => {
    const length = head.length + data.byteLength + 2;
    if (length > 0xffff) return Buffer.alloc(0);
    return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 255]), Buffer.from(head, 'latin1'), data]);
  };
  const exifHead = blocks.exif && Buffer.from(blocks.exif.subarray(0, 4)).toString('latin1') === 'Exif' ? '' : 'Exif\0\0';
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    blocks.exif ? segment(0xe1, exifHead, blocks.exif) : Buffer.alloc(0),
    blocks.xmp ? segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', blocks.xmp) : Buffer.alloc(0),
    Buffer.from([0xff, 0xd9]),
  ]);
}

type Tags = Readonly<Record<string, unknown>>;

async function readCaption(bytes: Uint8Array): Promise<{ caption: string; credit: string; source: string }> {
  const options = { iptc: true, xmp: true, tiff: true, exif: true, mergeOutput: false } as const;
  const tags: Tags = (await exifr.parse(bytes, options).catch(() => null)) ?? {};
  const iptc = (tags.iptc ?? {}) as Tags;
  const xmp = Object.assign({}, ...Object.values(tags).filter((v) => typeof v === 'object' && v !== null && !ArrayBuffer.isView(v)), tags.xmp, tags.dc) as Tags;
  const ifd0 = (tags.ifd0 ?? {}) as Tags;
  const creator = words(iptc.Byline) || words(xmp.creator) || words(ifd0.Artist);
  const agency = words(iptc.Credit) || words(xmp.Credit);
  return {
    caption: words(iptc.Caption) || words(xmp.description) || words(ifd0.ImageDescription),
    credit: [creator, agency].filter((w, i, all) => w !== '' && all.indexOf(w) === i).join(' / '),
    source: words(iptc.Source) || words(xmp.Source) || words(iptc.CopyrightNotice) || words(xmp.rights) || words(ifd0.Copyright),
  };
}

/** A tag's value as text: strings, lists of strings, or XMP's `{ lang, value }`. */
function words(value: unknown): string {
  if (typeof value === 'string') return utf8(value).trim();
  if (Array.isArray(value)) return value.map(words).filter((w) => w !== '').join(' ');
  if (typeof value === 'object' && value !== null && 'value' in value) return words(value.value);
  return '';
}

/** IPTC strings written in UTF-8 are read as Latin-1: put together again what is valid UTF-8. */
function utf8(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[^\u0000-\u00ff]/.test(text)) return text; // eslint-disable-line no-control-regex -- tests for Latin-1
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text, (c) => c.charCodeAt(0)));
  } catch {
    return text;
  }
}
