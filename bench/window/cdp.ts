/** Chromium's debugging protocol over its pipe: messages in JSON, each ended by a zero byte. */
import type { Readable, Writable } from 'node:stream';

export interface Devtools {
  /** Rejects with the protocol's own message. */
  send<T>(method: string, params?: object, session?: string): Promise<T>;
}

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

export function openDevtools(input: Writable, output: Readable): Devtools {
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  let last = 0;
  let rest = Buffer.alloc(0);
  output.on('data', (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      take(JSON.parse(rest.subarray(0, end).toString()) as Answer);
      rest = rest.subarray(end + 1);
    }
  });
  const fail = (): void => {
    for (const { reject } of waiting.values()) reject(new Error('The program has ended.'));
    waiting.clear();
  };
  output.on('close', fail);
  input.on('error', fail);

  function take({ id = 0, result, error }: Answer): void {
    const call = waiting.get(id);
    waiting.delete(id);
    if (error) call?.reject(new Error(error.message));
    else call?.resolve(result as never);
  }

  return {
    send: (method, params = {}, session) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        input.write(`${JSON.stringify({ id: last, method, params, ...(session ? { sessionId: session } : {}) })}\0`);
      }),
  };
}
