import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DisplayList, ImageItem } from '../../../display/display-list';
import { withoutSegments } from '../../../testing/picture-files';
import { cmykTiff } from './cmyk-tiff';
import { pdfBytes } from '../write-pdf';

const profile = fileURLToPath(new URL('../../../../resources/icc/newsprint-tr002-tac240.icc', import.meta.url));
const ghostscript = spawnSync('gs', ['--version']).status === 0;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'forme-plates-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const flat = (inks: readonly number[]): Uint8Array => cmykTiff(Uint8Array.from({ length: 40 * 40 * 4 }, (_, i) => inks[i % 4]!), 40, 40);
const jpeg = (tiff: Uint8Array): Promise<Buffer> => sharp(tiff).pipelineColourspace('cmyk').toColourspace('cmyk').jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
const rgb = (background: string) => sharp({ create: { width: 40, height: 40, channels: 3, background } });

/** The inks, 0…255, that Ghostscript puts in the middle of each picture; it takes no part in how they were made. */
async function plates(assets: ReadonlyMap<string, Uint8Array>): Promise<Map<string, number[]>> {
  const items = [...assets.keys()].map((asset, i): ImageItem => ({ kind: 'image', asset, rect: { x: 10 + i * 50, y: 10, width: 40, height: 40 }, crop: { x: 0, y: 0, width: 40, height: 40 } }));
  const bounds = { x: 0, y: 0, width: 600, height: 60 };
  const list: DisplayList = { page: 'p', ...bounds, bleed: 0, groups: [{ kind: 'group', id: 'g', bounds, items }] };
  const bytes = await pdfBytes([list], {
    info: { title: 't', author: 'a', creator: 'c', date: new Date(0), language: 'en' }, standard: 'none', intent: null, spots: 'convert', bleed: null,
    pictures: { ppi: 220, quality: 95, convert: { profile, inkLimit: 240 } }, readFont: async () => new Uint8Array(), readAsset: async (id) => assets.get(id)!,
  });
  writeFileSync(join(folder, 'p.pdf'), bytes);
  execFileSync('gs', ['-q', '-dBATCH', '-dNOPAUSE', '-sDEVICE=tiff32nc', '-r72', `-sOutputFile=${join(folder, 'p.tif')}`, join(folder, 'p.pdf')]);
  const { data, info } = await sharp(join(folder, 'p.tif'), { ignoreIcc: true }).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer({ resolveWithObject: true });
  return new Map(items.map(({ asset }, i) => [asset, [...data.subarray((30 * info.width + 30 + i * 50) * 4, (30 * info.width + 30 + i * 50) * 4 + 4)]]));
}

describe('pictures on the plates, as Ghostscript draws them', () => {
  it('carry the inks that were meant: nothing inverted, nothing converted twice', async ({ skip }) => {
    if (!ghostscript) skip('ghostscript is not installed');
    const inks = [10, 120, 60, 30];
    const adobe = await jpeg(flat(inks));
    const bare = withoutSegments(await jpeg(flat(inks.map((ink) => 255 - ink))), (marker) => marker === 0xee);
    const found = await plates(new Map<string, Uint8Array>([
      ['red', await rgb('#c81e3c').png().toBuffer()], ['black', await rgb('#000').png().toBuffer()], ['white', await rgb('#fff').png().toBuffer()],
      ['tiff', flat(inks)], ['adobe', adobe], ['bare', bare], ['heavy', flat([255, 255, 255, 153])],
      ['grey', await rgb('#777').toColourspace('b-w').png().toBuffer()], ['line', await rgb('#000').toColourspace('b-w').tiff({ bitdepth: 1 }).toBuffer()],
    ]));
    const wanted: Readonly<Record<string, readonly number[]>> = {
      // The first three as LittleCMS converts them; the heavy one within 240 %: 612 in all, its black kept.
      red: [0, 236, 146, 27], black: [146, 111, 100, 217], white: [0, 0, 0, 0], tiff: inks, adobe: inks, bare: inks, heavy: [153, 153, 153, 153], grey: [0, 0, 0, 136], line: [0, 0, 0, 255],
    };
    const off = Object.fromEntries([...found].map(([name, values]) => [name, Math.max(...values.map((value, i) => Math.abs(value - wanted[name]![i]!)))]));
    expect(Object.entries(off).filter(([, most]) => most > 3).map(([name]) => [name, found.get(name)])).toEqual([]);
  });
});
