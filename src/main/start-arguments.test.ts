import { expect, test } from 'vitest';
import { startArguments } from './start-arguments';

test.each([
  [['forme'], false, null],
  [['forme', 'a.forme'], false, '/desk/a.forme'],
  [['forme', '--no-sandbox', '/x/b.forme', '--forme-test'], false, '/x/b.forme'],
  [['electron', '--inspect=0', '--no-sandbox', '/forme'], true, null],
  [['electron', '--no-sandbox', '/forme', '--forme-test', 'a.forme'], true, '/desk/a.forme'],
])('%j', (argv, defaultApp, edition) => {
  expect(startArguments(argv, '/desk', defaultApp)).toEqual({ edition, test: argv.includes('--forme-test') });
});
