import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { stylesSchema } from './schema';

it.each(['sample', 'sample-edition', 'sample-western'])('the styles of %s hold every setting there is', (name) => {
  const file = JSON.parse(readFileSync(join(import.meta.dirname, `../../resources/${name}.forme/styles.json`), 'utf8')) as unknown;
  const { issues, output } = v.safeParse(stylesSchema, file);
  // What the schema fills in would be written by the first save of an edition that nobody changed.
  expect(output).toEqual(file);
  expect((issues ?? []).map(({ message, path }) => `${path?.map((at) => String((at as { key: unknown }).key)).join('.')}: ${message}`)).toEqual([]);
});
