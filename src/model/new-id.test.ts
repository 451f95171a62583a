import { afterEach, expect, test, vi } from 'vitest';
import { newId } from './new-id';
import { idSchema } from './id-schema';
import { check } from './check';

afterEach(() => vi.unstubAllGlobals());

const many = () => Array.from({ length: 2000 }, newId);

test('ids are valid, unlike each other and alike on file systems that do not tell cases apart', () => {
  const ids = many();
  expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(ids.length);
  for (const id of ids) expect(check(idSchema, id).ok).toBe(true);
});

test('also where there is no global crypto', () => {
  vi.stubGlobal('crypto', undefined);
  expect(new Set(many()).size).toBe(2000);
});
