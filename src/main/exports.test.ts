import { beforeEach, expect, test, vi } from 'vitest';
import { faultyFileSystem } from '../testing/faulty-file-system';
import { makeEdition } from '../testing/make-edition';
import { sequentialIds } from '../testing/sequential-ids';
import type { ExportOrder, FromExporter, ToExporter } from './export-messages';
import { Exports } from './exports';
import type { Exporter } from './exports';

const order: ExportOrder = {
  type: 'export', edition: makeEdition(), format: 'pdf', pages: null, file: '/desk/page.pdf', fonts: '/fonts.json', profile: '/p.icc', assets: {},
};
let files = faultyFileSystem();
let told: [string, unknown][];
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
  exporter = fakeExporter();
  exports = new Exports({ files, newId: sequentialIds('job'), startExporter: () => exporter.port, send: (name, payload) => told.push([name, payload]) });
});

test('tells progress and the end, ends the process and knows what was written', () => {
  const job = exports.start(order);
  expect(exporter.posted).toEqual([order]);
  exporter.say({ type: 'progress', done: 0, total: 1, stage: 'compose', page: '' });
  expect(exports.written(job)).toBeNull();
  exporter.say({ type: 'outcome', outcome: { ok: true, files: [{ path: '/desk/page.pdf', bytes: 9, sha256: '' }], milliseconds: 12.4, findings: [] } });
  expect(told).toEqual([
    ['export.progress', { job, done: 0, total: 1, stage: 'compose', page: '' }], ['export.done', { job, fileName: 'page.pdf', bytes: 9, milliseconds: 12 }],
  ]);
  expect(exporter.alive).toBe(false);
  expect(exports.written(job)).toBe('/desk/page.pdf');
});

test('a failure is told once, with its words', () => {
  const job = exports.start(order);
  exporter.say({ type: 'outcome', outcome: { ok: false, cancelled: false, key: 'failure.export.noPages' } });
  expect(told).toEqual([['export.failed', { job, cancelled: false, key: 'failure.export.noPages' }]]);
});

test('a process that dies is told, and the file it was at work on is cleared away', async () => {
  await files.write('/desk/.forme-77-1-page.pdf', new Uint8Array(3));
  await files.write('/desk/.forme-78-1-other.pdf', new Uint8Array(3));
  const job = exports.start(order);
  exporter.end();
  expect(told).toEqual([['export.failed', { job, cancelled: false, key: 'failure.export.crashed' }]]);
  await vi.waitFor(() => expect(files.paths()).toEqual(['/desk/.forme-78-1-other.pdf']));
});

test('a cancelled job is asked to stop, and ended when it does not hear', () => {
  vi.useFakeTimers();
  try {
    const job = exports.start(order);
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
