/**
 * `node scripts/make-line-break-classes.mjs <LineBreak.txt> <EastAsianWidth.txt>`: makes
 * src/compose/paragraph/line-break-class-data.ts from two files of the Unicode Character Database. Only needed for another version of Unicode.
 *
 * Resolved as far as UAX 14 does without context (LB1), and split where its rules or CSS Text ask for a character's width:
 * AI, SG, XX are AL; SA is CM or AL; OP, PO and PR that are wide have classes of their own; so have unassigned pictographs.
 */
import fs from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/** The order is the classes' numbers. AL comes first: it is what an unlisted character is. */
const CLASSES = [
  'AL', 'BK', 'CR', 'LF', 'NL', 'SP', 'ZW', 'ZWJ', 'CM', 'WJ', 'GL', 'B2', 'BA', 'BB', 'HY', 'CB', 'CL', 'CP', 'EX', 'IN', 'NS', 'OP', 'QU', 'IS', 'NU',
  'PO', 'PR', 'SY', 'EB', 'EM', 'H2', 'H3', 'HL', 'ID', 'JL', 'JV', 'JT', 'RI', 'CJ', 'OP_WIDE', 'PO_WIDE', 'PR_WIDE', 'ID_UNASSIGNED',
];
/** One sign a class in the data: no digit, small letter, quote or backslash. */
const SIGNS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+,-./:;<=>?@[]^_{|}~').slice(0, CLASSES.length);
const END = 0x20000;

const [lineBreakFile, widthFile] = process.argv.slice(2);
if (!lineBreakFile || !widthFile) {
  console.error('give LineBreak.txt and EastAsianWidth.txt');
  process.exit(2);
}

/** Calls back with first, last, value and general category of every line of a file of the database. */
function readDatabase(file, each) {
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    const match = /^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)\s*#\s*(\S+)/.exec(line);
    if (match) each(parseInt(match[1], 16), parseInt(match[2] ?? match[1], 16), match[3], match[4]);
  }
}

const wide = new Uint8Array(END);
const ambiguous = new Uint8Array(END);
readDatabase(widthFile, (first, last, value) => {
  if ('FWH'.includes(value)) wide.fill(1, first, last + 1);
  if (value === 'A') ambiguous.fill(1, first, last + 1);
});

const classes = new Array(END).fill('AL');
for (const [first, last] of [[0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xf900, 0xfaff], [0x1f000, 0x1faff], [0x1fc00, 0x1fffd]]) classes.fill('ID', first, last + 1);
classes.fill('PR', 0x20a0, 0x20d0);
readDatabase(lineBreakFile, (first, last, value, category) => {
  for (let codePoint = first; codePoint <= last && codePoint < END; codePoint++) classes[codePoint] = resolve(codePoint, value, category);
});

function resolve(codePoint, value, category) {
  if (value === 'AI' || value === 'SG' || value === 'XX') return 'AL';
  if (value === 'SA') return category === 'Mn' || category === 'Mc' ? 'CM' : 'AL';
  if (value === 'OP' && wide[codePoint]) return 'OP_WIDE';
  if (value === 'CP' && wide[codePoint]) throw new Error(`U+${codePoint.toString(16)}: a wide CP needs a class of its own (LB30)`);
  if ((value === 'PO' || value === 'PR') && (wide[codePoint] || ambiguous[codePoint])) return `${value}_WIDE`;
  if (value === 'ID' && category === 'Cn' && codePoint >= 0x1f000 && /\p{Extended_Pictographic}/u.test(String.fromCodePoint(codePoint))) return 'ID_UNASSIGNED';
  return value;
}

let runs = '';
for (let from = 0; from < END;) {
  const value = classes[from];
  const index = CLASSES.indexOf(value);
  if (index < 0) throw new Error(`unknown class ${value}`);
  let to = from + 1;
  while (to < END && classes[to] === value) to++;
  runs += SIGNS[index] + (to - from === 1 ? '' : (to - from).toString(36));
  from = to;
}

const version = /LineBreak-([\d.]+)\.txt/.exec(fs.readFileSync(lineBreakFile, 'utf8'))?.[1];
const lines = runs.match(/.{1,150}/g).map((chunk) => `  + '${chunk}'`);
lines[0] = lines[0].replace('  + ', '  ');
fs.writeFileSync(path.join(root, 'src/compose/paragraph/line-break-class-data.ts'), `/**
 * Made by scripts/make-line-break-classes.mjs from LineBreak.txt and EastAsianWidth.txt of Unicode ${version}.
 * © Unicode, Inc., under the Unicode License, https://www.unicode.org/license.txt
 */
export const UNICODE_VERSION = '${version}';

/** Line breaking classes as numbers. */
export const LB = {
${CLASSES.map((name, i) => `  ${name}: ${i},`).join('\n')}
} as const;

/** The sign of each class in RUNS, by its number. */
export const SIGNS = '${SIGNS.join('')}';

/** From U+0000 to U+1FFFF: a class's sign and how many characters have it, in base 36; 1 is left out. */
export const RUNS =
${lines.join('\n')};
`);
console.log(`Unicode ${version}: ${runs.length} characters`);
