import { readIccProfile } from '../paint/pdf/icc-profile';

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

/**
 * Says whether these bytes are a CMYK output profile that pictures can be converted to and a PDF/X can declare (ISO 15930:
 * class `prtr`, four channels), or what they are instead. A message has the file's `name` in it.
 */
export async function checkOutputProfile(name: string, bytes: Uint8Array): Promise<ProfileCheck> {
  const refuse = (key: string, values = {}): ProfileCheck => ({ ok: false, key, values: { name, ...values } });
  const reading = readIccProfile(bytes);
  if (!reading.ok) return refuse(reading.fault === 'not-icc' ? 'failure.profile.notIcc' : 'failure.profile.damaged');
  const { profile } = reading;
  if (profile.space !== 'CMYK') return refuse('failure.profile.notCmyk', { space: profile.space.trim() });
  if (profile.class !== 'prtr') return refuse('failure.profile.notOutput', { kind: profile.class });
  if (!profile.tags.has('A2B0') || !profile.tags.has('B2A0')) return refuse('failure.profile.damaged');
  return { ok: true, profile: { description: profile.description, version: profile.version, highestInk: 0 } };
}
