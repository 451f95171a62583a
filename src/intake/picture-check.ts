import sharp, { type Metadata } from 'sharp';

export const PICTURE_TYPES = { jpeg: 'image/jpeg', png: 'image/png', tiff: 'image/tiff', webp: 'image/webp' } as const;
export type PictureFormat = keyof typeof PICTURE_TYPES;

/** `none`: no JPEG, PNG, TIFF or WebP at all. `refused`: one of them, but not to be used; `key` names a message. */
export type PictureCheck =
  | { readonly kind: 'good'; readonly format: PictureFormat; readonly metadata: Metadata }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly key: string; readonly values: Readonly<Record<string, number>> };

/** Pixels of a picture that is taken, in millions: some four times the largest camera. It is the decoder's own limit, so export takes what was taken here. */
const MOST_MEGAPIXELS = 268;
const STRICT = { failOn: 'error' } as const;

/**
 * Looks at a picture by its content, whatever its name, and decodes the whole of it: one that is cut short is found when it comes in, not
 * when the page is made. A picture that declares absurdly many pixels is refused before any of them is decoded. Never rejects.
 */
export async function checkPicture(bytes: Uint8Array): Promise<PictureCheck> {
  if (!startsLikePicture(bytes)) return { kind: 'none' };
  const broken: PictureCheck = { kind: 'refused', key: 'intake.pictureBroken', values: {} };
  // Only the header is read here, so no limit is needed to ask for the size.
  const metadata = await sharp(bytes, { ...STRICT, limitInputPixels: false }).metadata().catch(() => null);
  if (!metadata?.width || !metadata.height || !(metadata.format in PICTURE_TYPES)) return broken;
  const { width, height } = metadata;
  if (width * height > MOST_MEGAPIXELS * 1e6) return { kind: 'refused', key: 'intake.pictureTooManyPixels', values: { width, height, limit: MOST_MEGAPIXELS } };
  try {
    await sharp(bytes, STRICT).resize({ width: 16, height: 16, fit: 'inside' }).raw().toBuffer();
  } catch {
    return broken;
  }
  return { kind: 'good', format: metadata.format as PictureFormat, metadata };
}

const STARTS: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47], [0x49, 0x49, 0x2a, 0], [0x4d, 0x4d, 0, 0x2a], [0x49, 0x49, 0x2b, 0], [0x4d, 0x4d, 0, 0x2b],
];

function startsLikePicture(bytes: Uint8Array): boolean {
  const latin = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  return STARTS.some((start) => start.every((byte, i) => bytes[i] === byte)) || (latin(0, 4) === 'RIFF' && latin(8, 12) === 'WEBP');
}
