import type { ImageItem } from '../../display/display-list';
import type { InkPicture } from '../../paint/plates/ink-picture';
import type { PlateCondition } from './protocol';

/** Resolution of pictures on the plates: as coarse as newsprint's screen allows, half the bytes of what is printed. */
const PICTURE_PPI = 150;
/** Width and height as 32-bit whole numbers, then x, y, width and height of their rectangle as 32-bit fractions; little end first. */
const HEAD = 24;

async function bytesOf(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Not to be had: ${response.status}`);
  return response.arrayBuffer();
}

/** A picture of the document as it prints (main/press-resources.ts). */
export async function loadPicture({ asset, crop, rect }: ImageItem, { document, profile, inkLimit }: PlateCondition): Promise<InkPicture> {
  const query = new URLSearchParams({
    crop: [crop.x, crop.y, crop.width, crop.height].join(), size: [rect.width, rect.height].join(), ppi: String(PICTURE_PPI), limit: String(inkLimit),
    ...(profile === null ? {} : { profile }),
  });
  const buffer = await bytesOf(`forme://ink/${encodeURIComponent(document)}/${encodeURIComponent(asset)}?${query}`);
  const view = new DataView(buffer);
  const [x, y, width, height] = [8, 12, 16, 20].map((at) => view.getFloat32(at, true)) as [number, number, number, number];
  const [across, down] = [view.getUint32(0, true), view.getUint32(4, true)];
  const isCutOut = buffer.byteLength >= HEAD + across * down * 5;
  return {
    width: across, height: down, rect: { x, y, width, height }, pixels: new Uint8Array(buffer, HEAD, across * down * 4),
    cover: isCutOut ? new Uint8Array(buffer, HEAD + across * down * 4) : null,
  };
}

/** The output profile's bytes. */
export const loadProfile = async ({ document, profile }: PlateCondition): Promise<Uint8Array> =>
  new Uint8Array(await bytesOf(`forme://profile/${encodeURIComponent(document)}/${profile ?? 'newsprint'}`));
