#!/usr/bin/env node
// `node scripts/typography-pictures.mjs [name …]`: draws the pictures of docs/typography.md into docs/pictures, with the engine and the
// fonts of the program. What they show stands in scripts/typography/examples.ts. Same sources, same bytes. Needs `npm run setup`.
import path from 'node:path';
import { root } from './root.mjs';
import { attempt, run } from './run.mjs';

await attempt(() => run(process.execPath, [path.join(root, 'node_modules/tsx/dist/cli.mjs'), path.join(root, 'scripts/typography/run.ts'), ...process.argv.slice(2)], { cwd: root }));
