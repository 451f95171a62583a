/** Export jobs: one process each, progress to the window, cancelled without a trace. No electron here. */
import { basename, dirname, join } from 'node:path';
import type { NewId } from '../model/new-id';
import type { EventName, Events } from '../ipc/contract';
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

export interface ExportsOptions {
  readonly files: FileSystem;
  readonly newId: NewId;
  readonly startExporter: () => Exporter;
  readonly send: <N extends EventName>(name: N, payload: Events[N]) => void;
}

/** A process that is deep in composing does not hear that it is cancelled; after so long it is ended. */
const CANCEL_PATIENCE_MS = 1500;

interface Job {
  readonly exporter: Exporter;
  readonly file: string;
  cancelled: boolean;
  /** What was written, once it is. */
  written: string | null;
}

export class Exports {
  readonly #jobs = new Map<string, Job>();

  constructor(private readonly options: ExportsOptions) {}

  /** Starts a job and returns its id; what becomes of it is told by the events export.progress, .done and .failed. */
  start(order: ExportOrder): string {
    const { send, newId, startExporter } = this.options;
    const id = newId();
    const exporter = startExporter();
    const job: Job = { exporter, file: order.file, cancelled: false, written: null };
    this.#jobs.set(id, job);
    let settled = false;
    const fail = (key: string, values?: Readonly<Record<string, string | number>>): void => {
      send('export.failed', { job: id, cancelled: job.cancelled, key, ...(values ? { values } : {}) });
    };
    exporter.onMessage((message) => {
      if (settled) return;
      if (message.type === 'progress') {
        const { done, total, stage, page } = message;
        send('export.progress', { job: id, done, total, stage, page });
        return;
      }
      settled = true;
      const { outcome } = message;
      if (outcome.ok) {
        job.written = outcome.files[0]?.path ?? null;
        const bytes = outcome.files.reduce((sum, file) => sum + file.bytes, 0);
        send('export.done', { job: id, fileName: basename(job.written ?? order.file), bytes, milliseconds: Math.round(outcome.milliseconds) });
      } else {
        job.cancelled ||= outcome.cancelled;
        fail(outcome.key, outcome.values);
      }
      exporter.kill();
    });
    exporter.onExit(() => {
      void this.#clearAway(job);
      if (settled) return;
      settled = true;
      fail(job.cancelled ? 'failure.export.cancelled' : 'failure.export.crashed');
    });
    exporter.post(order);
    return id;
  }

  /** False when there is no such job. */
  cancel(id: string): boolean {
    const job = this.#jobs.get(id);
    if (!job) return false;
    job.cancelled = true;
    job.exporter.post({ type: 'cancel' });
    setTimeout(() => job.exporter.kill(), CANCEL_PATIENCE_MS).unref?.();
    return true;
  }

  /** The file that a finished job wrote. */
  written(id: string): string | null {
    return this.#jobs.get(id)?.written ?? null;
  }

  /** Ends all that still run, as the program does. */
  stop(): void {
    for (const job of this.#jobs.values()) job.exporter.kill();
  }

  /** An exporter that was ended leaves the file it was at work on, under a name with its process number. */
  async #clearAway({ exporter: { pid }, file }: Job): Promise<void> {
    if (pid === undefined) return;
    const { files } = this.options;
    const left = (await files.list(dirname(file)).catch(() => [])).filter(({ name }) => name.startsWith(`.forme-${pid}-`));
    for (const { name } of left) await files.remove(join(dirname(file), name)).catch(() => undefined);
  }
}
