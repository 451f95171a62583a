// Makes `Forme Kai` (楷体): npm has the whole LXGW WenKai only as some three hundred web slices a weight; Forme needs one font file a weight.
// The licence (OFL 1.1) reserves the names "LXGW" and "霞鹜" for the original, so the joined font goes by a name of its own; the copyright
// notice and the licence travel in the font and beside it. Run by set-up; alone: node scripts/merge-kai.mjs
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';

const weights = [
  { folder: 'LXGWWenKai-Regular', style: 'Regular', file: 'FormeKai-Regular.ttf' },
  { folder: 'LXGWWenKai-Medium', style: 'Medium', file: 'FormeKai-Medium.ttf' },
];
const revision = 1; // raise it when the joining changes, so that set-up builds the fonts again
const copyright = [
  'Copyright 2021-2025 LXGW (https://github.com/lxgw/LxgwWenKai), with Reserved Font Name "LXGW" and "霞鹜"',
  'Copyright 2020 The Klee Project Authors (https://github.com/fontworks-fonts/Klee)',
].join('\n');
const target = path.join(root, 'resources', 'fonts-built');

/** What the built fonts were made from; equal to the stamp beside them when they are up to date. */
function sourceStamp() {
  const { version } = JSON.parse(fs.readFileSync(path.join(packageFolder(), 'package.json'), 'utf8'));
  return `lxgwwenkai ${version}, joining ${revision}`;
}

const packageFolder = () => path.join(root, 'node_modules', '@chinese-fonts', 'lxgwwenkai');

/** True when both fonts are there and made from the installed package. */
export function kaiIsBuilt() {
  try {
    return fs.readFileSync(path.join(target, 'stamp.txt'), 'utf8') === sourceStamp() && weights.every(({ file }) => fs.existsSync(path.join(target, file)));
  } catch {
    return false;
  }
}

/** Builds the Kai fonts into resources/fonts-built unless they are up to date. `say` gets one line for each. */
export async function mergeKai(say = console.log) {
  if (kaiIsBuilt()) return;
  const require = createRequire(path.join(root, 'package.json'));
  const fontverter = require('fontverter');
  const hb = await import('harfbuzzjs');
  const { readSlice } = await import('./kai/read-slice.mjs');
  const { joinSlices } = await import('./kai/join-slices.mjs');
  fs.mkdirSync(target, { recursive: true });
  for (const { folder, style, file } of weights) {
    const source = path.join(packageFolder(), 'dist', folder);
    const slices = [];
    for (const name of fs.readdirSync(source).filter((one) => one.endsWith('.woff2')).sort()) {
      const bytes = Buffer.from(await fontverter.convert(fs.readFileSync(path.join(source, name)), 'sfnt'));
      slices.push(readSlice(bytes, hb));
    }
    const font = joinSlices(slices, { family: 'Forme Kai', style, postScript: `FormeKai-${style}`, version: '1.520', copyright });
    writeWhole(path.join(target, file), font.file);
    say(`Forme Kai ${style}: ${font.glyphs} glyphs, ${font.characters} characters, ${(font.file.length / 1e6).toFixed(1)} MB`);
  }
  writeWhole(path.join(target, 'OFL.txt'), licence());
  writeWhole(path.join(target, 'stamp.txt'), sourceStamp());
}

/** The font's own copyright lines over the licence's text, which the other fonts of the same licence bring along. */
function licence() {
  const text = fs.readFileSync(path.join(root, 'node_modules', '@expo-google-fonts', 'noto-serif-sc', 'LICENSE_FONT'), 'utf8');
  const body = text.slice(text.indexOf('This Font Software is licensed under'));
  return `${copyright}\n\nForme Kai is LXGW WenKai 1.520, its web slices joined into one font and renamed; its outlines are unchanged.\n\n${body}`;
}

/** Through a temporary file, so that a stopped build leaves no half font. */
function writeWhole(file, bytes) {
  fs.writeFileSync(`${file}.tmp`, bytes);
  fs.renameSync(`${file}.tmp`, file);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await mergeKai();
