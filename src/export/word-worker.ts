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
parentPort.on('message', (texts) => parentPort.postMessage(texts.map((text) => [text, jieba.tag(text, false), jieba.tag(text, true)])));
`;

export interface WordWorker {
  /** The words of texts, by text. Rejects when the thread could not be started. One question at a time. */
  wordsOf(texts: readonly string[]): Promise<ReadonlyMap<string, readonly Word[]>>;
  /** Ends the thread. */
  end(): void;
}

type Answer = readonly (readonly [text: string, byDictionary: readonly Tagged[], withGuesses: readonly Tagged[]])[];

let waiting: WordWorker | null = null;

/** Starts a thread for the next one who wants it, while there is nothing yet to ask it: a program that knows that it will compose. */
export function prepareWordWorker(): void {
  waiting ??= startThread();
}

/** The thread that was prepared, or a new one; the dictionary is being unpacked from now on. */
export function startWordWorker(): WordWorker {
  const worker = waiting ?? startThread();
  waiting = null;
  return worker;
}

function startThread(): WordWorker {
  const worker = new Worker(PROGRAM, { eval: true, workerData: createRequire(import.meta.url).resolve('jieba-wasm') });
  // Nobody is kept waiting by a thread that nobody asks.
  worker.unref();
  const failed = new Promise<never>((_, fail) => worker.once('error', fail));
  failed.catch(() => {});
  return {
    async wordsOf(texts) {
      const answered = new Promise<Answer>((done) => worker.once('message', done));
      worker.ref();
      worker.postMessage(texts);
      try {
        const answer = await Promise.race([answered, failed]);
        return new Map(answer.map(([text, byDictionary, withGuesses]) => [text, wordsOf(text, byDictionary, withGuesses)]));
      } finally {
        worker.unref();
      }
    },
    end: () => void worker.terminate(),
  };
}
