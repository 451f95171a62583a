import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Word } from '../compose/world';
import { wordsOf, type Tagged } from '../fonts/word-source';

/**
 * Runs in a thread of its own, where unpacking the dictionary (a third of a second) holds up neither fonts nor pages. So
 * short that it needs no file, which every way of bundling would have to be told of.
 */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const jieba = require(workerData);
jieba.tag('词', true);
parentPort.on('message', ({ id, texts }) => parentPort.postMessage({ id, answer: texts.map((text) => [text, jieba.tag(text, false), jieba.tag(text, true)]) }));
`;

export interface WordWorker {
  /** The words of texts, by text. Rejects when the thread could not be started. */
  wordsOf(texts: readonly string[]): Promise<ReadonlyMap<string, readonly Word[]>>;
}

interface Reply {
  readonly id: number;
  readonly answer: readonly (readonly [text: string, byDictionary: readonly Tagged[], withGuesses: readonly Tagged[]])[];
}

let running: { readonly worker: WordWorker; readonly end: () => void } | null = null;

/**
 * The process's thread, started when first asked for: the dictionary is being unpacked from then on. A program that knows that it will compose asks
 * before anything else. It keeps no process alive.
 */
export function wordWorker(): WordWorker {
  running ??= startThread();
  return running.worker;
}

/** Gives back the thread's memory (60 MB) when there is much else to do; who asks again starts it anew. */
export function endWordWorker(): void {
  running?.end();
  running = null;
}

function startThread(): NonNullable<typeof running> {
  const thread = new Worker(PROGRAM, { eval: true, workerData: createRequire(import.meta.url).resolve('jieba-wasm') });
  const waiting = new Map<number, { readonly done: (reply: Reply) => void; readonly fail: (reason: unknown) => void }>();
  let asked = 0;
  const stop = (reason: unknown): void => {
    for (const { fail } of waiting.values()) fail(reason);
    waiting.clear();
  };
  thread.on('message', (reply: Reply) => {
    waiting.get(reply.id)?.done(reply);
    waiting.delete(reply.id);
    if (waiting.size === 0) thread.unref();
  });
  const started = {
    worker: {
      async wordsOf(texts: readonly string[]) {
        const { answer } = await new Promise<Reply>((done, fail) => {
          waiting.set(++asked, { done, fail });
          // While someone waits for an answer the process must not end.
          thread.ref();
          thread.postMessage({ id: asked, texts });
        });
        return new Map(answer.map(([text, byDictionary, withGuesses]) => [text, wordsOf(text, byDictionary, withGuesses)]));
      },
    },
    end: () => {
      // At once: the thread may answer once more before it is gone.
      stop(new Error('the thread of the dictionary has ended'));
      void thread.terminate();
    },
  };
  thread.on('error', (reason) => {
    if (running === started) running = null;
    stop(reason);
  });
  thread.on('exit', () => stop(new Error('the thread of the dictionary has ended')));
  // After the listeners: each of them would keep the process alive again.
  thread.unref();
  return started;
}
