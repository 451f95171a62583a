import { beforeEach, expect, test, vi } from 'vitest';
import { faultyFileSystem } from '../testing/faulty-file-system';
import { makeEdition } from '../testing/make-edition';
import { sequentialIds } from '../testing/sequential-ids';
import type { ExportOrder, FromExporter, ToExporter } from './export-messages';
import { Exports } from './exports';
import type { Exporter } from './exports';

const order: ExportOrder = {
  type: 'export', edition: makeEdition(), format: { kind: 'png' }, pages: null, target: { kind: 'file', path: '/desk/page.png' }, time: '', fonts: '/fonts.json', newsprint: '/p.icc', assets: {},
};
let files = faultyFileSystem();
let told: [string, unknown][];
let recorded: unknown[];
let started: ReturnType<typeof fakeExporter>[];
const record = async (outcome: unknown): Promise<boolean> => {
  recorded.push(outcome);
  return true;
};
let exporter: ReturnType<typeof fakeExporter>;
let exports: Exports;

/** A process that does what the test says. */
function fakeExporter() {
  const posted: ToExporter[] = [];
  let hear: (message: FromExporter) => void = () => undefined;
  let exit: () => void = () => undefined;
  let alive = true;
  const end = (): void => {
    if (alive) exit();
    alive = false;
  };
  const port: Exporter = {
    pid: 77, post: (message) => void posted.push(message), onMessage: (listener) => { hear = listener; }, onExit: (listener) => { exit = listener; }, kill: end,
  };
  return { port, posted, say: (message: FromExporter) => hear(message), end, get alive() { return alive; } };
}

beforeEach(async () => {
  files = faultyFileSystem();
  await files.makeFolder('/desk');
  told = [];
  recorded = [];
  started = [];
  const startExporter = (): Exporter => {
    exporter = fakeExporter();
    started.push(exporter);
    return exporter.port;
  };
  exports = new Exports({ files, newId: sequentialIds('job'), startExporter, send: (name, payload) => told.push([name, payload]) });
});

const done: Extract<FromExporter, { type: 'outcome' }> = {
  type: 'outcome',
  outcome: { ok: true, files: [{ path: '/desk/page.png', bytes: 9, sha256: 'f00d', pages: ['page1'] }], milliseconds: 12.4, findings: [], overridden: [], version: '1234abcd' },
};
const told9 = { fileName: 'page.png', files: [{ name: 'page.png', bytes: 9, sha256: 'f00d', pages: ['page1'] }], bytes: 9, milliseconds: 12, version: '1234abcd', errors: 0, warnings: 0, overridden: null, recorded: true };

test('tells progress and the end, records it, and knows what was written', async () => {
  const job = exports.start(order, record);
  expect(exporter.posted).toEqual([order]);
  exporter.say({ type: 'progress', done: 0, total: 1, stage: 'compose', page: '' });
  expect(exports.written(job)).toBeNull();
  exporter.say(done);
  await vi.waitFor(() => expect(told).toEqual([['export.progress', { job, done: 0, total: 1, stage: 'compose', page: '' }], ['export.done', { job, ...told9 }]]));
  expect(recorded).toEqual([done.outcome]);
  expect(exports.written(job)).toBe('/desk/page.png');
});

test('an export that cannot be recorded is done all the same, and says so', async () => {
  exports.start(order, () => Promise.reject(new Error('read-only')));
  exporter.say(done);
  await vi.waitFor(() => expect(told).toMatchObject([['export.done', { recorded: false }]]));
});

test('the process waits for the next export, and not for ever', async () => {
  vi.useFakeTimers();
  try {
    exports.start(order, record);
    exports.start(order, record);
    expect(started).toHaveLength(2);
    exporter.say(done);
    await vi.runOnlyPendingTimersAsync();
    expect(exporter.alive).toBe(false);
    started[0]!.say(done);
    const third = exports.start(order, record);
    expect(started).toHaveLength(2);
    expect(started[0]!.posted).toEqual([order, order]);
    // A cancel that comes when the job is over must not end the process which others wait for.
    started[0]!.say(done);
    expect(exports.cancel(third)).toBe(true);
    expect(started[0]!.posted).toHaveLength(2);
    expect(started[0]!.alive).toBe(true);
    await vi.advanceTimersByTimeAsync(119_000);
    expect(started[0]!.alive).toBe(true);
    await vi.advanceTimersByTimeAsync(2000);
    expect(started[0]!.alive).toBe(false);
    expect(told.filter(([name]) => name === 'export.failed')).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
});

test('a cancelled job whose process answers leaves it alive for the next', async () => {
  vi.useFakeTimers();
  try {
    const job = exports.start(order, record);
    exports.cancel(job);
    exporter.say({ type: 'outcome', outcome: { ok: false, cancelled: true, key: 'failure.export.cancelled' } });
    await vi.advanceTimersByTimeAsync(5000);
    expect(exporter.alive).toBe(true);
    exports.start(order, record);
    expect(started).toHaveLength(1);
  } finally {
    vi.useRealTimers();
  }
});

test('a failure is told once, with its words', () => {
  const job = exports.start(order, record);
  exporter.say({ type: 'outcome', outcome: { ok: false, cancelled: false, key: 'failure.export.noPages' } });
  expect(told).toEqual([['export.failed', { job, cancelled: false, key: 'failure.export.noPages' }]]);
});

test('a process that dies is told, and the file it was at work on is cleared away', async () => {
  await files.write('/desk/.forme-77-1-page.png', new Uint8Array(3));
  await files.write('/desk/.forme-78-1-other.pdf', new Uint8Array(3));
  const job = exports.start(order, record);
  exporter.end();
  expect(told).toEqual([['export.failed', { job, cancelled: false, key: 'failure.export.crashed' }]]);
  await vi.waitFor(() => expect(files.paths()).toEqual(['/desk/.forme-78-1-other.pdf']));
});

test('a cancelled job is asked to stop, and ended when it does not hear', () => {
  vi.useFakeTimers();
  try {
    const job = exports.start(order, record);
    expect(exports.cancel(job)).toBe(true);
    expect(exporter.posted.at(-1)).toEqual({ type: 'cancel' });
    expect(exporter.alive).toBe(true);
    vi.runAllTimers();
    expect(told).toEqual([['export.failed', { job, cancelled: true, key: 'failure.export.cancelled' }]]);
    expect(exports.cancel('none')).toBe(false);
  } finally {
    vi.useRealTimers();
  }
});
