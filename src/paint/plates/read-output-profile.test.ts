import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { lookUp, proofTable } from './colour-table';
import { readOutputProfile } from './read-output-profile';

const path = fileURLToPath(new URL('../../../resources/icc/newsprint-tr002-tac240.icc', import.meta.url));
const profile = readFileSync(path);

describe('readOutputProfile', () => {
  it('shows tones as littleCMS does when paper counts as white', async () => {
    const table = proofTable({ ...readOutputProfile(profile)!, white: [0.9642, 1, 0.8249] });
    const ours = new Float64Array(3);
    for (const rgb of ['#ffffff', '#c03020', '#2040a0', '#107030', '#f0d010', '#000000', '#808080']) {
      const picture = sharp({ create: { width: 1, height: 1, channels: 3, background: rgb } });
      const inks = await picture.clone().withIccProfile(path, { attach: false }).raw().toBuffer();
      const printed = await sharp(await picture.clone().withIccProfile(path).tiff().toBuffer()).toColourspace('srgb').raw().toBuffer();
      lookUp(table, inks[0]!, inks[1]!, inks[2]!, inks[3]!, ours);
      expect(Math.max(...[0, 1, 2].map((i) => Math.abs(ours[i]! - printed[i]!))), `${rgb}: ${[...ours].map(Math.round).join(' ')} against ${[...printed].join(' ')}`).toBeLessThan(4);
    }
  });

  it('says null of what is no CMYK profile or is cut short', () => {
    expect(readOutputProfile(new Uint8Array(10))).toBeNull();
    expect(readOutputProfile(profile.subarray(0, 5000))).toBeNull();
    const rgb = Uint8Array.from(profile);
    rgb.set([0x52, 0x47, 0x42, 0x20], 16);
    expect(readOutputProfile(rgb)).toBeNull();
  });
});

describe('proofTable', () => {
  it('shows unprinted newsprint as grey paper and black as no deep black', () => {
    const table = proofTable(readOutputProfile(profile)!);
    const paper = new Float64Array(3);
    const black = new Float64Array(3);
    lookUp(table, 0, 0, 0, 0, paper);
    lookUp(table, 0, 0, 0, 255, black);
    expect(Math.min(...paper)).toBeGreaterThan(180);
    expect(Math.max(...paper)).toBeLessThan(230);
    expect(paper[2]).toBeLessThan(paper[0]!);
    expect(Math.min(...black)).toBeGreaterThan(30);
  });
});
