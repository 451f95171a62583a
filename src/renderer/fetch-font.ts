import type { FontAnswer } from './font-worker';

interface Asked {
  readonly bytes: Promise<Uint8Array>;
  readonly answer: (bytes: Uint8Array | null) => void;
}

const asked = new Map<string, Asked>();
let worker: Worker | null = null;

const addressOf = (key: string): string => `forme://font/${encodeURIComponent(key)}`;

function start(): Worker {
  const started = new Worker(new URL('./font-worker.ts', import.meta.url), { type: 'module' });
  started.onmessage = ({ data: { address, bytes } }: MessageEvent<FontAnswer>) => asked.get(address)?.answer(bytes);
  started.onerror = () => {
    for (const { answer } of asked.values()) answer(null);
  };
  return started;
}

function ask(address: string): Asked {
  const known = asked.get(address);
  if (known) return known;
  let answer = (_: Uint8Array | null): void => {};
  const bytes = new Promise<Uint8Array>((done, fail) => {
    answer = (given) => (given ? done(given) : fail(new Error(`${address} did not come`)));
  });
  const made: Asked = { bytes, answer };
  asked.set(address, made);
  (worker ??= start()).postMessage(address);
  return made;
}

/** The bytes of one of Forme's fonts, from main. Rejects when there is no such font. */
export async function fetchFont(key: string): Promise<Uint8Array> {
  const address = addressOf(key);
  const mine = ask(address);
  try {
    return await mine.bytes;
  } finally {
    // Handed over once: the world keeps them from then on. With nothing left to fetch the worker gives its memory back.
    if (asked.get(address) === mine) asked.delete(address);
    if (asked.size === 0) {
      worker?.terminate();
      worker = null;
    }
  }
}

/** Begins to fetch a font that will be asked for. */
fetchFont.ahead = (key: string): void => {
  ask(addressOf(key)).bytes.catch(() => undefined); // told to who asks for it
};
/** Has the fetching ready before it is known what is wanted. */
fetchFont.prepare = (): void => {
  worker ??= start();
};
