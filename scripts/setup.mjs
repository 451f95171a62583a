// Makes a fresh clone ready to run: npm packages, the Kai font, an Electron, system libraries. Uses only what Node brings, because it runs before
// anything is installed; says what takes time, and is silent and quick when all is there. Alone: node scripts/setup.mjs
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const oldest = [20, 19];

/**
 * @param {{ window?: boolean, tests?: boolean, say?: (line: string) => void }} [options] `window` (the default): an Electron and its libraries;
 *   `tests`: what the tests need too
 * @returns {Promise<import('./electron-runtime.mjs').ElectronRuntime | null>} null without `window`
 */
export async function setup({ window = true, tests = false, say = console.log } = {}) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    throw new Error(`Forme needs Node ${oldest.join('.')} or newer; this is ${process.versions.node}.`);
  }
  // Imported here and not above, so that an old Node gets to say the sentence above.
  const { packages } = await import('./packages.mjs');
  await packages(say);
  const { mergeKai } = await import('./merge-kai.mjs');
  await mergeKai(say);
  const { judgePackages, systemLibraries } = await import('./system-libraries.mjs');
  if (tests) {
    const { root } = await import('./root.mjs');
    await judgePackages({ script: path.join(root, '..', 'shared', 'print', 'check_pdfx.py'), say });
  }
  if (!window) return null;
  const { describeRuntime, electronRuntime } = await import('./electron-runtime.mjs');
  const runtime = await electronRuntime(say);
  await systemLibraries({ executablePath: runtime.executablePath, forTests: tests, say });
  say(describeRuntime(runtime));
  return runtime;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { attempt } = await import('./run.mjs');
  await attempt(() => setup({ tests: process.argv.includes('--tests') }));
}
