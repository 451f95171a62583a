// `npm run bench`: how fast and how large Forme is on this machine, as one table. `-- --json <file>` writes the figures too;
// `-- compose export` measures only those parts. Nothing is asserted: the exit code is 0 unless something breaks. See README.md.
import fs from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { buildIfNeeded } from '../scripts/build.mjs';
import { describeRuntime } from '../scripts/electron-runtime.mjs';
import { attempt } from '../scripts/run.mjs';
import { root } from '../scripts/root.mjs';
import { setup } from '../scripts/setup.mjs';
import { virtualScreen } from '../scripts/virtual-screen.mjs';
import { bundle } from './bundle.mjs';

await attempt(async () => {
  const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
  const say = (text) => console.error(`· ${text}`);
  const runtime = await setup({ tests: true, say });
  await buildIfNeeded(['app', 'cli'], say);
  await (await import('vite')).build(bundle);
  const { PARTS, runBench } = await import('../out/bench/run.mjs');
  const unknown = positionals.filter((part) => !PARTS.includes(part));
  if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}. Parts: ${PARTS.join(', ')}.`);

  const screen = await virtualScreen();
  try {
    const { figures, lines } = await runBench({ root, runtime, display: screen.display, parts: new Set(positionals.length > 0 ? positionals : PARTS), say });
    const loads = figures.map(({ load }) => load);
    const machine = {
      processor: os.cpus()[0]?.model.trim() ?? '', processors: os.cpus().length, memory: os.totalmem(),
      system: `${os.type()} ${os.release()}`, node: process.versions.node, electron: runtime.version,
    };
    console.log(`${machine.processor}, ${machine.processors} processors; Node ${machine.node}, ${describeRuntime(runtime)}`);
    console.log(`load average while measuring: ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}`);
    console.log(lines.join('\n'));
    if (values.json) fs.writeFileSync(values.json, `${JSON.stringify({ date: new Date().toISOString(), machine, figures }, null, 2)}\n`);
  } finally {
    screen.close();
  }
});
