import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMark } from '../commands/add-mark';
import type { PlanResult } from '../commands/command';
import { settleMarks } from '../commands/settle-marks';
import { applyAll } from '../model/apply';
import type { Edition } from '../model/edition';
import { invertAll } from '../model/invert';
import type { Mark } from '../model/mark';
import type { Operation } from '../model/operation';
import type { Redline } from '../model/redline';
import { followMarks } from '../model/redline/follow-marks';
import { proposedText } from '../model/redline/proposed-text';
import { redlineOf } from '../model/redline/redline-of';
import { tidied } from '../model/redline/runs';
import { settleRedline } from '../model/redline/settle-redline';
import type { Story } from '../model/story';
import { partText } from '../model/story-text';
import { makeEdition, makePage, makePicture, makePictureFrame, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { aRandomEdit, operationsOf } from '../testing/random-edits';
import type { RandomEdit } from '../testing/random-edits';
import { operationsBetween, restoreOperations } from './restore-operations';

const page = makePage();
const second = makePage({ id: 'page2', order: 2 });
const base = makeEdition({
  pages: [page, second],
  stories: [makeStory('lead'), makeStory('second'), makeStory('third')],
  pictures: [makePicture('harbour'), makePicture('bridge')],
  frames: [
    makeTextFrame('frame1', page, { column: 0, columns: 4, row: 0, rows: 40 }, { story: 'lead' }),
    makePictureFrame('frame2', page, { column: 4, columns: 4, row: 0, rows: 30 }, { picture: 'harbour' }),
    makeTextFrame('frame3', second, { column: 0, columns: 4, row: 0, rows: 40 }, { story: 'second' }),
  ],
});
const result = (edition: Edition, operations: Parameters<typeof applyAll>[1]): Edition => {
  const applied = applyAll(edition, operations);
  if (!applied.ok) throw new Error(applied.reason);
  return applied.edition;
};
/** Marks follow each edit, as in the window. */
const edited = (edition: Edition, edits: readonly RandomEdit[]): Edition => edits.reduce((now, edit) => {
  const operations = operationsOf(now, edit);
  const applied = applyAll(now, [...operations, ...followMarks(now, operations)]);
  return applied.ok ? applied.edition : now;
}, edition);
/** Records come, go and change with what refers to them. */
const withoutPictures = (edition: Edition): Edition => ({
  ...edition,
  frames: Object.fromEntries(Object.entries(edition.frames).filter(([, frame]) => frame.type !== 'picture')),
  stories: Object.fromEntries(Object.entries(edition.stories).filter(([id]) => !id.endsWith('-caption') || Object.values(edition.frames).some((frame) => frame.type === 'text' && frame.story === id))),
  pictures: {}, assets: {},
});
/** What the marks in question would change in a story. */
const wishesOf = (story: Story, counts: (mark: string) => boolean): Redline => {
  const marks = new Set(redlineOf(story).flatMap((run) => [...('mark' in run ? [run.mark] : []), ...(run.deleted ?? []), ...(run.styled ?? []).map(({ mark }) => mark)]));
  return [...marks].filter((mark) => !counts(mark)).reduce((left, mark) => settleRedline(story.text, left, mark, 'reject').redline, tidied(redlineOf(story)));
};
const edits = fc.array(aRandomEdit, { maxLength: 25 });

test('from any state to any other, and back by undo', () => {
  fc.assert(fc.property(edits, edits, fc.boolean(), fc.boolean(), (before, since, bareThen, bareNow) => {
    const earlier = edited(base, before);
    const [then, now] = [bareThen ? withoutPictures(earlier) : earlier, bareNow ? withoutPictures(edited(earlier, since)) : edited(earlier, since)];
    const operations = operationsBetween(now, then);
    const restored = result(now, operations);
    expect(restored).toEqual(then);
    expect(result(restored, invertAll(operations))).toEqual(now);
  }), { numRuns: 200 });
});

test('a page comes back with its frames and the words in them, everything else stays', () => {
  fc.assert(fc.property(edits, edits, (before, since) => {
    const then = edited(base, before);
    const now = edited(then, since);
    const restored = result(now, restoreOperations(now, then, { kind: 'page', page: 'page1' })!);
    const framesOn = (edition: Edition, id: string) => Object.values(edition.frames).filter((frame) => frame.page === id).sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(framesOn(restored, 'page1')).toEqual(framesOn(then, 'page1'));
    for (const frame of framesOn(restored, 'page1')) {
      if (frame.type !== 'text' || frame.story === null) continue;
      // What marks made since would change went along to it, what was settled since stays settled; otherwise it is the story of then.
      const [own, earlier] = [restored.stories[frame.story]!, then.stories[frame.story]!];
      expect({ ...own, redline: wishesOf(own, (id) => then.marks[id] !== undefined) }).toEqual({ ...earlier, redline: wishesOf(earlier, (id) => now.marks[id]?.state === 'open') });
    }
    const back = new Set(framesOn(then, 'page1').map(({ id }) => id));
    expect(framesOn(restored, 'page2')).toEqual(framesOn(now, 'page2').filter(({ id }) => !back.has(id)));
    expect(restored.styles).toEqual(now.styles);
  }), { numRuns: 120 });
});

test('a story comes back alone, one that is gone to the basket', () => {
  const now = edited(base, [{ kind: 'type', numbers: [0, 1, 2] }, { kind: 'move', numbers: [0, 90, 90] }]);
  expect(now.stories.lead).not.toEqual(base.stories.lead);
  expect(result(now, restoreOperations(now, base, { kind: 'story', story: 'lead' })!)).toEqual({ ...now, stories: base.stories });
  const { third: _, ...stories } = base.stories;
  const gone = { ...base, stories };
  expect(result(gone, restoreOperations(gone, base, { kind: 'story', story: 'third' })!)).toEqual(base);
  expect(restoreOperations(base, gone, { kind: 'story', story: 'third' })).toBeNull();
  expect(restoreOperations(base, gone, { kind: 'page', page: 'page9' })).toBeNull();
});

test('what readers said and signed stays, and a suggestion comes back while its mark is open', () => {
  const mark = (id: string, state: Mark['state']): Mark => ({
    id, kind: 'delete', anchor: { type: 'text', story: 'lead', from: 0, to: 2, page: null }, author: '王', round: '', time: '2026-11-23T13:00:00Z', note: '', quote: '旧貌', replies: [], state,
    settled: null, change: null, strokes: [],
  });
  const lead = base.stories.lead!;
  const redline: Redline = [{ kept: 2, deleted: ['open', 'done'] }, { text: '新', mark: 'done' }, { kept: 40 }];
  const then = { ...base, marks: { open: mark('open', 'open'), done: mark('done', 'open') }, stories: { ...base.stories, lead: { ...lead, redline } } };
  const now = { ...base, marks: { open: mark('open', 'open'), done: mark('done', 'accepted'), later: mark('later', 'open') } };
  const restored = result(now, restoreOperations(now, then, { kind: 'edition' })!);
  expect(restored.marks).toEqual(now.marks);
  expect(restored.stories.lead!.redline).toEqual([{ kept: 2, deleted: ['open'] }, { kept: 40 }]);
  expect(result(now, restoreOperations(now, then, { kind: 'story', story: 'lead' })!).stories).toEqual(restored.stories);
});

test('what a mark made since would change goes along to the earlier text, beside what an older mark would', () => {
  const text = makeText(['headline', '开馆'], '新馆今日开放，读者两千人。');
  const planned = (from: Edition, plan: PlanResult): Edition => {
    if (!plan.ok) throw new Error(plan.key);
    return result(from, [...plan.operations, ...followMarks(from, plan.operations)]);
  };
  const marked = (from: Edition, id: string, at: readonly [number, number], words: string): Edition => planned(from, addMark.plan(from, {
    newId: () => id, kind: 'replace', anchor: { type: 'text', story: 'lead', from: at[0], to: at[1], page: null }, author: '王', round: '', time: '2026-11-23T13:00:00Z', text: words,
  }));
  const then = marked({ ...base, stories: { ...base.stories, lead: { ...base.stories.lead!, text } } }, 'old', [5, 7], '明日');
  const edit: Operation = { type: 'edit-text', story: 'lead', operations: [{ type: 'insert_text', path: [1, 0], offset: 0, text: '城西' }] };
  const typed = result(then, [edit, ...followMarks(then, [edit])]);
  const now = marked(typed, 'later', [14, 16], '三千');
  const restored = result(now, restoreOperations(now, then, { kind: 'story', story: 'lead' })!);
  expect(restored.stories.lead!.text).toEqual(text);
  expect(proposedText(text, restored.stories.lead!.redline!).map(partText)).toEqual(['开馆', '新馆明日开放，读者三千人。']);
  const accepted = planned(restored, settleMarks.plan(restored, { marks: ['later'], state: 'accepted', by: '李', time: '' }));
  expect(partText(accepted.stories.lead!.text[1]!)).toBe('新馆今日开放，读者三千人。');
});

test('a page that hangs on a master which is gone brings the master along', () => {
  const master = makePage({ id: 'master1', role: 'master' });
  const then = makeEdition({ pages: [master, { ...page, master: 'master1' }], frames: [makeTextFrame('folio', master, { column: 0, columns: 8, row: 0, rows: 2 })] });
  const now = makeEdition({ pages: [page] });
  expect(result(now, restoreOperations(now, then, { kind: 'page', page: 'page1' })!)).toEqual(then);
  expect(result(now, operationsBetween(now, then))).toEqual(then);
  expect(result(then, operationsBetween(then, now))).toEqual(now);
});

test('one changed letter is one changed letter: what is anchored beside it stays', () => {
  const lead = base.stories.lead!;
  const text = lead.text.map((part, index) => (index === 1 ? { ...part, children: [{ text: part.children[0]!.text.replace('初秋', '深秋') }] } : part));
  const operations = operationsBetween({ ...base, stories: { ...base.stories, lead: { ...lead, text } } }, base);
  expect(operations).toEqual([{ type: 'edit-text', story: 'lead', operations: [
    { type: 'remove_text', path: [1, 0], offset: 0, text: '深' }, { type: 'insert_text', path: [1, 0], offset: 0, text: '初' },
  ] }]);
});
