import { describe, expect, it } from 'vitest';
import { addMark } from '../../commands/add-mark';
import type { PlanResult } from '../../commands/command';
import { settleMarks } from '../../commands/settle-marks';
import { applyAll } from '../../model/apply';
import type { Edition } from '../../model/edition';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../../testing/make-edition';
import { explanationKey, reconcileByPages, reconcileEdition, stretchNow } from './reconcile-edition';
import type { Reconciled } from './reconcile-edition';

const [page, other] = [makePage({ id: 'p' }), makePage({ id: 'q', order: 2 })];
const frame = makeTextFrame('f', page, { column: 0, columns: 4, row: 0, rows: 20 }, { story: 's' });
const plain = makeEdition({
  pages: [page, other],
  stories: [makeStory('s', { text: makeText(['headline', '开馆'], '新馆今日开放，读者两千人。') }), makeStory('t', { text: makeText(['headline', '停水'], '明日停水。') })],
  frames: [frame, makeTextFrame('g', other, { column: 0, columns: 4, row: 0, rows: 20 }, { story: 't' })],
});
let count = 0;
const person = { author: '李', round: '', time: '2026-11-23T12:00:00Z' };
const done = (from: Edition, result: PlanResult): Edition => {
  const applied = result.ok ? applyAll(from, result.operations) : null;
  if (!applied?.ok) throw new Error(JSON.stringify(result));
  return applied.edition;
};
const marked = (from: Edition, args: Partial<Parameters<typeof addMark.plan>[1]> & Pick<Parameters<typeof addMark.plan>[1], 'kind' | 'anchor'>): Edition =>
  done(from, addMark.plan(from, { newId: () => `m${count++}`, ...person, ...args }));
const accepted = (from: Edition): Edition => done(from, settleMarks.plan(from, { marks: Object.keys(from.marks), state: 'accepted', by: '王', time: person.time }));
const moved = (from: Edition): Edition => ({ ...from, frames: { ...from.frames, f: { ...frame, rect: { ...frame.rect, x: frame.rect.x + 12 } } } });
const said = (before: Edition, now: Edition, on: string | null = null) =>
  reconcileEdition(before, now, { page: on }).map((item) => `${item.kind === 'mark' ? `${item.mark.kind} ${item.verdict}` : item.difference.what} ${item.isSettled ? 'settled' : 'open'}`);

const before = marked(plain, { kind: 'replace', anchor: { type: 'text', story: 's', from: 12, to: 14, page: 'p' }, text: '三千' });

describe('核红 of an edition', () => {
  it('has nothing to say of a mark that was accepted, and everything of one that was not', () => {
    expect(said(before, accepted(before))).toEqual(['replace done settled']);
    expect(said(before, before)).toEqual(['replace not-done open']);
    const rejected = done(before, settleMarks.plan(before, { marks: Object.keys(before.marks), state: 'rejected', by: '王', time: person.time, why: '原文如此' }));
    expect(said(before, rejected)).toEqual(['replace not-done settled']);
  });

  it('flags what was changed besides, in words and in place, on its own page alone', () => {
    const now = moved(accepted(before));
    expect(said(before, now)).toEqual(['frame-moved open', 'replace done settled']);
    expect(said(before, now, 'q')).toEqual([]);
    expect(said(before, { ...now, stories: { ...now.stories, t: makeStory('t', { text: makeText(['headline', '停水'], '后日停水。') }) } }, 'q')).toEqual(['text-replaced open']);
  });

  it('takes a moved frame for asked when a mark wanted it there', () => {
    const change = { frame: 'f', before: { rect: frame.rect }, after: { rect: { ...frame.rect, x: frame.rect.x + 12 } } };
    const wanted = marked(plain, { kind: 'frame', anchor: { type: 'frame', frame: 'f', page: 'p' }, change });
    expect(said(wanted, accepted(wanted))).toEqual(['frame done settled']);
    expect(said(wanted, wanted)).toEqual(['frame not-done open']);
    expect(said(wanted, { ...wanted, frames: { ...wanted.frames, f: { ...frame, rect: { ...frame.rect, x: frame.rect.x + 30 } } } })).toContain('frame otherwise open');
  });

  it('is content with a change that somebody has explained, and leaves comments to the eye', () => {
    const now: Edition = { ...accepted(before), stories: { ...plain.stories, s: { ...accepted(before).stories['s']!, text: makeText(['headline', '新馆开馆'], '新馆今日开放，读者三千人。') } } };
    const [change] = reconcileEdition(before, now).filter(({ kind }) => kind === 'unasked');
    const stretch = stretchNow(change!.difference, now)!;
    const explained = marked(now, { kind: 'comment', anchor: { type: 'text', ...stretch, page: null }, quote: explanationKey(change!.difference), note: '总编要求' });
    const settled = { ...explained, marks: Object.fromEntries(Object.entries(explained.marks).map(([id, mark]) => [id, mark.kind === 'comment' ? { ...mark, state: 'resolved' as const } : mark])) };
    expect(said(before, now)).toContain('text-inserted open');
    expect(said(before, settled)).toContain('text-inserted settled');
    const query = marked(plain, { kind: 'comment', anchor: { type: 'area', page: 'p', rect: page.typeArea }, note: '图偏暗' });
    expect(said(query, query)).toEqual(['comment by-eye open']);
    // Its place is the area, not the page.
    expect(reconcileEdition(query, query)[0]!.difference.after).toMatchObject({ page: 'p', area: page.typeArea });
  });

  it('leaves out what does not print', () => {
    expect(said(plain, { ...plain, stories: { ...plain.stories, s: { ...plain.stories['s']!, state: 'ready' } }, frames: { ...plain.frames, f: { ...frame, locked: true } } })).toEqual([]);
  });
});

it('tells the same page by page as at once, and of a page alone what concerns it', () => {
  const basket = { ...plain, stories: { ...plain.stories, b: makeStory('b', { text: makeText('待用。') }) } };
  const first = marked(marked({ ...basket, marks: {} }, { kind: 'replace', anchor: { type: 'text', story: 's', from: 12, to: 14, page: 'p' }, text: '三千' }), { kind: 'comment', anchor: { type: 'area', page: 'q', rect: other.typeArea }, note: '图偏暗' });
  const edited: Edition = {
    ...moved(accepted(first)), info: { ...first.info, paper: '晚报' },
    pages: { ...first.pages, r: makePage({ id: 'r', order: 3 }) },
    stories: { ...accepted(first).stories, t: makeStory('t', { text: makeText(['headline', '停水'], '后日停水。') }), b: makeStory('b', { text: makeText('备用。') }) },
  };
  const all = (items: readonly Reconciled[]) => [...new Map(items.map((item) => [item.difference.id, item])).values()].map((item) => `${item.difference.id} ${explanationKey(item.difference)} ${item.kind === 'mark' ? item.verdict : ''}`).sort();
  expect(all([...reconcileByPages(first, edited, edited)].flat())).toEqual(all(reconcileEdition(first, edited)));
  expect(reconcileEdition(first, edited, { page: 'q' }).map(({ difference }) => difference.what).sort()).toEqual(['info', 'text-replaced', 'text-replaced']);
});
