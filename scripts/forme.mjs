#!/usr/bin/env node
// The command line program `forme`: sets up and builds when needed, with a word on stderr, then runs out/cli.
import fs from 'node:fs';
import path from 'node:path';
import { attempt } from './run.mjs';
import { root } from './root.mjs';

await attempt(async () => {
  if (fs.existsSync(path.join(root, 'src'))) {
    const { setup } = await import('./setup.mjs');
    await setup({ window: false, say: console.error });
    const { buildIfNeeded } = await import('./build.mjs');
    await buildIfNeeded(['cli'], console.error);
  }
  await import('../out/cli/index.mjs');
});
