import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { electronRuntime } from '../scripts/electron-runtime.mjs';

const root = resolve(import.meta.dirname, '..');

/** What a system dialog is answered with in a test; they are used up in order, and a dialog without an answer counts as cancelled. */
export type DialogAnswer =
  | { readonly kind: 'open'; readonly paths: readonly string[] }
  | { readonly kind: 'save'; readonly path: string }
  | { readonly kind: 'message'; readonly button: number };

export interface LaunchOptions {
  /** Path of the edition to open; without one the program starts as it would for a person who has just installed it. */
  readonly edition?: string;
  readonly dialogs?: readonly DialogAnswer[];
  readonly env?: Readonly<Record<string, string>>;
  /** The folder of an earlier run, to start again on what it left behind. A new one, removed at the end, when left out. */
  readonly userData?: string;
  /** Size of the window's content in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  readonly args?: readonly string[];
}

export interface Forme {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** What went wrong unseen: uncaught errors and console errors of the window, in order. */
  readonly problems: readonly string[];
  /** Answers for dialogs from now on, in place of those left. */
  readonly answerDialogs: (answers: readonly DialogAnswer[]) => Promise<void>;
  /** Quits as a person would; a program that has not gone after ten seconds is killed, and the promise rejects. */
  readonly close: () => Promise<void>;
  /** SIGKILL, as when the power fails. */
  readonly kill: () => Promise<void>;
}

/** Starts the built program. Within a test it is ended with the test, and a failed test leaves a picture of the window in test-results/. */
export async function launchForme(options: LaunchOptions = {}): Promise<Forme> {
  const runtime = await electronRuntime(() => {});
  const userData = options.userData ?? (await temporaryFolder());
  const answers = join(userData, 'test-dialogs.json');
  const answerDialogs = (given: readonly DialogAnswer[]): Promise<void> => writeFile(answers, JSON.stringify(given));
  await answerDialogs(options.dialogs ?? []);

  // What Chromium leaves behind when it is killed goes with the folder.
  const scratch = join(userData, 'scratch');
  await mkdir(scratch, { recursive: true });

  const app = await _electron.launch({
    executablePath: runtime.executablePath,
    args: [...runtime.args, root, ...(options.edition ? [options.edition] : []), '--forme-test', ...(options.args ?? [])],
    env: { ...environment(), TMPDIR: scratch, FORME_USER_DATA: userData, FORME_TEST_DIALOGS: answers, ...options.env },
    cwd: root,
    timeout: 60_000,
  });
  const child = app.process();
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const running = (): boolean => child.exitCode === null && child.signalCode === null;
  const kill = async (): Promise<void> => {
    if (running()) child.kill('SIGKILL');
    await gone;
  };
  const close = async (): Promise<void> => {
    if (!running()) return;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, 10_000);
    await Promise.race([app.close().catch(() => {}), gone]);
    await gone;
    clearTimeout(timer);
    if (late) throw new Error('The program did not quit within ten seconds and was killed.');
  };
  let page: Page | null = null;
  withinTest(() =>
    onTestFinished(async ({ task }) => {
      if (page && task.result?.errors?.length) await picture(page, task.name);
      await kill();
    }),
  );

  const problems: string[] = [];
  page = await app.firstWindow({ timeout: 60_000 });
  page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  const { width, height } = options.size ?? { width: 1440, height: 900 };
  await app.evaluate(({ BrowserWindow }, size) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(size.width, size.height);
  }, { width, height });
  return { app, page, userData, problems, answerDialogs, close, kill };
}

/** A new folder for a test's files; within a test it is removed with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'forme-e2e-'));
  withinTest(() => onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })));
  return folder;
}

async function picture(page: Page, test: string): Promise<void> {
  const folder = join(root, 'test-results');
  await mkdir(folder, { recursive: true });
  const name = test.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
  await page.screenshot({ path: join(folder, `${name}.png`), timeout: 5_000 }).catch(() => {});
}

/** Registers something for the running test; a hook such as beforeAll has none, and cleans up by itself. */
function withinTest(register: () => void): void {
  try {
    register();
  } catch {
    // Not within a test.
  }
}

function environment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
