/** The window's side of the thread that checks spelling; it is started by the first question. */
import type { FromSpeller, ToSpeller } from './protocol';

let worker: Worker | null = null;
let last = 0;
const waiting = new Map<number, (words: readonly string[] | null) => void>();

function post(message: ToSpeller): void {
  if (!worker) {
    worker = new Worker(new URL('./spelling-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data: { id, words } }: MessageEvent<FromSpeller>) => {
      waiting.get(id)?.(words);
      waiting.delete(id);
    };
    const aff = new URL('../../../node_modules/dictionary-en/index.aff', import.meta.url).href;
    const dic = new URL('../../../node_modules/dictionary-en/index.dic', import.meta.url).href;
    worker.postMessage({ kind: 'open', aff, dic } satisfies ToSpeller);
  }
  worker.postMessage(message);
}

const ask = (question: (id: number) => ToSpeller): Promise<readonly string[] | null> => new Promise((resolve) => {
  const id = (last += 1);
  waiting.set(id, resolve);
  post(question(id));
});

/** Those of the words that are wrong; null when there is no dictionary. */
export const misspelt = (words: readonly string[], british: boolean): Promise<readonly string[] | null> => ask((id) => ({ kind: 'check', id, words, british }));

/** What may have been meant by a word, likeliest first. */
export const suggestionsFor = async (word: string): Promise<readonly string[]> => (await ask((id) => ({ kind: 'suggest', id, word }))) ?? [];

/** From now on these are right. */
export const teach = (words: readonly string[]): void => post({ kind: 'house', words });

/** From now on these are right no longer, unless the dictionary holds them. */
export const unteach = (words: readonly string[]): void => post({ kind: 'forget', words });
