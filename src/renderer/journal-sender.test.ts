import { describe, expect, it, vi } from 'vitest';
import type { Calls, Outcome } from '../ipc/contract';
import type { Operation } from '../model/operation';
import type { DocumentStore, OperationsListener } from './document-store';
import { createJournalSender } from './journal-sender';

const rename = (from: string, to: string): Operation => ({ type: 'set', table: 'pages', id: 'page1', before: { name: from }, after: { name: to } });
const info = (from: string, to: string): Operation => ({ type: 'set-info', before: { paper: from }, after: { paper: to } });
const full = { ok: false, key: 'failure.storage.diskFull' } as const;
const fine = { ok: true, value: null } as const;

/** A journal whose disk answers as told, and a store that only speaks. */
function setUp(answers: Outcome<null>[] = []) {
  vi.useFakeTimers();
  const batches: Calls['document.append']['args'][] = [];
  let listener: OperationsListener = () => {};
  const store = { onOperations: (next: OperationsListener) => ((listener = next), () => (listener = () => {})) } as unknown as DocumentStore;
  const call = async (_name: string, args: unknown) => {
    batches.push(args as Calls['document.append']['args']);
    return answers.shift() ?? fine;
  };
  const sender = createJournalSender({ call: call as never }, 'doc', store, { batch: 250, retry: 1000, longestRetry: 4000 });
  return { sender, batches, say: (operations: Operation[], origin: Parameters<OperationsListener>[1] = 'do') => listener(operations, origin) };
}

describe('the journal sender', () => {
  it('gathers operations for a quarter of a second and numbers its batches', async () => {
    const { batches, say } = setUp();
    say([rename('a', 'b')]);
    await vi.advanceTimersByTimeAsync(200);
    say([info('x', 'y')]);
    expect(batches).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(60);
    say([rename('b', 'c')]);
    await vi.advanceTimersByTimeAsync(300);
    expect(batches.map((batch) => [batch.sequence, batch.operations.length])).toEqual([[1, 2], [2, 1]]);
  });

  it('writes a drag as the one change that it amounts to, and nothing when it came back', async () => {
    const { batches, say } = setUp();
    say([rename('a', 'b')]);
    say([rename('b', 'c')]);
    await vi.advanceTimersByTimeAsync(300);
    expect(batches).toEqual([{ document: 'doc', sequence: 1, operations: [rename('a', 'c')] }]);
    say([rename('c', 'd')]);
    say([rename('d', 'c')], 'bail');
    await vi.advanceTimersByTimeAsync(300);
    say([rename('c', 'e')]);
    await vi.advanceTimersByTimeAsync(300);
    expect(batches.map((batch) => batch.sequence)).toEqual([1, 2]);
  });

  it('keeps a refused batch under its number, says so, and sends it again before anything newer', async () => {
    const { sender, batches, say } = setUp([full, full]);
    say([rename('a', 'b')]);
    await vi.advanceTimersByTimeAsync(300);
    expect(sender.status()).toEqual({ kind: 'failing', failure: full, waiting: 1 });
    say([info('x', 'y')]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(batches).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(2000);
    expect(batches.map((batch) => batch.sequence)).toEqual([1, 1, 1, 2]);
    expect(batches.at(-1)!.operations).toEqual([info('x', 'y')]);
    expect(sender.status()).toEqual({ kind: 'idle' });
  });

  it('does not journal recovered work a second time', async () => {
    const { batches, say } = setUp();
    say([rename('a', 'b')], 'recover');
    await vi.advanceTimersByTimeAsync(1000);
    expect(batches).toHaveLength(0);
  });

  it('flushes at once, and tells when the disk refuses', async () => {
    const { sender, batches, say } = setUp([fine, full]);
    say([rename('a', 'b')]);
    expect(await sender.flush()).toBe(true);
    expect(batches).toHaveLength(1);
    say([rename('b', 'c')]);
    expect(await sender.flush()).toBe(false);
  });

  it('treats a main process that does not answer as a disk that refuses', async () => {
    const { sender, say } = setUp([Promise.reject(new Error('gone')) as never]);
    say([rename('a', 'b')]);
    expect(await sender.flush()).toBe(false);
    expect(sender.status()).toMatchObject({ kind: 'failing', failure: { key: 'failure.no-answer' } });
  });
});
