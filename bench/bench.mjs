// `npm run bench`: how fast and how large Forme is on this machine, as one table. `--json <file>` writes the figures too.
// `npm run bench -- compose export` measures only parts. Nothing is asserted: the exit code is 0 unless something breaks. See README.md.
import fs from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { attempt } from '../scripts/run.mjs';
import { root } from '../scripts/root.mjs';
import { setup } from '../scripts/setup.mjs';
import { bundle } from './bundle.mjs';

const PARTS = ['compose'];

await attempt(async () => {
  const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
  const unknown = positionals.filter((part) => !PARTS.includes(part));
  if (unknown.length > 0) throw new Error(`bench knows no ${unknown.join(', ')}: ${PARTS.join(', ')}`);
  const parts = new Set(positionals.length > 0 ? positionals : PARTS);
  const say = (text) => console.error(`· ${text}`);

  await (await import('vite')).build(bundle);
  const { runBench, table } = await import('../out/bench/run.mjs');
  const figures = await runBench({ root, parts, say });
  const [cpu] = os.cpus();
  console.log(`${cpu?.model.trim()}, ${os.cpus().length} processors, Node ${process.versions.node}`);
  console.log(table(figures).join('\n'));
});
