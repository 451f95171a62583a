import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { readIccProfile } from '../paint/pdf/icc-profile';
import type { AssetFacts } from '../preflight/facts';

/** Ids that say their content, as all of a bundle do. */
const HASH = /^[0-9a-f]{64}$/;
/** A photograph may be large, a picture made to choke the decoder is refused. */
const MOST_PIXELS = 1_000_000_000;

/**
 * Whether an asset's file is there, is what its id says and can be decoded, and what colours it has. The whole file is decoded,
 * so that one cut short is found here and not on the press. Never rejects.
 */
export async function readAssetFacts(id: string, read: () => Promise<Uint8Array>): Promise<AssetFacts> {
  const bytes = await read().catch(() => null);
  if (bytes === null) return { state: 'missing' };
  if (HASH.test(id) && createHash('sha256').update(bytes).digest('hex') !== id) return { state: 'changed' };
  if (readIccProfile(bytes).ok) return { state: 'ok' };
  try {
    const options = { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true } as const;
    const { space, bitsPerSample } = await sharp(bytes, options).metadata();
    await sharp(bytes, options).resize({ width: 16, height: 16, fit: 'inside' }).raw().toBuffer();
    return { state: 'ok', colour: space === 'cmyk' ? 'cmyk' : space === 'b-w' || space === 'grey16' ? 'grey' : 'rgb', ...(bitsPerSample === 1 ? { bilevel: true } : {}) };
  } catch {
    return { state: 'broken' };
  }
}
