/** `tsx line-break-test.ts <LineBreakTest.txt>`: Unicode's own cases (÷ a break, × none) through the engine's UAX 14 stage. */
import { readFileSync } from 'node:fs';
import { lineBreakClasses, uaxBreaks } from '../../src/compose/paragraph/uax-breaks';

const SHOWN = 10;
let passed = 0;
const failed: string[] = [];
for (const line of readFileSync(process.argv[2]!, 'utf8').split('\n')) {
  const tokens = line.split('#')[0]!.trim().split(/\s+/).filter(Boolean);
  if (tokens.length === 0) continue;
  let text = '';
  const expected: number[] = [];
  for (const token of tokens) {
    if (token === '÷') expected.push(text.length);
    else if (token !== '×') text += String.fromCodePoint(parseInt(token, 16));
  }
  const got = [...uaxBreaks(text, lineBreakClasses(text))].flatMap((allowed, at) => (allowed ? [at] : []));
  if (got.join() === expected.join()) passed++;
  else failed.push(`  ${line}\n    got ${got.join(' ')}, expected ${expected.join(' ')}`);
}
const count = passed + failed.length;
console.log(`LineBreakTest.txt`.padEnd(34), `${passed}/${count}`, `${((passed / count) * 100).toFixed(3)} %`);
for (const failure of failed.slice(0, SHOWN)) console.log(failure);
