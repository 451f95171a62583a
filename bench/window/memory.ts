/** What the running program holds: the window's own heap, and each process as the system sees it. */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { figure, type Figure } from '../figures';
import type { BenchPage } from '../pages';
import { wait, type Window } from './launch';

const run = promisify(execFile);
const CTRL = 2;
const MB = 1e6;

export async function measureMemory(window: Window, page: BenchPage, folder: string, say: (text: string) => void): Promise<Figure[]> {
  say(`memory: ${page.name}`);
  const group = 'Memory, after typing and dragging';
  await window.send('HeapProfiler.collectGarbage');
  const { usedSize } = await window.send<{ usedSize: number }>('Runtime.getHeapUsage');
  const at = (name: string, bytes: number): Figure => figure(group, page.name, name, [bytes / MB], { unit: 'MB' });
  const heap = at('window, JavaScript heap', usedSize);
  if (process.platform === 'win32') return [heap];
  const before = await processes(window.pid);
  const { bytes, milliseconds } = await exportPdf(window, join(folder, 'window.pdf'), new Set(before.map(({ pid }) => pid)));
  return [
    heap,
    at('window, whole process', total(before, (one) => one.command.includes('--type=renderer'))),
    at('main process', total(before, (one) => one.pid === window.pid)),
    at('all processes, export not running', total(before, () => true)),
    at('export process at its largest', bytes),
    figure('Export', page.name, 'PDF from the window, button to done', [milliseconds]),
  ];
}

export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly bytes: number;
  readonly command: string;
}

export const total = (list: readonly Process[], of: (one: Process) => boolean): number => list.filter(of).reduce((sum, { bytes }) => sum + bytes, 0);

/** A process and all below it. */
export async function processes(root: number): Promise<Process[]> {
  const { stdout } = await run('ps', ['-axww', '-o', 'pid=,ppid=,rss=,command='], { maxBuffer: 64 * MB });
  const all = stdout.split('\n').flatMap((line): Process[] => {
    const [, pid, parent, kilobytes, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid && command ? [{ pid: Number(pid), parent: Number(parent), bytes: Number(kilobytes) * 1024, command }] : [];
  });
  const wanted = new Set([root]);
  for (let size = 0; size !== wanted.size; ) {
    size = wanted.size;
    for (const { pid, parent } of all) if (wanted.has(parent)) wanted.add(pid);
  }
  return all.filter(({ pid }) => wanted.has(pid));
}

/** What processes hold together, a page of memory that n of them share counted as 1/n in each. Null where the system does not tell (only Linux does). */
export async function sharedOnce(list: readonly Process[]): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  const kilobytes = await Promise.all(list.map(async ({ pid }) => Number(/^Pss:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => ''))?.[1] ?? 0)));
  return kilobytes.reduce((sum, one) => sum + one * 1024, 0);
}

/** Exports through the menu's shortcut and watches the process that does it. */
async function exportPdf(window: Window, file: string, known: ReadonlySet<number>): Promise<{ bytes: number; milliseconds: number }> {
  await writeFile(window.dialogs, JSON.stringify([{ kind: 'save', path: file }]));
  await window.evaluate(`globalThis.formeExport = new Promise((done, fail) => {
    forme.on('export.done', () => done(performance.now()));
    forme.on('export.failed', ({ key }) => fail(new Error(key)));
  }); globalThis.formeExported = null; formeExport.then((at) => (formeExported = at), (error) => (formeExported = String(error)));
  document.activeElement?.blur(); globalThis.formeAsked = performance.now(); null`);
  for (const type of ['keyDown', 'keyUp']) {
    await window.send('Input.dispatchKeyEvent', { type, key: 'e', code: 'KeyE', windowsVirtualKeyCode: 69, modifiers: CTRL });
  }
  await window.until('the export dialog', `document.querySelector('[role="dialog"] .button.primary, [role="dialog"] button[type="submit"]') !== null`);
  await window.evaluate(`globalThis.formeAsked = performance.now(); document.querySelector('[role="dialog"] .button.primary, [role="dialog"] button[type="submit"]').click()`);
  let bytes = 0;
  for (const end = Date.now() + 60_000; Date.now() < end; await wait(30)) {
    const exporter = (await processes(window.pid)).filter(({ pid }) => !known.has(pid));
    bytes = Math.max(bytes, total(exporter, () => true));
    const exported = await window.evaluate<number | string | null>('formeExported');
    if (typeof exported === 'string') throw new Error(`The export from the window failed: ${exported}`);
    if (exported !== null) return { bytes, milliseconds: await window.evaluate<number>('formeExported - formeAsked') };
  }
  throw new Error('The export from the window did not end within a minute.');
}
