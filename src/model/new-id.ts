/** A source of identifiers. Commands are given one, so that a test's ids are known beforehand. */
export type NewId = () => string;

/** Lower case only: an id is also a file's name, on file systems that do not tell cases apart. No 0, 1, l, o. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
/** 60 bits: two million records give a one in a million chance of a clash. */
const LENGTH = 12;

interface RandomSource {
  readonly crypto?: { getRandomValues(bytes: Uint8Array): Uint8Array };
}

/** A new random identifier. */
export const newId: NewId = () => Array.from(randomBytes(LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('');

/** Node 18 (the Electron 25 main process) has no global `crypto`; identifiers are no secrets, so any spread will do. */
function randomBytes(count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  const { crypto } = globalThis as RandomSource;
  return crypto ? crypto.getRandomValues(bytes) : bytes.map(() => Math.floor(Math.random() * 256));
}
