/** Export jobs: a process of their own, progress to the window, cancelled without a trace. No electron here. */
import { basename, dirname, join } from 'node:path';
import type { NewId } from '../model/new-id';
import type { EventName, Events } from '../ipc/contract';
import type { ExportOutcome } from '../export/export-job';
import type { FileSystem } from '../storage/file-system';
import type { ExportOrder, FromExporter, ToExporter } from './export-messages';

/** A process that exports, as far as we need to know it. */
export interface Exporter {
  readonly pid: number | undefined;
  post(message: ToExporter): void;
  onMessage(listener: (message: FromExporter) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
}

export type Exported = Extract<ExportOutcome, { ok: true }>;

export interface ExportsOptions {
  readonly files: FileSystem;
  readonly newId: NewId;
  readonly startExporter: () => Exporter;
  readonly send: <N extends EventName>(name: N, payload: Events[N]) => void;
}

/** A process that is deep in composing does not hear that it is cancelled; after so long it is ended. */
const CANCEL_PATIENCE_MS = 1500;
/** A page is seldom exported once: with its fonts read and its code warm a process does the next in a fraction. Then it gives its memory back. */
const KEPT_WARM_MS = 120_000;

interface Job {
  readonly id: string;
  readonly order: ExportOrder;
  /** Notes in the edition's record what was written; false when it could not be. */
  readonly record: (exported: Exported) => Promise<boolean>;
  cancelled: boolean;
  /** The process at work; null once it is over. */
  worker: Worker | null;
  /** What was written, once it is. */
  written: string | null;
}

interface Worker {
  readonly exporter: Exporter;
  job: Job | null;
  /** Ends it: a cancelled one that does not hear, or one that was kept long enough. */
  timer: ReturnType<typeof setTimeout> | undefined;
}

export class Exports {
  readonly #jobs = new Map<string, Job>();
  readonly #workers = new Set<Worker>();

  constructor(private readonly options: ExportsOptions) {}

  /** Starts a job and returns its id; what becomes of it is told by the events export.progress, .done and .failed. */
  start(order: ExportOrder, record: Job['record']): string {
    const worker = [...this.#workers].find(({ job }) => job === null) ?? this.#newWorker();
    clearTimeout(worker.timer);
    const job: Job = { id: this.options.newId(), order, record, cancelled: false, worker, written: null };
    this.#jobs.set(job.id, job);
    worker.job = job;
    worker.exporter.post(order);
    return job.id;
  }

  /** False when there is no such job. One that is over already stays as it is. */
  cancel(id: string): boolean {
    const job = this.#jobs.get(id);
    if (!job) return false;
    const { worker } = job;
    if (!worker) return true;
    job.cancelled = true;
    worker.exporter.post({ type: 'cancel' });
    worker.timer = setTimeout(() => worker.exporter.kill(), CANCEL_PATIENCE_MS);
    worker.timer.unref?.();
    return true;
  }

  /** The file that a finished job wrote, the first of several. */
  written(id: string): string | null {
    return this.#jobs.get(id)?.written ?? null;
  }

  /** Ends all that still run, as the program does. */
  stop(): void {
    for (const { exporter, timer } of this.#workers) {
      clearTimeout(timer);
      exporter.kill();
    }
  }

  #newWorker(): Worker {
    const exporter = this.options.startExporter();
    const worker: Worker = { exporter, job: null, timer: undefined };
    this.#workers.add(worker);
    // Taken while it runs: it is forgotten when the process ended.
    let pid: number | undefined;
    exporter.onMessage((message) => {
      pid = exporter.pid ?? pid;
      const { job } = worker;
      if (!job) return;
      if (message.type === 'outcome') void this.#settle(worker, job, message.outcome);
      else this.options.send('export.progress', { job: job.id, done: message.done, total: message.total, stage: message.stage, page: message.page });
    });
    exporter.onExit(() => {
      clearTimeout(worker.timer);
      this.#workers.delete(worker);
      const { job } = worker;
      if (!job) return;
      worker.job = job.worker = null;
      void this.#clearAway(job.order, pid ?? exporter.pid);
      this.#fail(job, job.cancelled ? 'failure.export.cancelled' : 'failure.export.crashed');
    });
    return worker;
  }

  async #settle(worker: Worker, job: Job, outcome: ExportOutcome): Promise<void> {
    worker.job = job.worker = null;
    clearTimeout(worker.timer);
    this.#keep(worker);
    if (!outcome.ok) {
      job.cancelled ||= outcome.cancelled;
      this.#fail(job, outcome.key, outcome);
      return;
    }
    const { files, version, findings, overridden } = outcome;
    const [first] = files;
    job.written = first?.path ?? null;
    const recorded = await job.record(outcome).catch(() => false);
    const { target, override } = job.order;
    const count = (severity: 'error' | 'warning'): number => findings.filter((finding) => finding.severity === severity).length;
    this.options.send('export.done', {
      job: job.id,
      fileName: basename(files.length === 1 ? first!.path : target.path),
      files: files.map(({ path, bytes, sha256, pages }) => ({ name: basename(path), bytes, sha256, pages })),
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
      milliseconds: Math.round(outcome.milliseconds),
      version,
      errors: count('error'),
      warnings: count('warning'),
      overridden: overridden.length > 0 ? (override?.reason ?? null) : null,
      recorded,
    });
  }

  #fail(job: Job, key: string, { values, findings }: Pick<Extract<ExportOutcome, { ok: false }>, 'values' | 'findings'> = {}): void {
    this.options.send('export.failed', { job: job.id, cancelled: job.cancelled, key, ...(values ? { values } : {}), ...(findings ? { findings } : {}) });
  }

  /** One waits for the next export, and not for ever. */
  #keep(worker: Worker): void {
    if ([...this.#workers].some((other) => other !== worker && other.job === null)) {
      worker.exporter.kill();
      return;
    }
    worker.timer = setTimeout(() => worker.exporter.kill(), KEPT_WARM_MS);
    worker.timer.unref?.();
  }

  /** An exporter that was ended leaves the files it was at work on, under names with its process number. */
  async #clearAway({ target }: ExportOrder, pid: number | undefined): Promise<void> {
    if (pid === undefined) return;
    const { files } = this.options;
    const folder = target.kind === 'folder' ? target.path : dirname(target.path);
    const left = (await files.list(folder).catch(() => [])).filter(({ name }) => name.startsWith(`.forme-${pid}-`));
    for (const { name } of left) await files.remove(join(folder, name)).catch(() => undefined);
  }
}
