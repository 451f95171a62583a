// `node bench/quality.mjs [folder] [--measures 11,13,17.5] [--list]`: how well columns are set, measured from the finished PDF
// by the quality.py of an outside folder. `node bench/quality.mjs export <doc.json> <out.pdf>` sets a page of the peers'
// benchmark. See README.md.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../scripts/root.mjs';

const args = process.argv.slice(2);
const script = args[0] === 'export' ? 'export-peers-page.ts' : 'run.ts';
const { status } = spawnSync(process.execPath, [path.join(root, 'node_modules/tsx/dist/cli.mjs'), path.join(root, 'bench', 'quality', script), ...(args[0] === 'export' ? args.slice(1) : args)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
