// What Electron needs of the system on Linux (macOS and Windows bring all of it), and what the tests need on top: a virtual screen and a PDF reader.
import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { run } from './run.mjs';

/** Debian's packages; a name in brackets has a suffix since Debian 13 and Ubuntu 24.04. */
const window = ['libgtk-3-0(t64)', 'libnss3', 'libatk-bridge2.0-0(t64)', 'libcups2(t64)', 'libasound2(t64)', 'libgbm1', 'libdrm2', 'libxss1', 'libxtst6', 'libxkbcommon0'];
const tests = ['xvfb', 'poppler-utils'];
const programs = { Xvfb: 'xvfb', pdftotext: 'poppler-utils', pdftoppm: 'poppler-utils' };

/**
 * Installs what is missing (Debian, as root) or throws an error that holds the one command to run.
 * @param {{ executablePath: string, forTests: boolean, say: (line: string) => void }} options
 */
export async function systemLibraries({ executablePath, forTests, say }) {
  if (process.platform !== 'linux') return;
  const missing = [...missingLibraries(executablePath), ...(forTests ? Object.keys(programs).filter((name) => !onPath(name)) : [])];
  if (missing.length === 0) return;
  if (!onPath('apt-get')) throw new Error(`Missing on this system: ${missing.join(', ')}. Install them with your package manager, then start again.`);
  const root = process.getuid() === 0;
  if (root) {
    say(`system packages: installing (missing: ${missing.join(', ')}) …`);
    await run('apt-get', ['update', '-q'], { quiet: true });
  }
  const packages = [...window, ...(forTests ? tests : [])].map(debianName);
  const install = ['install', '-y', '-q', '--no-install-recommends', ...packages];
  if (!root) throw new Error(`Missing on this system: ${missing.join(', ')}. Run this once, then start again:\n\n  sudo apt-get ${install.join(' ')}\n`);
  await run('apt-get', install, { quiet: true, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  const still = missingLibraries(executablePath);
  if (still.length > 0) throw new Error(`Electron still misses ${still.join(', ')} after installing ${packages.join(' ')}.`);
}

const judge = ['python3', 'python3-pikepdf', 'python3-numpy', 'python3-pil', 'python3-fonttools', 'ghostscript'];

/**
 * What the outside judge of press files runs on, for the tests that ask it. They skip without it, so nothing here is an error:
 * one line says what is missing.
 * @param {{ script: string, say: (line: string) => void }} options `script`: the judge's file; nothing is done where it is absent
 */
export async function judgePackages({ script, say }) {
  const runs = () => onPath('gs') && spawnSync('/usr/bin/python3', ['-c', 'import pikepdf, numpy, PIL, fontTools']).status === 0;
  if (process.platform !== 'linux' || !fs.existsSync(script) || runs()) return;
  const command = `apt-get install -y -q --no-install-recommends ${judge.join(' ')}`;
  try {
    if (process.getuid() !== 0 || !onPath('apt-get')) throw new Error('not root on a Debian system');
    await run('apt-get', ['update', '-q'], { quiet: true });
    await run('apt-get', command.split(' ').slice(1), { quiet: true, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    if (!runs()) throw new Error('its modules do not load');
  } catch (error) {
    say(`the outside judge of PDF/X cannot run here (${error.message.split('\n')[0]}); its tests will be skipped. To have it: sudo ${command}`);
  }
}

/** Shared libraries that the loader cannot find for Electron. */
function missingLibraries(executablePath) {
  const folder = path.dirname(executablePath);
  const { stdout } = spawnSync('ldd', [executablePath], { encoding: 'utf8', env: { ...process.env, LD_LIBRARY_PATH: folder } });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
}

function debianName(name) {
  const [, plain, suffix] = /^([^(]+)(?:\((.+)\))?$/.exec(name);
  if (!suffix) return plain;
  const { stdout } = spawnSync('apt-cache', ['policy', plain + suffix], { encoding: 'utf8' });
  return /Candidate: (?!\(none\))/.test(stdout ?? '') ? plain + suffix : plain;
}

/** True when a program of this name is on the path. */
export function onPath(name) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => folder && fs.existsSync(path.join(folder, name)));
}
