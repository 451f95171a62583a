import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** Profiles at hand at one time: those of a house style's few conditions. */
const KEPT = 4;
const known = new Map<string, Uint8Array>();

/** Bytes that go into every file alike (an output profile), deflated once in a process. Do not change what comes back. */
export function deflated(bytes: Uint8Array): Uint8Array {
  const key = createHash('sha256').update(bytes).digest('hex');
  let result = known.get(key);
  if (!result) {
    result = deflateSync(bytes);
    const [oldest] = known.keys();
    if (known.size >= KEPT && oldest !== undefined) known.delete(oldest);
    known.set(key, result);
  }
  return result;
}
