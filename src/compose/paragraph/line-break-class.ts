import { LB, RUNS, SIGNS } from './line-break-class-data';

const END = 0x20000;
const classes = new Uint8Array(END);
let filled = 0;
for (const [, sign, length] of RUNS.matchAll(/([^0-9a-z])([0-9a-z]*)/g)) {
  const to = filled + (length ? parseInt(length, 36) : 1);
  classes.fill(SIGNS.indexOf(sign!), filled, to);
  filled = to;
}

/** The line breaking class of a code point (UAX 14, LB1 applied): a number of `LB`. */
export function lineBreakClass(codePoint: number): number {
  if (codePoint < END) return classes[codePoint]!;
  if (codePoint <= 0x3fffd) return LB.ID;
  return codePoint === 0xe0001 || (codePoint >= 0xe0020 && codePoint <= 0xe01ef) ? LB.CM : LB.AL;
}
