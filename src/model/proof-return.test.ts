import { expect, test } from 'vitest';
import { readProofReturn } from './proof-return';
import type { ProofReturn } from './proof-return';
import { textDigest } from './signing/digest-text';

const text = '旧貌换新颜\n工程进入尾声。';
const good: ProofReturn = {
  format: 'forme-proof', version: 1, edition: 'e1', person: '李明', time: '2026-11-23T15:00:00.000Z',
  pages: [{ id: 'page1', content: 'a'.repeat(64), round: '' }],
  stories: [{ id: 'a', sha256: textDigest(text), text }, { id: 'b', sha256: textDigest('') }],
  marks: [{ id: 'm1', kind: 'replace', anchor: { type: 'text', story: 'a', from: 0, to: 2, page: 'page1' }, text: '新貌', note: '', quote: '旧貌', time: '2026-11-23T14:59:00.000Z' }],
  signature: { act: 'approve', remark: '', time: '2026-11-23T15:00:00.000Z' },
};
const read = (changes: object): ReturnType<typeof readProofReturn> => readProofReturn(JSON.stringify({ ...good, ...changes }));
const [mark] = good.marks;

test('takes what an HTML proof gives out', () => {
  expect(readProofReturn(`\uFEFF${JSON.stringify(good)}`)).toEqual({ ok: true, value: good });
  expect(textDigest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test.each([
  ['no JSON', readProofReturn('{"format":"forme-proof",'), 'merge.damaged'],
  ['another kind of file', readProofReturn('{"pages":[]}'), 'merge.no-return'],
  ['nothing', readProofReturn('null'), 'merge.no-return'],
  ['a newer format', read({ version: 2, marks: 'otherwise' }), 'merge.newer'],
  ['a field of the wrong kind', read({ marks: [{ ...mark, kind: 'style' }] }), 'merge.damaged'],
  ['a field that nobody knows', read({ path: '/etc/passwd' }), 'merge.damaged'],
  ['an id that is none', read({ marks: [{ ...mark, id: '__proto__' }] }), 'merge.damaged'],
  ['words that are not those of their hash', read({ stories: [{ ...good.stories[0]!, text: text.replace('旧', '新') }] }), 'merge.damaged'],
  ['a mark without its story', read({ stories: [good.stories[1]!] }), 'merge.damaged'],
  ['a place outside the words', read({ marks: [{ ...mark, anchor: { ...mark!.anchor, to: 99 } }] }), 'merge.damaged'],
  ['no name', read({ person: ' ' }), 'merge.damaged'],
])('refuses %s', (_, result, key) => {
  expect(result).toMatchObject({ ok: false, key });
});
