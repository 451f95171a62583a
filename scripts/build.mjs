// Builds what runs: the main process, the preload, the window (out/main, out/preload, out/renderer) and the command line program (out/cli).
// `npm run build` builds always; start, test and the command line program build when a source has changed.
import fs from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';
import { attempt, run } from './run.mjs';

const parts = {
  /** The program with its window. */
  app: { folders: ['out/main', 'out/preload', 'out/renderer', 'out/reader'], build: buildApp },
  cli: { folders: ['out/cli', 'out/reader'], build: buildCli },
};

/** Builds the parts asked for, if their sources are newer than what was built. `say` gets a line for each part built. */
export async function buildIfNeeded(names = ['app', 'cli'], say = console.log) {
  const sources = fingerprint();
  for (const name of names) {
    const stamp = path.join(root, 'out', `${name}.stamp`);
    const built = fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === sources && parts[name].folders.every((folder) => fs.existsSync(path.join(root, folder)));
    if (!built) await build(name, sources, say);
  }
}

async function build(name, sources, say) {
  const start = Date.now();
  const stamp = path.join(root, 'out', `${name}.stamp`);
  fs.rmSync(stamp, { force: true });
  await parts[name].build();
  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.writeFileSync(stamp, sources);
  say(`built the ${name === 'app' ? 'program' : 'command line program'} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
}

/** In a process of its own: electron-vite sets NODE_ENV and leaves other traces in the one it runs in. */
async function buildApp() {
  await buildReader();
  await run(process.execPath, [path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'], { cwd: root });
}

async function buildCli() {
  await buildReader();
  const { build: viteBuild } = await import('vite');
  const { default: config } = await import('./cli.vite.config.mjs');
  await viteBuild(config);
}

/** The script of HTML proofs, which both put into the files that they write. */
async function buildReader() {
  const { build: viteBuild } = await import('vite');
  const { default: config } = await import('./reader.vite.config.mjs');
  await viteBuild(config);
}

/** Path, size and time of every source: changes whenever one of them does. */
function fingerprint() {
  const hash = createHash('sha1');
  for (const file of ['package-lock.json', 'electron.vite.config.ts', 'scripts/cli.vite.config.mjs', 'scripts/reader.vite.config.mjs', 'scripts/lean-pdfkit.mjs', 'scripts/lean-pdfkit-absent.mjs']) add(path.join(root, file));
  const sources = fs.readdirSync(path.join(root, 'src'), { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name));
  for (const entry of sources.map((one) => path.join(one.parentPath ?? one.path, one.name)).sort()) add(entry);
  return hash.digest('hex');

  function add(file) {
    const { size, mtimeMs } = fs.statSync(file);
    hash.update(`${path.relative(root, file)}\0${size}\0${mtimeMs}\n`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await attempt(async () => {
    const sources = fingerprint();
    for (const name of Object.keys(parts)) await build(name, sources, console.log);
  });
}
