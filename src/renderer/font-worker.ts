/** Worker that fetches fonts: a hundred megabytes come in small pieces, which would otherwise interrupt the start of the window a thousand times. */
import { bytesOf } from './bytes-of';

export interface FontAnswer {
  readonly address: string;
  /** Null: there is no such font. */
  readonly bytes: Uint8Array | null;
}

// The window's types know no worker; these two are all that is used of it.
const worker = self as unknown as { onmessage: ((event: MessageEvent<string>) => void) | null; postMessage(answer: FontAnswer, transfer: readonly Transferable[]): void };

worker.onmessage = ({ data: address }) => {
  bytesOf(address).then(
    (bytes) => worker.postMessage({ address, bytes }, [bytes.buffer as ArrayBuffer]),
    () => worker.postMessage({ address, bytes: null }, []),
  );
};
