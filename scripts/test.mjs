// `npm test`: set-up, checks, build, unit tests, then the program itself in a real Electron. Whatever happens, the last line is
// `N passed, N failed`, and the exit code is 0 only when nothing failed.
// `npm test -- unit [pattern]` and `npm test -- e2e [pattern]` run a part; `npm test -- goldens` compares the setter's goldens and
// `npm test -- goldens --update` writes them anew, to be read in the diff.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from './run.mjs';
import { root } from './root.mjs';
import { setup } from './setup.mjs';

const [asked = 'all', ...rest] = process.argv.slice(2);
const goldens = asked === 'goldens';
const part = goldens ? 'unit' : asked;
const patterns = goldens ? ['golden'] : rest;
const env = goldens && rest.includes('--update') ? { ...process.env, FORME_UPDATE_GOLDENS: '1' } : process.env;
const total = { passed: 0, failed: 0 };
const add = ({ passed, failed }) => {
  total.passed += passed;
  total.failed += failed;
};

/** One stage; one that cannot even be carried out counts as one failure, and the next ones still run. */
async function stage(name, body) {
  console.log(`\n── ${name}`);
  try {
    add(await body());
    return true;
  } catch (error) {
    console.error(error.message);
    add({ passed: 0, failed: 1 });
    return false;
  }
}
const step = (body) => async () => {
  await body();
  return { passed: 1, failed: 0 };
};

const ready = await stage('Set-up', step(() => setup({ tests: true, window: part !== 'unit' })));
if (ready) {
  if (part === 'all') await stage('Checks', async () => (await import('./check.mjs')).check());
  const built = part === 'unit' || (await stage('Build', step(async () => (await import('./build.mjs')).buildIfNeeded())));
  if (part !== 'e2e') await stage('Unit tests', () => vitest(['--config', 'vitest.config.mts', ...patterns], env));
  if (part !== 'unit' && built) await stage('The program, in Electron', endToEnd);
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

async function endToEnd() {
  const { virtualScreen } = await import('./virtual-screen.mjs');
  const screen = await virtualScreen();
  try {
    return await vitest(['--config', 'e2e/vitest.config.mts', ...patterns], {
      ...process.env,
      ...(screen.display && { DISPLAY: screen.display, WAYLAND_DISPLAY: '' }),
    });
  } finally {
    screen.close();
  }
}

/** Runs vitest and counts its tests; a file that cannot be loaded, an error outside a test or a crash is a failure too. */
async function vitest(args, env) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'forme-test-'));
  const report = path.join(folder, 'report.json');
  try {
    const program = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const code = await run(process.execPath, [program, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args], { cwd: root, env, tolerant: true });
    if (!fs.existsSync(report)) throw new Error(`vitest ended with ${code} and left no report`);
    const result = JSON.parse(fs.readFileSync(report, 'utf8'));
    const unloaded = result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
    const failed = result.numFailedTests + unloaded;
    return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
