import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { stylesSchema } from './schema';

it('the sample edition’s styles hold every setting there is', () => {
  const file = join(import.meta.dirname, '../../resources/sample.forme/styles.json');
  const { issues } = v.safeParse(stylesSchema, JSON.parse(readFileSync(file, 'utf8')));
  expect((issues ?? []).map(({ message, path }) => `${path?.map((at) => String((at as { key: unknown }).key)).join('.')}: ${message}`)).toEqual([]);
});
