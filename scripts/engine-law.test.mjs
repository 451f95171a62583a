import path from 'node:path';
import { ESLint, Linter } from 'eslint';
import { expect, test } from 'vitest';
import { root } from './root.mjs';

const eslint = new ESLint({ cwd: root });
const linter = new Linter();

/** Restrictions that a line of code breaks as part of a file: the rules that need no types, taken from the real configuration. */
async function broken(code, file = 'src/compose/keep.ts') {
  const { rules } = await eslint.calculateConfigForFile(path.join(root, file));
  const restrictions = Object.fromEntries(Object.entries(rules).filter(([name]) => name.startsWith('no-restricted')));
  return linter.verify(`export const value = () => ${code};\n`, [{ languageOptions: { ecmaVersion: 2022, sourceType: 'module' }, rules: restrictions }]).map(({ ruleId }) => ruleId);
}

test.each([
  ['new Date()'], ['Date.now()'], ['performance.now()'], ['new Intl.Segmenter()'], ['globalThis.Date'], ['process.env'], ['setTimeout(value, 1)'],
  ['Math.random()'], ["'a'.localeCompare('b')"], ['(1).toLocaleString()'], ["'a'.toLocaleUpperCase()"], ["'a'.normalize()"], ["/\\p{Script=Han}/u.test('a')"], ["['b', 'a'].sort()"],
])('the engine may not say %s', async (code) => {
  expect(await broken(code)).toHaveLength(1);
  expect(await broken(code, 'src/compose/keep.test.ts')).not.toContain('no-restricted-globals');
});

test('the engine may say what depends on nothing', async () => {
  expect(await broken("['b', 'a'].sort((a, b) => (a < b ? -1 : 1)).concat('x'.toUpperCase(), String(Math.floor(1.5)))")).toEqual([]);
});
