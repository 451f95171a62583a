import { describe, expect, it } from 'vitest';
import { addMark } from '../../commands/add-mark';
import type { PlanResult } from '../../commands/command';
import { settleMarks } from '../../commands/settle-marks';
import { applyAll } from '../../model/apply';
import type { Edition } from '../../model/edition';
import { PLAIN_PROOF } from '../../model/plain-proof';
import { followMarks } from '../../model/redline/follow-marks';
import { pageContent } from '../../model/signing/signed-content';
import type { Signature } from '../../model/workflow';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../../testing/make-edition';
import { checkRound, pageRounds, unaccounted } from './page-rounds';

const [page, other] = [makePage({ id: 'p' }), makePage({ id: 'q', order: 2 })];
const frame = makeTextFrame('f', page, { column: 0, columns: 4, row: 0, rows: 20 }, { story: 's' });
const made = makeEdition({
  pages: [page, other],
  stories: [makeStory('s', { text: makeText('新馆今日开放，读者两千人。') }), makeStory('basket', { text: makeText('待用。') })],
  frames: [frame, makeTextFrame('g', other, { column: 0, columns: 4, row: 0, rows: 20 })],
});
const plain: Edition = { ...made, styles: { ...made.styles, proof: PLAIN_PROOF } };
const time = '2026-11-23T12:00:00Z';

const done = (from: Edition, plan: PlanResult): Edition => {
  if (!plan.ok) throw new Error(plan.key);
  const applied = applyAll(from, [...plan.operations, ...followMarks(from, plan.operations)]);
  if (!applied.ok) throw new Error(applied.reason);
  return applied.edition;
};
const marked = (from: Edition, id: string, at: number, round = ''): Edition =>
  done(from, addMark.plan(from, { newId: () => id, kind: 'replace', anchor: { type: 'text', story: 's', from: at, to: at + 2, page: 'p' }, author: '李', round, time, text: '明晨' }));
const settled = (from: Edition, id: string, state: 'accepted' | 'rejected' = 'accepted'): Edition => done(from, settleMarks.plan(from, { marks: [id], state, by: '王', time }));
const typed = (from: Edition, text: string, offset = 0, story = 's'): Edition => done(from, { ok: true, operations: [{ type: 'edit-text', story, operations: [{ type: 'insert_text', path: [0, 0], offset, text }] }] });
const signed = (from: Edition, id: string, at = time): Edition => {
  const signature: Signature = { id, act: 'sign', target: { page: 'p' }, workflow: 'three-readings', step: 'page-proof', person: '李', time: at, content: pageContent(from, 'p'), pdf: null, note: '' };
  return { ...from, signatures: { ...from.signatures, [id]: signature } };
};
const nodeOf = (edition: Edition) => ({ edition, open: Object.values(edition.marks).flatMap(({ id, state }) => (state === 'open' ? [id] : [])), signed: Object.keys(edition.signatures) });

/** What stands open on page p after these versions, link by link. */
function open(present: Edition, ...versions: readonly Edition[]): readonly (readonly string[])[] {
  const chain = pageRounds(present, 'p', versions.map(nodeOf));
  const carriedOut = new Set<string>();
  return chain.map(({ node, withLayout }, i) => checkRound(node.edition, chain[i + 1]?.node.edition ?? present, { page: 'p', present, withLayout, done: carriedOut })
    .flatMap((item) => (item.isSettled ? [] : [item.kind === 'mark' ? `${item.mark.id} ${item.verdict}` : item.difference.what])));
}

describe('the rounds of a page', () => {
  it('are all checked: what an earlier round left or let pass is not forgotten when the next begins', () => {
    const first = marked(plain, 'a', 2);
    // Accepted, and undone by hand; a word more that nobody asked for.
    const accepted = settled(first, 'a');
    const undone = typed(done(accepted, { ok: true, operations: [{ type: 'edit-text', story: 's', operations: [{ type: 'remove_text', path: [0, 0], offset: 2, text: '明晨' }, { type: 'insert_text', path: [0, 0], offset: 2, text: '今日' }] }] }), '城西');
    const second = marked(undone, 'b', 11);
    expect(open(settled(second, 'b'), first, second)).toEqual([['a not-done', 'text-inserted'], []]);
    const proof = signed(undone, 'x');
    const third = marked(proof, 'b', 11);
    expect(open(settled(third, 'b'), first, proof, third)).toEqual([['a not-done', 'text-inserted'], [], []]);
  });

  it('a mark that stays open goes on to the next round, and one that was carried out by hand meanwhile is done', () => {
    const first = done(plain, addMark.plan(plain, { newId: () => 'a', kind: 'delete', anchor: { type: 'text', story: 's', from: 2, to: 4, page: 'p' }, author: '李', round: '', time }));
    const byHand = done(first, { ok: true, operations: [{ type: 'edit-text', story: 's', operations: [{ type: 'remove_text', path: [0, 0], offset: 2, text: '今日' }] }] });
    const second = marked(byHand, 'b', 7);
    expect(open(settled(settled(second, 'b'), 'a'), first, second)).toEqual([[], []]);
    expect(open(settled(settled(second, 'b'), 'a'), second)).toEqual([['a by-eye']]);
  });

  it('a change after a signature is told without any mark, a change of other pages and of the basket is not', () => {
    const at = signed(plain, 'x');
    expect(open(typed(at, '城西'), at)).toEqual([['text-inserted']]);
    expect(open(typed(at, '先', 0, 'basket'), at)).toEqual([[]]);
    expect(open({ ...at, frames: { ...at.frames, g: { ...at.frames['g']!, rect: { ...frame.rect, x: 90 } } } }, at)).toEqual([[]]);
    const people = { ...at.styles.proof, people: [{ name: '李', roles: [] }] };
    expect(open({ ...at, styles: { ...at.styles, proof: people } }, at)).toEqual([[]]);
  });

  it('a galley round is of words, layout counts from the first time the page is read or signed', () => {
    const galley = marked(plain, 'a', 2, 'galley');
    const moved = (from: Edition): Edition => ({ ...from, frames: { ...from.frames, f: { ...frame, rect: { ...frame.rect, x: frame.rect.x + 12 } } } });
    expect(open(moved(settled(galley, 'a')), galley)).toEqual([[]]);
    expect(open(moved(typed(settled(galley, 'a'), '城西')), galley)).toEqual([['text-inserted']]);
    const proof = signed(settled(galley, 'a'), 'x');
    expect(open(moved(proof), galley, proof)).toEqual([[], ['frame-moved']]);
    expect(open(moved(settled(marked(plain, 'a', 2, 'page-proof'), 'a')), marked(plain, 'a', 2, 'page-proof'))).toEqual([['frame-moved']]);
  });

  it('words that a page continues count on each of its pages', () => {
    const both = { ...plain, frames: { ...plain.frames, g: { ...makeTextFrame('g', other, { column: 0, columns: 4, row: 0, rows: 20 }, { story: 's' }), turn: 2 } } };
    const first = marked(both, 'a', 2);
    const now = typed(settled(first, 'a'), '城西');
    const [link] = pageRounds(now, 'q', [nodeOf(first)]);
    expect(checkRound(first, now, { page: 'q', present: now, withLayout: link!.withLayout, done: new Set() }).map(({ isSettled }) => isSettled)).toEqual([false, true]);
  });
});

describe('what no version tells', () => {
  it('marks that were accepted and stand open nowhere, until the page is signed over them', () => {
    const first = marked(plain, 'a', 2);
    const now = settled(first, 'a');
    expect(unaccounted(now, 'p', []).marks.map(({ id }) => id)).toEqual(['a']);
    expect(unaccounted(now, 'p', [nodeOf(first)]).marks).toEqual([]);
    expect(unaccounted(now, 'q', []).marks).toEqual([]);
    expect(unaccounted(settled(first, 'a', 'rejected'), 'p', []).marks).toEqual([]);
    expect(unaccounted(signed(now, 'x', '2026-11-23T13:00:00Z'), 'p', []).marks).toEqual([]);
  });

  it('a signature whose page was changed, when no version holds what was signed', () => {
    const at = signed(plain, 'x');
    expect(unaccounted(at, 'p', []).signature).toBeNull();
    expect(unaccounted(typed(at, '城西'), 'p', []).signature?.id).toBe('x');
    expect(unaccounted(typed(at, '城西'), 'p', [nodeOf(at)]).signature).toBeNull();
  });
});
