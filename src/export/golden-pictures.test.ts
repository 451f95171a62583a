/**
 * A few of the goldens drawn in the real fonts, as a person sees them. Compared with some tolerance: drawing may differ by a shade from
 * one machine to another. `npm test -- goldens --update` draws them anew.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type OutputInfo } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { goldenCases, goldenEdition } from '../testing/golden-cases';
import { composeWithFonts } from './compose-edition-with-fonts';
import { readFontShelf } from './font-files';
import type { FontShelf } from './font-shelf';
import { rasterisePage } from './rasterise-page';

const FOLDER = join(import.meta.dirname, 'goldens');
const UPDATE = process.env.FORME_UPDATE_GOLDENS === '1';
const DRAWN = ['P3 adjacent-marks', 'J15 total-fit', 'V1 vertical', 'H3 head', 'N7 contour', 'L2 hyphens'];
const drawn = goldenCases.filter(({ rule, name }) => DRAWN.includes(`${rule} ${name}`));

let fonts: FontShelf;
beforeAll(async () => {
  fonts = await readFontShelf(join(import.meta.dirname, '../../resources/fonts.json'));
  if (!UPDATE) return;
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
});

const grey = (png: Uint8Array): Promise<{ data: Buffer; info: OutputInfo }> => sharp(png).flatten({ background: '#fff' }).greyscale().blur(0.8).raw().toBuffer({ resolveWithObject: true });

/** Mean difference of two pictures of one size, of 255. */
async function difference(a: Uint8Array, b: Uint8Array): Promise<number> {
  const [p, q] = await Promise.all([grey(a), grey(b)]);
  expect([p.info.width, p.info.height]).toEqual([q.info.width, q.info.height]);
  let sum = 0;
  for (let i = 0; i < p.data.length; i++) sum += Math.abs(p.data[i]! - q.data[i]!);
  return sum / p.data.length;
}

describe('golden pictures', () => {
  it('are all of a case that exists', () => expect(drawn).toHaveLength(DRAWN.length));

  it.each(drawn.map((golden) => [`${golden.rule} ${golden.name}`, golden] as const))('%s', async (_, golden) => {
    const { composition, world } = await composeWithFonts(goldenEdition(golden), fonts);
    const list = composition.pages.get('page')!.list;
    const text = { ...list, groups: list.groups.map((group) => ({ ...group, items: group.items.filter((item) => item.kind !== 'image') })) };
    const png = await rasterisePage(text, { ppi: 144, outlines: world, readAsset: () => Promise.reject(new Error('no pictures')) });
    const file = join(FOLDER, `${golden.rule}-${golden.name}.png`);
    if (UPDATE) writeFileSync(file, await sharp(png).greyscale().png({ palette: true, colours: 16, effort: 10 }).toBuffer());
    // Text moved by half an em differs by 5 and more.
    expect(await difference(png, readFileSync(file))).toBeLessThan(1.2);
  });
});
