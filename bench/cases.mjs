/**
 * `node bench/cases.mjs <folder> [options of its runner]`: what outside typographic cases make of the engine.
 * The folder holds run-cases.mjs, cases/ and data/. Prints the table of suites for the statuses that count, the same for all
 * statuses that a setter can be held to, and Unicode's LineBreakTest.txt through the engine's UAX 14 stage.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from '../scripts/root.mjs';

const ALL = 'normative,exploratory,font-dependent,implementation,derived-from-spec';

const [folder, ...options] = process.argv.slice(2);
const runner = folder && path.resolve(folder, 'run-cases.mjs');
if (!runner || !existsSync(runner)) {
  console.log(`Skipped: ${folder ? `no run-cases.mjs in ${folder}` : 'give the folder that holds the cases and their runner'}.`);
} else {
  const tsx = (...args) => {
    const { status } = spawnSync(process.execPath, [path.join(root, 'node_modules/tsx/dist/cli.mjs'), ...args], { cwd: root, stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  };
  const adapter = path.join(root, 'bench', 'cases-adapter.ts');
  console.log('Cases that count');
  tsx(runner, adapter, ...options);
  console.log('\nAll cases');
  tsx(runner, adapter, '--status', ALL, ...options);
  console.log('\nUAX 14');
  const test = path.resolve(folder, 'data', 'LineBreakTest.txt');
  if (existsSync(test)) tsx(path.join(root, 'bench', 'cases', 'line-break-test.ts'), test);
  else console.log(`Skipped: no ${test}.`);
}
