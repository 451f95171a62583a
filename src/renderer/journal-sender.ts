import type { Bridge, DocumentId, Failure } from '../ipc/contract';
import { squash } from '../commands/squash';
import type { Operation } from '../model/operation';
import type { DocumentStore } from './document-store';

/** How safe the newest work is. */
export type JournalStatus =
  | { readonly kind: 'idle' }
  /** Operations wait or are on their way. */
  | { readonly kind: 'sending' }
  /** The disk refused; the operations are kept here and sent again. */
  | { readonly kind: 'failing'; readonly failure: Failure; readonly waiting: number };

export interface JournalSender {
  status(): JournalStatus;
  subscribe(listener: () => void): () => void;
  /** Sends what waits at once; resolves true when everything is on disk, false when the disk refused. */
  flush(): Promise<boolean>;
  stop(): void;
}

export interface JournalTiming {
  /** Longest time an operation waits to be sent, ms. */
  readonly batch: number;
  /** First and longest pause before a refused batch is sent again, ms; it doubles between. */
  readonly retry: number;
  readonly longestRetry: number;
}

const TIMING: JournalTiming = { batch: 250, retry: 1000, longestRetry: 15_000 };

/**
 * Sends every operation of the document to the journal on disk, in order and numbered, one batch at a time.
 * A batch that the disk refuses is kept under its number and sent again, so the journal has no gap and no double.
 */
export function createJournalSender(
  bridge: Pick<Bridge, 'call'>, document: DocumentId, store: DocumentStore, timing: JournalTiming = TIMING,
): JournalSender {
  const subscribers = new Set<() => void>();
  let status: JournalStatus = { kind: 'idle' };
  let waiting: Operation[] = [];
  let batch: { readonly sequence: number; readonly operations: readonly Operation[] } | null = null;
  let sequence = 0;
  let sending: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let pause = timing.retry;
  let stopped = false;

  const setStatus = (next: JournalStatus): void => {
    status = next;
    for (const subscriber of [...subscribers]) subscriber();
  };

  const schedule = (delay: number): void => {
    if (stopped || timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      void send();
    }, delay);
  };

  const append = async (): Promise<Failure | null> => {
    try {
      const outcome = await bridge.call('document.append', { document, ...batch! });
      return outcome.ok ? null : outcome;
    } catch {
      return { ok: false, key: 'failure.no-answer' };
    }
  };

  /** Sends until nothing waits or the disk refuses. */
  const drain = async (): Promise<boolean> => {
    while (batch || waiting.length > 0) {
      if (!batch) {
        batch = { sequence: (sequence += 1), operations: squash(waiting) };
        waiting = [];
      }
      if (batch.operations.length > 0) {
        const failure = await append();
        if (failure) {
          setStatus({ kind: 'failing', failure, waiting: batch.operations.length + waiting.length });
          schedule(pause);
          pause = Math.min(pause * 2, timing.longestRetry);
          return false;
        }
      } else {
        sequence -= 1;
      }
      batch = null;
      pause = timing.retry;
    }
    setStatus({ kind: 'idle' });
    return true;
  };

  const send = (): Promise<boolean> => {
    sending ??= drain().finally(() => {
      sending = null;
    });
    return sending;
  };

  const stopListening = store.onOperations((operations, origin) => {
    if (origin === 'recover') return;
    waiting.push(...operations);
    if (status.kind === 'idle') setStatus({ kind: 'sending' });
    if (status.kind !== 'failing') schedule(timing.batch);
  });

  return {
    status: () => status,
    subscribe(listener) {
      subscribers.add(listener);
      return () => subscribers.delete(listener);
    },
    async flush() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      const settled = await send();
      return settled && waiting.length > 0 ? send() : settled;
    },
    stop() {
      stopped = true;
      stopListening();
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
