import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lookUp, proofTable } from './colour-table';
import { readOutputProfile } from './read-output-profile';

const path = fileURLToPath(new URL('../../../resources/icc/newsprint-tr002-tac240.icc', import.meta.url));
const profile = readFileSync(path);

describe('readOutputProfile', () => {
  it('says null of what is no CMYK profile or is cut short', () => {
    expect(readOutputProfile(new Uint8Array(10))).toBeNull();
    expect(readOutputProfile(profile.subarray(0, 5000))).toBeNull();
    const rgb = Uint8Array.from(profile);
    rgb.set([0x52, 0x47, 0x42, 0x20], 16);
    expect(readOutputProfile(rgb)).toBeNull();
  });
});

/** What littleCMS makes of these inks (0…255) in sRGB: relative and absolute colorimetric. */
const LITTLE_CMS = [
  [[0, 0, 0, 0], [255, 255, 255], [200, 198, 191]],
  [[0, 198, 229, 39], [212, 124, 116], [165, 94, 85]],
  [[0, 0, 0, 255], [119, 113, 109], [92, 86, 80]],
  [[255, 0, 0, 0], [40, 193, 241], [43, 149, 181]],
  [[0, 255, 255, 13], [230, 115, 116], [179, 88, 85]],
] as const;

describe('proofTable', () => {
  const colours = readOutputProfile(profile)!;
  const seen = new Float64Array(3);

  it.each(LITTLE_CMS)('shows inks %j on newsprint as littleCMS does', ([c, m, y, k], relative, absolute) => {
    lookUp(proofTable(colours), c, m, y, k, seen);
    expect([...seen].map(Math.round)).toEqual(absolute.map((value) => expect.closeTo(value, -0.5)));
    lookUp(proofTable({ ...colours, white: [0.9642, 1, 0.8249] }), c, m, y, k, seen);
    expect([...seen].map(Math.round)).toEqual(relative.map((value) => expect.closeTo(value, -0.5)));
  });
});
