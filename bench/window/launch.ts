/** Starts the built program as a person does, without anything that holds it back: only its debugging pipe is open. */
import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { openDevtools } from './cdp';

/** What the window runs on. */
export interface Runtime {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly version: string;
}

export interface Stage {
  readonly root: string;
  readonly runtime: Runtime;
  /** X display of the virtual screen; null: the real screen. */
  readonly display: string | null;
  /** Folder for what the runs leave. */
  readonly folder: string;
}

export interface Window {
  /** When the process was started, ms of the epoch. */
  readonly startedAt: number;
  readonly pid: number;
  /** File of the answers to dialogs; see e2e/app.ts. */
  readonly dialogs: string;
  /** To the page. */
  send<T>(method: string, params?: object): Promise<T>;
  /** Evaluates an expression in the page; promises are awaited. */
  evaluate<T>(expression: string): Promise<T>;
  /** Evaluates until it is true. Rejects after `patience` ms, naming `what`. */
  until(what: string, expression: string, patience?: number): Promise<void>;
  close(): Promise<void>;
}

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

const SIZE = { width: 1440, height: 900 };
export const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Resolves once the program's page can be talked to. */
export async function launch({ root, runtime, display, folder }: Stage, edition: string): Promise<Window> {
  const userData = await mkdtemp(join(folder, 'user-'));
  const dialogs = join(userData, 'dialogs.json');
  await writeFile(dialogs, '[]');
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const startedAt = Date.now();
  const child = spawn(runtime.executablePath, [...runtime.args, '--remote-debugging-pipe', root, edition, '--forme-test'], {
    cwd: root,
    env: { ...env, ...(display ? { DISPLAY: display, WAYLAND_DISPLAY: '' } : {}), FORME_USER_DATA: userData, FORME_TEST_DIALOGS: dialogs },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-4000)));
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const devtools = openDevtools(child.stdio[3] as Writable, child.stdio[4] as Readable);
  try {
    const target = await findPage(() => devtools.send<{ targetInfos: Target[] }>('Target.getTargets'));
    const { sessionId } = await devtools.send<{ sessionId: string }>('Target.attachToTarget', { targetId: target, flatten: true });
    const send = <T>(method: string, params?: object): Promise<T> => devtools.send<T>(method, params, sessionId);
    const evaluate = async <T>(expression: string): Promise<T> => {
      const { result, exceptionDetails } = await send<{ result: { value: T }; exceptionDetails?: { text: string; exception?: { description?: string } } }>(
        'Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true },
      );
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    return {
      startedAt, pid: child.pid ?? 0, dialogs, send, evaluate,
      async until(what, expression, patience = 30_000) {
        for (const end = Date.now() + patience; !(await evaluate<boolean>(expression)); await wait(25)) {
          if (Date.now() > end) throw new Error(`Waited ${patience} ms in vain for: ${what}`);
        }
      },
      async close() {
        child.kill('SIGKILL');
        await gone;
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    throw new Error(`${(error as Error).message}\n${said.trim()}`);
  }
}

async function findPage(targets: () => Promise<{ targetInfos: readonly Target[] }>): Promise<string> {
  for (const end = Date.now() + 30_000; Date.now() < end; await wait(50)) {
    const { targetInfos } = await targets();
    const page = targetInfos.find(({ type, url }) => type === 'page' && url.startsWith('forme://'));
    if (page) return page.targetId;
  }
  throw new Error('The program opened no window.');
}

/** Gives the window the size that all figures are taken at: its content 1440 × 900. */
export async function setSize({ send, evaluate, until }: Window): Promise<void> {
  await send('Emulation.setDeviceMetricsOverride', { ...SIZE, deviceScaleFactor: 1, mobile: false });
  await until('the window’s size', `innerWidth === ${SIZE.width} && innerHeight === ${SIZE.height}`);
  await evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}
