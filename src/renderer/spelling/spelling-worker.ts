/** The thread that holds the dictionary: reading it and looking for suggestions take longer than a key may. */
import { bytesOf } from '../bytes-of';
import { createChecker } from './checker';
import type { Checker } from './checker';
import type { FromSpeller, ToSpeller } from './protocol';

/** The part of a worker's scope that is used here; the window's types do not know it. */
interface WorkerScope {
  postMessage(message: FromSpeller): void;
  onmessage: ((event: MessageEvent<ToSpeller>) => void) | null;
}
const scope = globalThis as unknown as WorkerScope;

const read = async (address: string): Promise<string> => new TextDecoder().decode(await bytesOf(address));

let checker: Promise<Checker | null> = Promise.resolve(null);

async function take(message: ToSpeller): Promise<void> {
  if (message.kind === 'open') {
    checker = Promise.all([read(message.aff), read(message.dic)]).then(([aff, dic]) => createChecker(aff, dic)).catch(() => null);
    return;
  }
  const ready = await checker;
  switch (message.kind) {
    case 'house':
      ready?.add(message.words);
      break;
    case 'forget':
      ready?.forget(message.words);
      break;
    case 'check':
      scope.postMessage({ id: message.id, words: ready && message.words.filter((word) => !ready.accepts(word, message.british)) });
      break;
    case 'suggest':
      scope.postMessage({ id: message.id, words: ready && ready.suggest(message.word) });
      break;
  }
}
scope.onmessage = ({ data }) => void take(data);
