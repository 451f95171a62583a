import fs from 'node:fs';
import path from 'node:path';
import { npm } from './run.mjs';
import { root } from './root.mjs';

/** Installs the npm packages with `npm ci`, unless exactly those of package-lock.json are there. */
export async function packages(say) {
  if (installed()) return;
  const start = Date.now();
  say('packages: npm ci (a minute or two the first time; fonts are among them) …');
  await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
  say(`packages: installed (${Math.round((Date.now() - start) / 1000)} s)`);
}

/** Compares the lock file with the one that npm keeps of what it has installed: a stopped installation has none. */
function installed() {
  let locked, present;
  try {
    locked = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
    present = JSON.parse(fs.readFileSync(path.join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages;
  } catch {
    return false;
  }
  const same = (name) => present[name]?.version === locked[name].version && present[name]?.integrity === locked[name].integrity;
  // Optional packages are mostly other systems' builds of native code, and rightly absent.
  return Object.keys(locked).every((name) => name === '' || (name in present ? same(name) : locked[name].optional)) && Object.keys(present).every((name) => name in locked);
}
