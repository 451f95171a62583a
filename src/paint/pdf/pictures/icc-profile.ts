/** What an ICC profile says of itself, read from its header and tag table (ICC.1:2010 section 7). */
export interface IccProfile {
  /** Profile class: `prtr` output, `mntr` display, `scnr` input, `link`, `spac`, `abst`, `nmcl`. */
  readonly class: string;
  /** Data colour space, four characters: `CMYK`, `RGB `, `GRAY`, `Lab `. */
  readonly space: string;
  /** Profile connection space: `Lab ` or `XYZ `. */
  readonly connection: string;
  readonly version: string;
  /** For people; empty when the profile has none that can be read. */
  readonly description: string;
  readonly tags: ReadonlySet<string>;
}

export type IccReading = { readonly ok: true; readonly profile: IccProfile } | { readonly ok: false; readonly fault: 'not-icc' | 'cut-short' };

const HEADER = 128;
/** No real profile has a hundredth of this; a count beyond it is not a tag table. */
const MOST_TAGS = 1000;

/**
 * Reads a profile as far as its header and tag table go. `cut-short`: it says to be an ICC profile, but it or one of its tags
 * is longer than the bytes there are. Never throws.
 */
export function readIccProfile(bytes: Uint8Array): IccReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 40 || text(bytes, 36, 4) !== 'acsp') return { ok: false, fault: 'not-icc' };
  if (bytes.length < HEADER + 4 || view.getUint32(0) > bytes.length) return { ok: false, fault: 'cut-short' };
  const count = view.getUint32(HEADER);
  if (count > MOST_TAGS || HEADER + 4 + count * 12 > bytes.length) return { ok: false, fault: 'cut-short' };
  const tags = new Map<string, { readonly offset: number; readonly length: number }>();
  for (let i = 0; i < count; i++) {
    const entry = HEADER + 4 + i * 12;
    const offset = view.getUint32(entry + 4);
    const length = view.getUint32(entry + 8);
    if (offset + length > bytes.length) return { ok: false, fault: 'cut-short' };
    tags.set(text(bytes, entry, 4), { offset, length });
  }
  const description = tags.get('desc');
  const minor = view.getUint8(9);
  return {
    ok: true,
    profile: {
      class: text(bytes, 12, 4),
      space: text(bytes, 16, 4),
      connection: text(bytes, 20, 4),
      version: `${view.getUint8(8)}.${minor >> 4}.${minor & 15}`,
      description: description ? readDescription(bytes.subarray(description.offset, description.offset + description.length)) : '',
      tags: new Set(tags.keys()),
    },
  };
}

/** A description of version 2 (`desc`, ASCII) or of version 4 (`mluc`: the first of its languages, UTF-16). */
function readDescription(tag: Uint8Array): string {
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength);
  if (tag.length < 12) return '';
  const inside = (offset: number, length: number): Uint8Array => tag.subarray(offset, Math.min(tag.length, offset + length));
  switch (text(tag, 0, 4)) {
    case 'desc':
      return clean(new TextDecoder('latin1').decode(inside(12, view.getUint32(8))));
    case 'mluc':
      if (tag.length < 28 || view.getUint32(8) === 0) return '';
      return clean(new TextDecoder('utf-16be').decode(inside(view.getUint32(24), view.getUint32(20))));
    case 'text':
      return clean(new TextDecoder('latin1').decode(inside(8, tag.length)));
    default:
      return '';
  }
}

const clean = (words: string): string => words.replace(/\0.*$/su, '').trim();

const text = (bytes: Uint8Array, at: number, length: number): string => String.fromCharCode(...bytes.subarray(at, at + length));
