/**
 * Writes src/compose/paragraph/vertical-orientation-data.ts from the Unicode Character Database:
 *
 *   node scripts/vertical-orientation.mjs <VerticalOrientation.txt>
 *
 * The file of any version is at https://www.unicode.org/Public/<version>/ucd/VerticalOrientation.txt.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [file] = process.argv.slice(2);
if (!file) {
  console.error('usage: node scripts/vertical-orientation.mjs <VerticalOrientation.txt>');
  process.exit(2);
}
const lines = readFileSync(file, 'utf8').split('\n');
const version = /VerticalOrientation-([\d.]+)\.txt/.exec(lines[0])?.[1];
if (!version) throw new Error('the first line names no Unicode version');

const LETTERS = { R: 'r', U: 'u', Tu: 't', Tr: 'x' };
// What the file does not list is R.
const values = new Array(0x110000).fill('r');
for (const line of lines) {
  const match = /^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)/.exec(line);
  if (!match) continue;
  const letter = LETTERS[match[3]];
  if (!letter) throw new Error(`unknown value in: ${line}`);
  values.fill(letter, Number.parseInt(match[1], 16), Number.parseInt(match[2] ?? match[1], 16) + 1);
}

// Upper-case base 36 lengths and a lower-case letter for each stretch of one value, from U+0000 on; the last stretch needs no length.
let data = '';
for (let start = 0; start < values.length;) {
  let end = start;
  while (end < values.length && values[end] === values[start]) end++;
  data += (end === values.length ? '' : (end - start).toString(36).toUpperCase()) + values[start];
  start = end;
}

const WIDTH = 130;
const rows = data.match(new RegExp(`.{1,${WIDTH}}`, 'g')).map((row) => `  '${row}'`);
const target = fileURLToPath(new URL('../src/compose/paragraph/vertical-orientation-data.ts', import.meta.url));
writeFileSync(target, `/**
 * Vertical_Orientation (UAX #50) of Unicode ${version}, made by scripts/vertical-orientation.mjs: do not edit.
 * Stretches of equal value from U+0000 on: length in base 36, then r, u, t (Tu) or x (Tr).
 * © Unicode, Inc. Terms of use: https://www.unicode.org/terms_of_use.html
 */
export const UNICODE_VERSION = '${version}';

export const ORIENTATIONS =
${rows.join('\n+ ')};
`);
console.log(`${target}: Unicode ${version}, ${data.length} characters`);
