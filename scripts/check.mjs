// `npm run check`: everything that is known about the code without running it.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';

const bin = (name, file) => path.join(root, 'node_modules', name, file);
const checks = [
  { name: 'types and references', args: [bin('typescript', 'bin/tsc'), '-b'] },
  { name: 'import law', args: [bin('dependency-cruiser', 'bin/dependency-cruise.mjs'), '--config', 'src/layers.cjs', '--output-type', 'err', 'src'] },
  { name: 'import law, both statements', args: [path.join(root, 'scripts', 'check-layers.mjs')] },
  { name: 'shape of files', args: [path.join(root, 'scripts', 'check-files.mjs')] },
  { name: 'lint', args: [bin('eslint', 'bin/eslint.js'), '--max-warnings=0', '.'] },
];

/** Runs every check, says how each went, and returns how many passed and failed. */
export async function check(say = console.log) {
  const results = { passed: 0, failed: 0 };
  for (const { name, args } of checks) {
    const start = Date.now();
    const { code, output } = await outcome(args);
    say(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    if (code !== 0) say(output.trim());
    results[code === 0 ? 'passed' : 'failed'] += 1;
  }
  return results;
}

function outcome(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { failed } = await check();
  process.exitCode = failed === 0 ? 0 : 1;
}
