import { parse } from 'valibot';
import { expect, test } from 'vitest';
import { PLAIN_PRESS } from '../plain-press';
import { pressSchema } from '../press-schema';
import { press } from './0004-press';

test('a style sheet of version 3 gains the press settings and keeps its swatches as process colours', () => {
  const styles = press.styles?.({ paragraph: {}, assign: {}, swatches: { red: { id: 'red', cmyk: [0, 100, 100, 0] } } });
  // What came later without a version of its own, the schema fills in.
  expect(parse(pressSchema, styles?.press)).toEqual(PLAIN_PRESS);
  expect(styles?.swatches).toEqual({ red: { id: 'red', cmyk: [0, 100, 100, 0], spot: null } });
});

test('one side of a set that speaks of something else stays as it is', () => {
  expect(press.styles?.({ jump: null })).toEqual({ jump: null });
});
