import { afterEach, describe, expect, it, vi } from 'vitest';
import { addMark } from '../../commands/add-mark';
import type { PlanResult } from '../../commands/command';
import { settleMarks } from '../../commands/settle-marks';
import type { EditionRounds, RoundVersion, VersionAnswer } from '../../ipc/version-history';
import { applyAll } from '../../model/apply';
import type { Edition } from '../../model/edition';
import { pageContent } from '../../model/signing/signed-content';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../../testing/make-edition';
import { createPageChecker, openIn } from './page-check';
import type { Unread } from './page-check';

const page = makePage({ id: 'p' });
const plain = makeEdition({ pages: [page], stories: [makeStory('s', { text: makeText('新馆今日开放，读者两千人。') })], frames: [makeTextFrame('f', page, { column: 0, columns: 4, row: 0, rows: 20 }, { story: 's' })] });
const at = (minute: number): string => new Date(Date.UTC(2026, 10, 23, 12, minute)).toISOString();
const done = (from: Edition, plan: PlanResult): Edition => {
  const applied = plan.ok ? applyAll(from, plan.operations) : null;
  if (!applied?.ok) throw new Error(JSON.stringify(plan));
  return applied.edition;
};
const marked = (from: Edition, id: string, offset: number): Edition =>
  done(from, addMark.plan(from, { newId: () => id, kind: 'replace', anchor: { type: 'text', story: 's', from: offset, to: offset + 2, page: 'p' }, author: '李', round: '', time: at(0), text: '明晨' }));
const accepted = (from: Edition, id: string, minute: number): Edition => done(from, settleMarks.plan(from, { marks: [id], state: 'accepted', by: '王', time: at(minute) }));
const signed = (from: Edition, minute: number, unchecked?: string): Edition => ({
  ...from,
  signatures: { ...from.signatures, [`x${minute}`]: { id: `x${minute}`, act: 'sign', target: { page: 'p' }, workflow: 'w', step: 'proof', person: '李', time: at(minute), content: pageContent(from, 'p'), pdf: null, note: '', ...(unchecked ? { unchecked } : {}) } },
});

/** What main would answer: versions kept at these minutes. `lost`: their marks cannot be read; `torn`: they can, but a story of theirs cannot. */
interface Kept { readonly minute: number; readonly edition: Edition; readonly lost?: boolean; readonly torn?: boolean; readonly beforeDamage?: boolean }
const failure = { key: 'failure.versions.damaged', values: { file: 'versions/objects/ab' } };

async function check(present: Edition, kept: readonly Kept[] | null, damaged = 0) {
  const rounds = (kept ?? []).map(({ minute, edition, lost, beforeDamage }): RoundVersion => ({
    id: `v${minute}`, time: at(minute), user: 'li', label: null, round: '校样', stamp: '', sinceDamage: !beforeDamage,
    ...(lost ? { failure } : { open: Object.values(edition.marks).flatMap(({ id, state }) => (state === 'open' ? [id] : [])), signed: Object.keys(edition.signatures) }),
  }));
  vi.stubGlobal('fetch', (url: string) => {
    const version = kept?.find(({ minute }) => url === `forme://versions/doc/v${minute}`);
    const body: EditionRounds | VersionAnswer = version ? (version.torn ? { ok: false, ...failure } : { ok: true, value: version.edition }) : { rounds, damaged };
    return Promise.resolve(kept === null ? new Response(null, { status: 404 }) : Response.json(body));
  });
  const steps: string[] = [];
  const checked = await createPageChecker({ id: 'doc', sender: { flush: () => Promise.resolve(true) } as never })(present, 'p', { isGone: () => false, onProgress: (i, of) => steps.push(`${i + 1}/${of}`) });
  return { open: openIn(checked!), unread: checked!.unread.map((each: Unread) => (each.what === 'version' ? `version ${each.version.id} ${each.failure.key}` : each.what)), steps };
}

afterEach(() => vi.unstubAllGlobals());

describe('the check before a page is signed', () => {
  const round = marked(plain, 'a', 2);
  const now = accepted(round, 'a', 5);

  it('passes what was done, step by step, and needs no round where nobody marked', async () => {
    expect(await check(now, [{ minute: 1, edition: round }])).toEqual({ open: 0, unread: [], steps: ['1/1'] });
    expect(await check(plain, [])).toEqual({ open: 0, unread: [], steps: [] });
  });

  it('says which version cannot be read, whether its list or a story of it is lost', async () => {
    expect(await check(now, [{ minute: 1, edition: round, torn: true }])).toMatchObject({ open: 0, unread: ['version v1 failure.versions.damaged'] });
    expect((await check(now, [{ minute: 1, edition: round, lost: true }])).unread).toContain('version v1 failure.versions.damaged');
  });

  it('compares nothing over a gap, but all that is beside it', async () => {
    const second = marked(now, 'b', 9);
    const third = marked(accepted(second, 'b', 6), 'c', 5);
    const kept = [{ minute: 1, edition: round }, { minute: 2, edition: second, lost: true }, { minute: 3, edition: third }];
    expect(await check(accepted(third, 'c', 7), kept)).toMatchObject({ open: 0, unread: ['version v2 failure.versions.damaged', 'marks'] });
  });

  it('says that the record is damaged or not there, and which marks no version shows', async () => {
    expect((await check(now, [{ minute: 1, edition: round, beforeDamage: true }], 2)).unread).toEqual(['record']);
    expect((await check(now, null)).unread).toEqual(['history']);
    expect((await check(now, [])).unread).toEqual(['marks']);
    expect((await check(done(signed(plain, 1), { ok: true, operations: [{ type: 'edit-text', story: 's', operations: [{ type: 'insert_text', path: [0, 0], offset: 0, text: '城西' }] }] }), [])).unread).toEqual(['signature']);
  });

  it('asks for a reason once: what came before a signature was settled with it', async () => {
    const over = signed(now, 8, '人工核对');
    expect(await check(over, [{ minute: 1, edition: round, lost: true }, { minute: 8, edition: over }], 1)).toMatchObject({ open: 0, unread: [] });
    expect((await check(over, [{ minute: 8, edition: over }, { minute: 9, edition: round, lost: true }])).unread).toEqual(['version v9 failure.versions.damaged']);
  });
});
