import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

/** SHA-256, lower-case hex, of words in UTF-8. */
export const textDigest = (text: string): string => bytesToHex(sha256(text));
