import { expect, test } from 'vitest';
import { PLAIN_PROOF } from '../plain-proof';
import { proof } from './0006-proof';
import { migrate } from './migrate';

test('an edition of version 5 gains empty tables of originals, marks and signatures, and no workflow', () => {
  const migrated = migrate({ info: { id: 'e' }, styles: {}, pages: {} }, 5);
  expect(migrated).toEqual({ ok: true, value: { info: { id: 'e', workflow: '' }, styles: {}, pages: {}, originals: {}, marks: {}, signatures: {} } });
});

test('what is there already stays', () => {
  expect(migrate({ info: {}, marks: { a: 1 } }, 5)).toMatchObject({ ok: true, value: { marks: { a: 1 } } });
});

test('a style sheet gains the two workflows that every house starts with; one side of a change does not', () => {
  expect(proof.styles?.({ paragraph: {}, swatches: {}, assign: {} })).toMatchObject({ proof: PLAIN_PROOF });
  expect(proof.styles?.({ jump: null })).toEqual({ jump: null });
});
