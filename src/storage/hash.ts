import { createHash } from 'node:crypto';

/** SHA-256, lower-case hex. */
export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');
