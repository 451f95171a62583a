#!/usr/bin/env node
// The peers' benchmark, an outside folder that sets one newspaper page in every open engine. `node bench/peers.mjs build` bundles the adapter as the
// program itself is bundled; then, from a copy of that folder,
//     PRODUCT='node <forme>/bench/peers.mjs {doc} {out}' ./run.sh product typst xelatex scribus
// exports its document {layout, pages} as PDF/X-4 with CMYK pictures. Without a build the first run makes one.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const built = path.join(root, 'out', 'peers', 'export-peers.mjs');

if (process.argv[2] === 'build' || !fs.existsSync(built)) {
  const { bundle } = await import('./bundle.mjs');
  const input = { 'export-peers': path.join(root, 'bench', 'peers', 'index.ts') };
  const { build } = await import('vite');
  await build({ ...bundle, build: { ...bundle.build, outDir: path.join(root, 'out', 'peers'), rolldownOptions: { ...bundle.build.rolldownOptions, input } } });
}
if (process.argv[2] !== 'build') await import('../out/peers/export-peers.mjs');
