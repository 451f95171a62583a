// `npm start [-- path/to/edition.forme]`: sets up, builds and opens the editor, on the sample edition when none is named; `npm start -- western`
// opens the Western sample, `-- page` one page alone. Without a display it composes and exports the edition instead, and says where the pages are.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { attempt, run } from './run.mjs';
import { root } from './root.mjs';
import { setup } from './setup.mjs';

const resources = path.join(root, 'resources');
/** The samples by the word that asks for them. */
const samples = { western: 'sample-western.forme', page: 'sample.forme' };

await attempt(async () => {
  const given = process.argv.slice(2).find((argument) => !argument.startsWith('-'));
  const switches = process.argv.slice(2).filter((argument) => argument.startsWith('-'));
  // npm runs scripts in the package's folder; INIT_CWD is where the person is.
  const named = given && !fs.existsSync(path.resolve(process.env.INIT_CWD ?? process.cwd(), given)) ? samples[given] : undefined;
  const sample = named ?? 'sample-edition.forme';
  const edition = given && !named ? path.resolve(process.env.INIT_CWD ?? process.cwd(), given) : null;
  if (edition && !fs.existsSync(edition)) throw new Error(`There is no edition at ${edition}`);

  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    await setup({ window: false });
    await exportPages(edition ?? path.join(resources, sample));
    return;
  }
  const runtime = await setup();
  const { buildIfNeeded } = await import('./build.mjs');
  await buildIfNeeded(['app']);
  await open(runtime, edition ?? workingCopy(sample), switches);
});

/** The sample edition is opened as a copy among the person's documents: what they try out there stays, and ours stays as it was. */
function workingCopy(sample) {
  const copy = path.join(os.homedir(), 'Documents', 'Forme', sample);
  if (!fs.existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    fs.cpSync(path.join(resources, sample), unfinished, { recursive: true });
    fs.renameSync(unfinished, copy);
  }
  console.log(`The sample edition is opened from ${copy} (delete it to get it as it was)`);
  return copy;
}

function open(runtime, edition, switches) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env; // set in some editors' terminals, and turns Electron into a plain Node
  // Chromium reports at length what a desktop lacks (buses, GPU features) and copes; only what stops it is worth a terminal's lines.
  const quiet = process.env.FORME_DEBUG ? [] : ['--log-level=3'];
  const child = spawn(runtime.executablePath, [...runtime.args, ...quiet, root, edition, ...switches], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      process.exitCode = code ?? 0;
      resolve();
    });
  });
}

async function exportPages(edition) {
  const { buildIfNeeded } = await import('./build.mjs');
  await buildIfNeeded(['cli']);
  const name = path.basename(edition, '.forme');
  const folder = path.join(root, 'out', 'pages', name);
  fs.mkdirSync(folder, { recursive: true });
  console.log('There is no display here: the pages are exported instead.');
  const program = path.join(root, 'out', 'cli', 'index.mjs');
  await run(process.execPath, [program, 'export', edition, '--preset', 'proof', '-o', path.join(folder, `${name}.pdf`), '--no-record']);
  await run(process.execPath, [program, 'export', edition, '--preset', 'png', '--folder', folder, '--no-record']);
  for (const file of fs.readdirSync(folder)) console.log(path.join(folder, file));
}
