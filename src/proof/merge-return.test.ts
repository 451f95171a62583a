import { describe, expect, test } from 'vitest';
import { applyAll } from '../model/apply';
import { invertAll } from '../model/invert';
import type { Edition } from '../model/edition';
import type { ProofReturn, ReturnedMark } from '../model/proof-return';
import { flatText } from '../model/redline/flat-text';
import { proposedText } from '../model/redline/proposed-text';
import { redlineOf } from '../model/redline/redline-of';
import { textDigest } from '../model/signing/digest-text';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { mergeProof, mergeReturn } from './merge-return';
import type { MergeArgs } from './merge-return';

const page = makePage();
const shown = makeText(['headline', '旧貌换新颜'], '初秋时节，工程进入尾声。', '住户即将迎来新的环境。');
const editionWith = (text: typeof shown): Edition => makeEdition({
  pages: [page], stories: [makeStory('a', { text })], frames: [makeTextFrame('f', page, { column: 1, row: 1, columns: 3, rows: 20 }, { story: 'a' })],
});
const edition = editionWith(shown);
const flat = flatText(shown);
const at = (words: string): { from: number; to: number } => ({ from: flat.indexOf(words), to: flat.indexOf(words) + words.length });
const time = '2026-11-23T14:00:00.000Z';
const mark = (id: string, kind: ReturnedMark['kind'], quote: string, text = '', note = ''): ReturnedMark => {
  const { from, to } = at(quote);
  return { id, kind, anchor: { type: 'text', story: 'a', page: 'page1', from: kind === 'insert' ? to : from, to }, text, note, quote, time };
};
const MARKS = [mark('m1', 'replace', '初秋', '深秋'), mark('m2', 'delete', '即将'), mark('m3', 'insert', '进入', '了'), mark('m4', 'comment', '新的环境', '', '太空')];
const fileOf = (marks: readonly ReturnedMark[] = MARKS, changes: Partial<ProofReturn> = {}): ProofReturn => ({
  format: 'forme-proof', version: 1, edition: edition.info.id, person: '李明', time, pages: [{ id: 'page1', content: 'a'.repeat(64), round: '' }],
  stories: [{ id: 'a', sha256: textDigest(flat), text: flat }], marks: [...marks], signature: null, ...changes,
});
const args = (file: ProofReturn): MergeArgs => ({ file, lost: ({ kind, text }) => `lost: ${kind} ${text}`, signed: ({ act, remark }) => `${act} ${remark}` });
function merged(into: Edition, file: ProofReturn) {
  const result = mergeReturn(into, args(file));
  if (!result.ok) throw new Error(result.key);
  const { operations, ...counts } = result;
  const applied = applyAll(into, operations);
  if (!applied.ok) throw new Error(applied.reason);
  return { edition: applied.edition, operations, counts };
}
const proposed = (from: Edition): string => flatText(proposedText(from.stories['a']!.text, redlineOf(from.stories['a']!)));

describe('a return file', () => {
  test('puts its marks on the words that it was made on, as one step that can be taken back', () => {
    const { edition: after, operations, counts } = merged(edition, fileOf());
    expect(counts).toEqual({ ok: true, placed: 4, lost: 0, known: 0, gone: 0 });
    expect(proposed(after)).toBe('旧貌换新颜\n深秋时节，工程进入了尾声。\n住户迎来新的环境。');
    expect(flatText(after.stories['a']!.text)).toBe(flat);
    expect(after.marks['m4']).toMatchObject({ kind: 'comment', author: '李明', note: '太空', quote: '新的环境', time, state: 'open' });
    expect(mergeProof.plan(edition, args(fileOf()))).toEqual({ ok: true, operations });
    expect(applyAll(after, invertAll(operations))).toMatchObject({ ok: true, edition });
  });

  test('adds nothing the second time; a mark that its reader changed since takes the place of the first', () => {
    const once = merged(edition, fileOf()).edition;
    expect(merged(once, fileOf())).toMatchObject({ operations: [], counts: { placed: 0, known: 4 } });
    const later: ReturnedMark = { ...MARKS[0]!, text: '暮秋', time: '2026-11-23T14:30:00.000Z' };
    const again = merged(once, fileOf([later, ...MARKS.slice(1)]));
    expect(again.counts).toMatchObject({ placed: 1, known: 3 });
    expect(proposed(again.edition)).toBe('旧貌换新颜\n暮秋时节，工程进入了尾声。\n住户迎来新的环境。');
    expect(Object.keys(again.edition.marks)).toHaveLength(4);
  });

  test('carries places over what was edited since, and says what has lost its place', () => {
    const now = editionWith(makeText(['headline', '老城旧貌换新颜'], '仲秋时节，市里的工程进入尾声。', '新段落。', '住户即将迎来新的环境。'));
    const { edition: after, counts } = merged(now, fileOf());
    // 初秋 was corrected at the desk meanwhile.
    expect(counts).toMatchObject({ placed: 3, lost: 1, gone: 0 });
    expect(proposed(after)).toBe('老城旧貌换新颜\n仲秋时节，市里的工程进入了尾声。\n新段落。\n住户迎来新的环境。');
    const text = flatText(after.stories['a']!.text);
    expect(after.marks['m1']).toMatchObject({ kind: 'comment', quote: '初秋', note: 'lost: replace 深秋', anchor: { type: 'text', from: text.indexOf('仲秋') } });
    const { anchor } = after.marks['m4']!;
    expect(anchor.type === 'text' && text.slice(anchor.from, anchor.to)).toBe('新的环境');
  });

  test('keeps what was said of a story that is gone, at the head of its page', () => {
    const { stories: _, frames: __, ...rest } = edition;
    const { edition: after, counts } = merged({ ...rest, stories: {}, frames: {} }, fileOf());
    expect(counts).toMatchObject({ placed: 0, lost: 4 });
    expect(after.marks['m2']).toMatchObject({ kind: 'comment', quote: '即将', anchor: { type: 'area', page: 'page1' } });
  });

  test('puts a wish to sign on record once: with a remark to be decided, without one settled', () => {
    const signature = { act: 'approve', remark: '标题再看', time } as const;
    const open = merged(edition, fileOf([], { signature }));
    expect(Object.values(open.edition.marks)).toMatchObject([{ kind: 'comment', note: 'approve 标题再看', state: 'open', anchor: { type: 'area', page: 'page1' } }]);
    expect(merged(open.edition, fileOf([], { signature })).operations).toEqual([]);
    expect(Object.values(merged(edition, fileOf([], { signature: { ...signature, remark: '' } })).edition.marks)).toMatchObject([{ state: 'resolved' }]);
    expect(open.edition.signatures).toEqual({});
  });

  test('is refused by another edition', () => {
    expect(mergeReturn(edition, args(fileOf(MARKS, { edition: 'another' })))).toMatchObject({ ok: false, key: 'merge.other-edition' });
  });
});
