import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DisplayList, GlyphRun, Group } from '../display/display-list';
import { createWorld, type FontWorld } from '../fonts/harfbuzz-shaper';
import { pdfBytes } from '../paint/pdf/write-pdf';
import { rasterisePage } from './rasterise-page';

const song = readFileSync(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'));
let world: FontWorld;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forme-png-'));
  world = await createWorld([{ key: 'song', family: 'Forme Song', weight: 400, italic: false, bytes: song }]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(text: string, size: number, x: number, y: number, more: Partial<GlyphRun> = {}): GlyphRun {
  const glyphs = world.shape('song', text, { language: 'zh-Hans', script: 'Hani' }).map((g) => g.glyph);
  const down = more.rotated === true;
  return {
    kind: 'glyphs', font: 'song', size, scale: 1, color: [0, 0, 0, 100], text, source: null, glyphs, clusters: glyphs.map((_, i) => i), end: 0, y,
    xs: glyphs.map((_, i) => (down ? x : x + i * size * (more.scale ?? 1))), ...(down ? { ys: glyphs.map((_, i) => y + i * size) } : {}), ...more,
  };
}

async function sample(): Promise<DisplayList> {
  const gradient = Buffer.alloc(200 * 100 * 3);
  for (let i = 0; i < 200 * 100; i++) gradient.set([i % 200, Math.floor(i / 200) * 2, 120], i * 3);
  await sharp(gradient, { raw: { width: 200, height: 100, channels: 3 } }).png().toFile(join(folder, 'gradient.png'));
  const items: Group['items'] = [
    { kind: 'path', commands: [['M', 20, 20], ['L', 180, 20], ['L', 180, 60], ['L', 20, 60], ['Z']], fill: [0, 0, 0, 15], stroke: { color: [0, 0, 0, 100], width: 1 } },
    run('版面与印张', 30, 22, 52),
    run('红字', 12, 20, 80, { color: [0, 100, 100, 0] }),
    run('扁字', 20, 60, 85, { scale: 1.4 }),
    run('转向', 20, 150, 90, { rotated: true }),
    { kind: 'path', commands: [['M', 20, 100], ['L', 177, 100]], fill: null, stroke: { color: [0, 0, 0, 100], width: 4, dash: [0, 8], cap: 'round' } },
    { kind: 'path', commands: [['M', 20, 110], ['C', 60, 90, 100, 130, 140, 110]], fill: null, stroke: { color: [100, 0, 0, 0], width: 2, dash: [6, 2] } },
    {
      kind: 'image', asset: 'gradient.png', rect: { x: 20, y: 140, width: 90, height: 50 }, crop: { x: 10.5, y: 5.25, width: 90, height: 50 },
      outline: [{ x: 65, y: 142 }, { x: 108, y: 165 }, { x: 90, y: 188 }, { x: 65, y: 165 }, { x: 25, y: 186 }],
    },
  ];
  const bounds = { x: 0, y: 0, width: 200, height: 210 };
  return { page: 'p1', width: 200, height: 210, bleed: 0, groups: [{ kind: 'group', id: 'f', bounds, items }, { kind: 'group', id: 'g', bounds, items: [run('不印', 50, 20, 100)], screenOnly: true }] };
}
const readAsset = async (id: string): Promise<Uint8Array> => readFileSync(join(folder, id));

it('shows the page that the PDF shows', async ({ skip }) => {
  if (spawnSync('pdftoppm', ['-v']).error) skip('pdftoppm (poppler-utils) is not installed');
  const list = await sample();
  const png = await rasterisePage(list, { ppi: 144, outlines: world, readAsset });
  const pdf = await pdfBytes([list], {
    info: { title: '', author: '', creator: 'Forme', date: new Date(0), language: 'zh-Hans' },
    standard: 'none', intent: null, spots: 'convert', bleed: null,
    pictures: { ppi: 220, quality: 95, convert: null },
    readFont: async () => song,
    readAsset,
  });
  writeFileSync(join(folder, 'page.pdf'), pdf);
  execFileSync('pdftoppm', ['-r', '144', '-png', '-singlefile', join(folder, 'page.pdf'), join(folder, 'page')]);
  const pixels = (input: Uint8Array | string) => sharp(input).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const [drawn, printed] = [await pixels(png), await pixels(join(folder, 'page.png'))];
  expect([drawn.info.width, drawn.info.height]).toEqual([400, 420]);
  expect([printed.info.width, printed.info.height]).toEqual([400, 420]);
  // Renderers differ in anti-aliasing along edges; a wrong place, size, colour or outline differs by whole areas.
  const blurred = (data: Buffer) => sharp(data, { raw: { width: 400, height: 420, channels: 3 } }).blur(2).raw().toBuffer();
  const [a, b] = [await blurred(drawn.data), await blurred(printed.data)];
  let worst = 0;
  for (let i = 0; i < a.length; i++) worst = Math.max(worst, Math.abs(a[i]! - b[i]!));
  expect(worst).toBeLessThan(40);
});

it('refuses a picture of more pixels than can be drawn', async () => {
  const list = { ...(await sample()), groups: [] };
  await expect(rasterisePage(list, { ppi: 20_000, outlines: world, readAsset })).rejects.toMatchObject({ key: 'failure.export.tooManyPixels' });
});
