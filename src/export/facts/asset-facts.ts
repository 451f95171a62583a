import { createHash } from 'node:crypto';
import { readIccProfile } from '../../paint/pdf/pictures/icc-profile';
import { openPicture } from '../../paint/pdf/pictures/open-picture';
import type { AssetFacts } from '../../preflight/facts';
import type { FactsCache } from './facts-cache';

/** Ids that say their content, as all of a bundle do. */
const HASH = /^[0-9a-f]{64}$/;
/** Counted up when the same file gives other facts. */
const READING = 1;

/**
 * Whether an asset's file is there, is what its id says and can be decoded, and what colours it has. The whole file is decoded,
 * so that one cut short is found here and not on the press. Never rejects.
 */
export async function readAssetFacts(id: string, read: () => Promise<Uint8Array>, cache?: FactsCache): Promise<AssetFacts> {
  const bytes = await read().catch(() => null);
  if (bytes === null) return { state: 'missing' };
  if (HASH.test(id) && createHash('sha256').update(bytes).digest('hex') !== id) return { state: 'changed' };
  if (readIccProfile(bytes).ok) return { state: 'ok' };
  // Only what is named by its content may be remembered.
  const key = HASH.test(id) ? `asset ${READING} ${id}` : null;
  const known = key === null ? null : await cache?.recall(key);
  if (known) return known as AssetFacts;
  const facts = await decoded(bytes);
  if (key !== null) await cache?.remember(key, facts);
  return facts;
}

async function decoded(bytes: Uint8Array): Promise<AssetFacts> {
  try {
    const { open, colour, bilevel } = await openPicture(bytes);
    await open().resize({ width: 16, height: 16, fit: 'inside' }).raw().toBuffer();
    return { state: 'ok', colour, ...(bilevel ? { bilevel } : {}) };
  } catch {
    return { state: 'broken' };
  }
}
