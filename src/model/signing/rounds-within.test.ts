import { expect, it } from 'vitest';
import { addMark } from '../../commands/add-mark';
import type { PlanResult } from '../../commands/command';
import { explainChange } from '../../commands/explain-change';
import { replyToMark } from '../../commands/reply-to-mark';
import { settleMarks } from '../../commands/settle-marks';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../../testing/make-edition';
import { applyAll } from '../apply';
import type { Edition } from '../edition';
import type { Operation } from '../operation';
import { followMarks } from '../redline/follow-marks';
import { roundsWithin } from './rounds-within';

const page = makePage({ id: 'p' });
const plain = makeEdition({ pages: [page], stories: [makeStory('s', { text: makeText('新馆今日开放，读者两千人。') })], frames: [makeTextFrame('f', page, { column: 0, columns: 4, row: 0, rows: 20 }, { story: 's' })] });
const time = '2026-11-23T12:00:00Z';

/** Runs steps one after the other; what each would keep, and all of them as one batch. */
function work(...steps: readonly ((now: Edition) => readonly Operation[])[]) {
  let now = plain;
  let isMarked = false;
  const kept: Edition[] = [];
  const all: Operation[] = [];
  for (const step of steps) {
    const own = step(now);
    const operations = [...own, ...followMarks(now, own)];
    const found = roundsWithin(now, operations, isMarked);
    kept.push(...found.states);
    ({ isMarked } = found);
    const applied = applyAll(now, operations);
    if (!applied.ok) throw new Error(applied.reason);
    now = applied.edition;
    all.push(...operations);
  }
  expect(roundsWithin(plain, all, false).states).toEqual(kept);
  return { kept, now, isMarked };
}
const run = (plan: (now: Edition) => PlanResult) => (now: Edition): readonly Operation[] => {
  const planned = plan(now);
  if (!planned.ok) throw new Error(planned.key);
  return planned.operations;
};
const mark = (id: string, from: number) => run((now) => addMark.plan(now, { newId: () => id, kind: 'replace', anchor: { type: 'text', story: 's', from, to: from + 2, page: 'p' }, author: '李', round: '', time, text: '明日' }));
const type = (): readonly Operation[] => [{ type: 'edit-text', story: 's', operations: [{ type: 'insert_text', path: [0, 0], offset: 0, text: '城西' }] }];
const settle = (state: 'accepted' | 'rejected') => run((now) => settleMarks.plan(now, { marks: ['a'], state, by: '王', time }));
const openIn = (edition: Edition): readonly string[] => Object.values(edition.marks).flatMap(({ id, state }) => (state === 'open' ? [id] : []));

it.each([['accepting', settle('accepted')], ['rejecting', settle('rejected')], ['an edit besides', type]])('the state before %s is kept, once, with all marks of the round open', (_name, step) => {
  const { kept, isMarked } = work(mark('a', 2), mark('b', 9), step, type);
  expect(kept.map(openIn)).toEqual([['a', 'b']]);
  expect(kept[0]!.stories['s']!.text).toBe(plain.stories['s']!.text);
  expect(isMarked).toBe(false);
});

it('marks that come later have a state of their own; an answer, a signature and an explanation ask for none', () => {
  const reply = run((now) => replyToMark.plan(now, { mark: 'a', author: '王', time, text: '已问作者' }));
  const explain = run((now) => explainChange.plan(now, { changes: [{ quote: 'k', anchor: { type: 'area', page: 'p', rect: page.typeArea }, round: '' }], author: '王', time, why: '总编要求', newId: () => 'e' }));
  const { kept, now } = work(mark('a', 2), type, reply, explain, type, mark('b', 11), type);
  expect(kept.map(openIn)).toEqual([['a'], ['a', 'b']]);
  expect(openIn(now)).toEqual(['a', 'b']);
});

it('nothing is kept where nobody marks, and where a mark was taken back before anything came of it', () => {
  expect(work(type, type).kept).toEqual([]);
  const back = (now: Edition): readonly Operation[] => [{ type: 'remove', table: 'marks', record: now.marks['a']! }];
  expect(work(mark('a', 2), back, type).kept).toEqual([]);
});
