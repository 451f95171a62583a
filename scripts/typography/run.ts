/** Run by scripts/typography-pictures.mjs: `[--out folder] [name …]`, all pictures when none is named. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { composeWithFonts } from '../../src/export/compose-edition-with-fonts';
import { readFontShelf } from '../../src/export/font-files';
import { paintSvg } from '../../src/paint/svg/paint-svg';
import { nodeFileSystem as files } from '../../src/storage/node-file-system';
import { readTemplates } from '../../src/storage/read-templates';
import type { Sheets } from './compose-panel';
import { drawExample } from './draw-example';
import { EXAMPLES } from './examples';

/** Twice as many pixels as are shown. */
const DENSITY = 2;
const PREFIX = 'typography-';
const root = join(import.meta.dirname ?? '', '..', '..');

const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
const folder = values.out ?? join(root, 'docs', 'pictures');
const unknown = positionals.filter((name) => !EXAMPLES.some((example) => example.name === name));
if (unknown.length > 0) throw new Error(`There is no example ${unknown.join(', ')}.`);

const { templates } = await readTemplates(files, join(root, 'templates'));
const styles = (id: string) => templates.find((template) => template.id === id)!.styles;
const sheets: Sheets = { zh: styles('broadsheet-8'), en: styles('western-6') };
// A world with the fonts of both papers.
const { world } = await composeWithFonts(
  { info: { id: 'fonts', paper: '', date: '2026-01-01', section: '', issue: '', editors: '', language: 'zh-Hans', workflow: '' }, styles: { ...sheets.zh, paragraph: Object.fromEntries([sheets.zh, sheets.en].flatMap((sheet, i) => Object.entries(sheet.paragraph).map(([id, style]) => [i === 0 ? id : `en-${id}`, style]))) }, pages: {}, frames: {}, stories: {}, originals: {}, pictures: {}, assets: {}, marks: {}, signatures: {} },
  await readFontShelf(join(root, 'resources', 'fonts.json')),
);

await mkdir(folder, { recursive: true });
if (positionals.length === 0) {
  const known = new Set(EXAMPLES.map(({ name }) => `${PREFIX}${name}.png`));
  for (const file of await readdir(folder)) if (file.startsWith(PREFIX) && !known.has(file)) await rm(join(folder, file));
}
for (const example of EXAMPLES.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
  const list = drawExample(example, sheets, world);
  const width = Math.round(list.width * example.zoom * DENSITY);
  const svg = paintSvg(list, { outlines: world, width, height: Math.round(list.height * example.zoom * DENSITY), picture: () => null });
  // Nine colours without dithering are enough for black type with light tints, and the same bytes every time.
  const png = await sharp(Buffer.from(svg), { density: 72, unlimited: true }).flatten({ background: '#ffffff' }).png({ palette: true, colours: 9, dither: 0, effort: 10, compressionLevel: 9 }).toBuffer();
  await writeFile(join(folder, `${PREFIX}${example.name}.png`), png);
  console.log(`${PREFIX}${example.name}.png  ${Math.round(width / DENSITY)} px wide  ${(png.length / 1024).toFixed(1)} kB`);
}
