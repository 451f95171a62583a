import { describe, expect, it } from 'vitest';
import { applyAll } from '../model/apply';
import type { Edition } from '../model/edition';
import type { Mark } from '../model/mark';
import { PLAIN_PROOF } from '../model/plain-proof';
import { standing } from '../model/signing/standing';
import { makeEdition, makePage, makeStory, makeTextFrame } from '../testing/make-edition';
import type { PlanResult } from './command';
import { recordPlate } from './record-plate';
import { sendBack } from './send-back';
import { setProof } from './set-proof';
import { sign } from './sign';

const page = makePage({ id: 'p' });
const plain = makeEdition({
  pages: [page], stories: [makeStory('s')], frames: [makeTextFrame('f', page, { column: 0, columns: 4, row: 0, rows: 20 }, { story: 's' })], info: { workflow: 'three-readings' },
});
const edition: Edition = { ...plain, styles: { ...plain.styles, proof: PLAIN_PROOF } };
let count = 0;
const at = () => ({ time: new Date(1e12 + count * 1000).toISOString(), newId: () => `x${count++}`, note: '', corrections: { unsettled: 0, unread: 0 }, unchecked: '' });

function done(from: Edition, result: PlanResult): Edition {
  if (!result.ok) throw new Error(result.key);
  const applied = applyAll(from, result.operations);
  if (!applied.ok) throw new Error(applied.reason);
  return applied.edition;
}
const signed = (from: Edition, step: string, target: { page: string } | { story: string } = { page: 'p' }, person = '李') => sign.plan(from, { targets: [target], step, person, ...at() });
const chain = (from: Edition): Edition => {
  let now = from;
  for (const step of ['galley', 'story-editor']) now = done(now, signed(now, step, { story: 's' }));
  for (const step of ['page-proof', 'department', 'clean-proof', 'release']) now = done(now, signed(now, step));
  return now;
};
const mark = (id: string, anchor: Mark['anchor']): Mark => ({
  id, kind: 'comment', anchor, author: '王', round: '', time: '', note: '?', quote: '', replies: [], state: 'open', settled: null, change: null, strokes: [],
});

describe('sign', () => {
  it('signs the next step alone, stories before their page', () => {
    expect(signed(edition, 'page-proof')).toMatchObject({ ok: false, key: 'refusal.sign.stories', values: { count: 1 } });
    expect(signed(edition, 'clean-proof')).toMatchObject({ ok: false, key: 'refusal.sign.order' });
    expect(signed(edition, 'no-such')).toMatchObject({ ok: false, key: 'refusal.sign.no-step' });
    const released = chain(edition);
    expect(standing(released, { page: 'p' })?.released).toBe(true);
    expect(signed(released, 'release')).toMatchObject({ ok: false, key: 'refusal.sign.done' });
  });

  it('refuses while marks are open, on the page or in its stories', () => {
    for (const anchor of [{ type: 'area', page: 'p', rect: page.typeArea }, { type: 'text', story: 's', from: 0, to: 1, page: null }] as const) {
      const marked = { ...edition, marks: { m: mark('m', anchor) } };
      expect(signed(marked, 'page-proof')).toMatchObject({ ok: false, key: 'refusal.sign.marks', values: { count: 1 } });
    }
    const settled = { ...edition, marks: { m: { ...mark('m', { type: 'text', story: 's', from: 0, to: 1, page: null }), state: 'resolved' as const } } };
    expect(signed(settled, 'galley', { story: 's' }).ok).toBe(true);
  });

  it('signs no page whose corrections are not settled, at no step; one that cannot be checked only for a reason, which stays with the signature', () => {
    let now = edition;
    for (const step of ['galley', 'story-editor']) now = done(now, signed(now, step, { story: 's' }));
    const told = (corrections: { unsettled: number; unread: number } | null, unchecked = '') => (step: string) => sign.plan(now, { targets: [{ page: 'p' }], step, person: '李', ...at(), corrections, unchecked });
    for (const step of ['page-proof', 'department', 'clean-proof', 'release']) {
      expect(told(null)(step)).toMatchObject({ ok: false, key: 'refusal.sign.not-checked' });
      expect(told({ unsettled: 2, unread: 0 }, '主编同意')(step)).toMatchObject({ ok: false, key: 'refusal.sign.corrections', values: { count: 2 } });
      expect(told({ unsettled: 0, unread: 1 }, ' ')(step)).toMatchObject({ ok: false, key: 'refusal.sign.unread' });
      now = done(now, told({ unsettled: 0, unread: 1 }, ' 样张已人工核对 ')(step));
    }
    expect(Object.values(now.signatures).flatMap(({ unchecked }) => unchecked ?? [])).toEqual(Array.from({ length: 4 }, () => '样张已人工核对'));
    expect(Object.values(chain(edition).signatures).some((signature) => 'unchecked' in signature)).toBe(false);
  });

  it('wants a name, and the role where the house lists its people', () => {
    expect(signed(edition, 'galley', { story: 's' }, ' ')).toMatchObject({ ok: false, key: 'refusal.sign.person' });
    const housed = done(edition, setProof.plan(edition, { values: { people: [{ name: '李', roles: ['reader'] }, { name: '王', roles: ['editor'] }] } }));
    expect(signed(housed, 'galley', { story: 's' }, '王')).toMatchObject({ ok: false, key: 'refusal.sign.role', values: { person: '王', roles: '校对' } });
    expect(signed(housed, 'galley', { story: 's' }, '过客')).toMatchObject({ ok: false, key: 'refusal.sign.role' });
    expect(signed(housed, 'galley', { story: 's' }, '李').ok).toBe(true);
  });
});

describe('sending back', () => {
  it('takes a reason, and something that was signed', () => {
    const released = chain(edition);
    const back = (note: string, step = 'clean-proof') => sendBack.plan(released, { target: { page: 'p' }, step, person: '赵', ...at(), note });
    expect(back(' ')).toMatchObject({ ok: false, key: 'refusal.sign.why' });
    expect(sendBack.plan(edition, { target: { page: 'p' }, step: 'clean-proof', person: '赵', ...at(), note: '题错' })).toMatchObject({ ok: false, key: 'refusal.sign.nothing-back' });
    expect(standing(done(released, back('题错')), { page: 'p' })?.next?.id).toBe('clean-proof');
  });
});

it('the exported PDF is noted with the signature that released the page, and with no other', () => {
  const sha256 = 'a'.repeat(64);
  const released = chain(edition);
  const noted = done(released, recordPlate.plan(released, { files: [{ sha256, pages: ['p'] }] }));
  expect(Object.values(noted.signatures).filter(({ pdf }) => pdf === sha256).map(({ step }) => step)).toEqual(['release']);
  expect(recordPlate.plan(edition, { files: [{ sha256, pages: ['p'] }] })).toEqual({ ok: true, operations: [] });
});

it('the workflow that an edition goes through cannot be removed from under it', () => {
  expect(setProof.plan(edition, { values: { workflows: [] } })).toMatchObject({ ok: false, key: 'refusal.proof.in-use' });
  expect(setProof.plan(edition, { values: { workflows: [...PLAIN_PROOF.workflows, PLAIN_PROOF.workflows[0]!] } })).toMatchObject({ ok: false, key: 'refusal.proof.twice' });
});
