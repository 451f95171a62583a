import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { readIccProfile } from '../paint/pdf/pictures/icc-profile';

/** An output profile that can be used, and what people want to know of it. */
export interface OutputProfile {
  readonly description: string;
  readonly version: string;
  /** Most ink that it gives to any colour, percent: the profile's own limit. */
  readonly highestInk: number;
}

export type ProfileCheck =
  | { readonly ok: true; readonly profile: OutputProfile }
  | { readonly ok: false; readonly key: string; readonly values: Readonly<Record<string, string | number>> };

/** RGB values a channel of the picture that is converted for a trial. */
const STEPS = 9;
/** White is paper; no printing condition puts more on it. */
const MOST_ON_WHITE = 20;
const LEAST_ON_BLACK = 90;

/**
 * Says whether these bytes are a CMYK output profile that pictures can be converted to and a PDF/X can declare (ISO 15930:
 * class `prtr`, four channels), or what they are instead. Colours are converted with it, since a table that is damaged shows only then.
 * A message has the file's `name` in it. Rejects when the system has no room for a temporary file.
 */
export async function checkOutputProfile(name: string, bytes: Uint8Array): Promise<ProfileCheck> {
  const refuse = (key: string, values = {}): ProfileCheck => ({ ok: false, key, values: { name, ...values } });
  const reading = readIccProfile(bytes);
  if (!reading.ok) return refuse(reading.fault === 'not-icc' ? 'failure.profile.notIcc' : 'failure.profile.damaged');
  const { profile } = reading;
  if (profile.space !== 'CMYK') return refuse('failure.profile.notCmyk', { space: profile.space.trim() });
  if (profile.class !== 'prtr') return refuse('failure.profile.notOutput', { kind: profile.class });
  if (!profile.tags.has('A2B0') || !profile.tags.has('B2A0')) return refuse('failure.profile.damaged');
  const inks = await inksOfAllColours(bytes);
  if (inks === null || inks[0]! < LEAST_ON_BLACK || inks.at(-1)! > MOST_ON_WHITE) return refuse('failure.profile.damaged');
  return { ok: true, profile: { description: profile.description, version: profile.version, highestInk: Math.max(...inks) } };
}

/** Total ink, percent, of an even grid over RGB, black first and white last; null when the profile cannot convert. */
async function inksOfAllColours(profile: Uint8Array): Promise<number[] | null> {
  const grid = new Uint8Array(STEPS ** 3 * 3);
  for (let i = 0; i < STEPS ** 3; i++) grid.set([Math.floor(i / STEPS / STEPS), Math.floor(i / STEPS) % STEPS, i % STEPS].map((step) => (step * 255) / (STEPS - 1)), i * 3);
  // The converter takes a profile by its path only.
  const path = join(tmpdir(), `forme-profile-${randomUUID()}.icc`);
  await writeFile(path, profile, { flag: 'wx' });
  try {
    const image = sharp(grid, { raw: { width: STEPS ** 2, height: STEPS, channels: 3 } }).withIccProfile(path, { attach: false });
    const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
    if (info.channels !== 4) return null;
    return Array.from({ length: STEPS ** 3 }, (_, i) => ((data[i * 4]! + data[i * 4 + 1]! + data[i * 4 + 2]! + data[i * 4 + 3]!) * 100) / 255);
  } catch {
    return null;
  } finally {
    await rm(path, { force: true });
  }
}
