// `node bench/quality.mjs [folder] [--measures 11,13,17.5] [--list]`: how well columns are set, measured from the finished PDF
// by the quality.py of an outside folder. See README.md; bench/peers.mjs sets the page of the peers' benchmark.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../scripts/root.mjs';

const { status } = spawnSync(process.execPath, [path.join(root, 'node_modules/tsx/dist/cli.mjs'), path.join(root, 'bench', 'quality', 'run.ts'), ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
