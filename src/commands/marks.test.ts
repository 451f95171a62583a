import { describe, expect, test } from 'vitest';
import { applyAll } from '../model/apply';
import type { Edition } from '../model/edition';
import { invertAll } from '../model/invert';
import type { Mark, MarkAnchor } from '../model/mark';
import { flatText } from '../model/redline/flat-text';
import { followMarks } from '../model/redline/follow-marks';
import { proposedText } from '../model/redline/proposed-text';
import { redlineOf } from '../model/redline/redline-of';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { refusal, run } from '../testing/run-command';
import { sequentialIds } from '../testing/sequential-ids';
import { addMark } from './add-mark';
import type { AddMarkArgs } from './add-mark';
import { changeMark } from './change-mark';
import { editStory } from './edit-story';
import { removeMark } from './remove-mark';
import { replyToMark } from './reply-to-mark';
import { settleMarks } from './settle-marks';
import { stet } from './stet';
import { trackStoryEdit } from './track-edit';

const page = makePage();
const text = makeText(['headline', '旧貌换新颜'], '初秋时节，工程进入尾声。', '住户即将迎来新的环境。');
const edition = makeEdition({
  pages: [page], stories: [makeStory('a', { text }), makeStory('e', { language: 'en', text: makeText('The quick brown fox.', 'It jumps.') })],
  frames: [makeTextFrame('f', page, { column: 1, row: 1, columns: 3, rows: 20 }, { story: 'a' }), makeTextFrame('g', page, { column: 4, row: 1, columns: 3, rows: 20 }, { story: 'e' })],
});
const at = (from: number, to = from, story = 'a'): MarkAnchor => ({ type: 'text', story, from, to, page: 'page1' });
const by = (author: string, prefix = author) => ({ newId: sequentialIds(prefix), author, round: 'galley', time: '2026-11-23T10:00:00Z' });
const mark = (from: Edition, author: string, args: Partial<AddMarkArgs> & Pick<AddMarkArgs, 'kind' | 'anchor'>, prefix = author): Edition => run(from, addMark, { ...by(author, prefix), ...args });
const marksBy = (from: Edition, author: string): Mark[] => Object.values(from.marks).filter((each) => each.author === author);
const idBy = (from: Edition, author: string): string => marksBy(from, author)[0]!.id;
const settle = (from: Edition, state: 'accepted' | 'rejected' | 'resolved' | 'open', ...authors: string[]): Edition =>
  run(from, settleMarks, { marks: authors.flatMap((author) => marksBy(from, author).map(({ id }) => id)), state, by: 'chief', time: '2026-11-23T11:00:00Z' });
const flat = (from: Edition, story = 'a'): string => flatText(from.stories[story]!.text);
const proposed = (from: Edition, story = 'a'): string => flatText(proposedText(from.stories[story]!.text, redlineOf(from.stories[story]!)));

describe('a mark on words', () => {
  const cases: readonly [string, Omit<Partial<AddMarkArgs>, 'newId'> & Pick<AddMarkArgs, 'kind' | 'anchor'>, string][] = [
    ['delete', { kind: 'delete', anchor: at(0, 2) }, '换新颜\n初秋时节，工程进入尾声。\n住户即将迎来新的环境。'],
    ['insert', { kind: 'insert', anchor: at(3), text: '了' }, '旧貌换了新颜\n初秋时节，工程进入尾声。\n住户即将迎来新的环境。'],
    ['replace', { kind: 'replace', anchor: at(6, 8), text: '深秋' }, '旧貌换新颜\n深秋时节，工程进入尾声。\n住户即将迎来新的环境。'],
    ['transpose of two', { kind: 'transpose', anchor: at(6, 8) }, '旧貌换新颜\n秋初时节，工程进入尾声。\n住户即将迎来新的环境。'],
    ['transpose of two stretches', { kind: 'transpose', anchor: at(11, 13), target: { from: 15, to: 17 } }, '旧貌换新颜\n初秋时节，尾声进入工程。\n住户即将迎来新的环境。'],
    ['move', { kind: 'move', anchor: at(11, 13), target: { from: 17, to: 17 } }, '旧貌换新颜\n初秋时节，进入尾声工程。\n住户即将迎来新的环境。'],
    ['run-on', { kind: 'run-on', anchor: at(8) }, '旧貌换新颜\n初秋时节，工程进入尾声。住户即将迎来新的环境。'],
    ['new-paragraph', { kind: 'new-paragraph', anchor: at(11) }, '旧貌换新颜\n初秋时节，\n工程进入尾声。\n住户即将迎来新的环境。'],
  ];
  test.each(cases)('%s: prints as before until accepted', (_, args, wanted) => {
    const marked = mark(edition, 'ann', args);
    expect(marked.stories.a!.text).toBe(edition.stories.a!.text);
    expect(proposed(marked)).toBe(wanted);
    const accepted = settle(marked, 'accepted', 'ann');
    expect([flat(accepted), accepted.stories.a!.redline]).toEqual([wanted, undefined]);
    const rejected = settle(marked, 'rejected', 'ann');
    expect(rejected.stories.a).toEqual(edition.stories.a);
  });

  test('Latin: run-on, new paragraph and spaces', () => {
    const ends = (args: Omit<Partial<AddMarkArgs>, 'newId'> & Pick<AddMarkArgs, 'kind' | 'anchor'>): string => flat(settle(mark(edition, 'ann', args), 'accepted', 'ann'), 'e');
    expect(ends({ kind: 'run-on', anchor: at(3, 3, 'e') })).toBe('The quick brown fox. It jumps.');
    expect(ends({ kind: 'new-paragraph', anchor: at(9, 9, 'e') })).toBe('The quick\nbrown fox.\nIt jumps.');
    expect(ends({ kind: 'close-up', anchor: at(9, 9, 'e') })).toBe('The quickbrown fox.\nIt jumps.');
    expect(ends({ kind: 'add-space', anchor: at(6, 6, 'e') })).toBe('The qu ick brown fox.\nIt jumps.');
    expect(ends({ kind: 'transpose', anchor: at(4, 15, 'e') })).toBe('The brown quick fox.\nIt jumps.');
  });

  test('Chinese spacing is an instruction: nothing changes in the text', () => {
    const marked = mark(edition, 'ann', { kind: 'add-space', anchor: at(2) });
    expect(marked.stories.a).toBe(edition.stories.a);
    expect(settle(settle(marked, 'resolved', 'ann'), 'open', 'ann').marks[idBy(marked, 'ann')]).toMatchObject({ state: 'open', settled: null });
  });

  test('style: the look comes with acceptance', () => {
    const marked = mark(edition, 'ann', { kind: 'style', anchor: at(6, 8), look: { emphasis: true } });
    expect(settle(marked, 'accepted', 'ann').stories.a!.text[1]!.children).toEqual([{ text: '初秋', emphasis: true }, { text: '时节，工程进入尾声。' }]);
  });

  test('remembers the words that it was made on, and where its words stand afterwards', () => {
    const marked = mark(mark(edition, 'ann', { kind: 'replace', anchor: at(6, 8), text: '深秋季' }), 'bob', { kind: 'comment', anchor: at(8, 10), note: '？' });
    expect(marksBy(marked, 'ann')[0]).toMatchObject({ quote: '初秋', state: 'open', replies: [] });
    const done = settle(marked, 'accepted', 'ann');
    expect([marksBy(done, 'ann')[0], marksBy(done, 'bob')[0]]).toMatchObject([{ state: 'accepted', anchor: { from: 6, to: 9 }, settled: { by: 'chief' } }, { anchor: { from: 9, to: 11 } }]);
  });
});

describe('marks of several readers', () => {
  const both = mark(mark(edition, 'ann', { kind: 'delete', anchor: at(6, 10) }), 'bob', { kind: 'replace', anchor: at(8, 13), text: '时候，项目' });
  test('deletions add up, in either order', () => {
    const wanted = '旧貌换新颜\n时候，项目进入尾声。\n住户即将迎来新的环境。';
    expect(flat(settle(both, 'accepted', 'ann', 'bob'))).toBe(wanted);
    expect(flat(settle(settle(both, 'accepted', 'bob'), 'accepted', 'ann'))).toBe(wanted);
  });
  test('one rejected leaves the other’s', () => {
    expect(flat(settle(settle(both, 'rejected', 'ann'), 'accepted', 'bob'))).toBe('旧貌换新颜\n初秋时候，项目进入尾声。\n住户即将迎来新的环境。');
    expect(flat(settle(settle(both, 'rejected', 'bob'), 'accepted', 'ann'))).toBe('旧貌换新颜\n，工程进入尾声。\n住户即将迎来新的环境。');
  });
  test('what is settled is not settled twice, and cannot be taken up again', () => {
    const done = settle(both, 'accepted', 'ann');
    expect(refusal(done, settleMarks, { marks: [idBy(done, 'ann')], state: 'rejected', by: 'x', time: '' })).toBe('refusal.mark-settled');
    expect(refusal(done, settleMarks, { marks: [idBy(done, 'ann')], state: 'open', by: 'x', time: '' })).toBe('refusal.mark-cannot-reopen');
  });
  test('stet rejects another’s mark and says so', () => {
    const done = run(both, stet, { ...by('cid'), mark: idBy(both, 'ann'), note: '原文无误' });
    expect([done.marks[idBy(both, 'ann')], marksBy(done, 'cid')[0]]).toMatchObject([{ state: 'rejected', settled: { by: 'cid', why: '原文无误' } }, { kind: 'stet', state: 'resolved', quote: '初秋时节' }]);
    expect(proposed(done)).toBe('旧貌换新颜\n初秋时候，项目进入尾声。\n住户即将迎来新的环境。');
  });
  test('locked content is not changed by a mark', () => {
    const locked = { ...both, frames: { ...both.frames, f: { ...both.frames.f!, contentLocked: true } } };
    expect(refusal(locked, settleMarks, { marks: [idBy(both, 'ann')], state: 'accepted', by: 'x', time: '' })).toBe('refusal.content-locked');
    settle(locked, 'rejected', 'ann');
  });
  test('only one’s own open marks of this round are removed; all are answered', () => {
    expect(refusal(both, removeMark, { marks: [idBy(both, 'ann')], author: 'bob', round: 'galley' })).toBe('refusal.mark-not-yours');
    expect(refusal(both, removeMark, { marks: [idBy(both, 'ann')], author: 'ann', round: 'page-proof' })).toBe('refusal.mark-not-yours');
    const left = run(both, removeMark, { marks: [idBy(both, 'ann')], author: 'ann', round: 'galley' });
    expect([marksBy(left, 'ann'), proposed(left)]).toEqual([[], '旧貌换新颜\n初秋时候，项目进入尾声。\n住户即将迎来新的环境。']);
    expect(run(both, replyToMark, { mark: idBy(both, 'ann'), author: 'bob', time: 't', text: ' 同意 ' }).marks[idBy(both, 'ann')]!.replies).toEqual([{ author: 'bob', time: 't', text: '同意' }]);
  });
  test('words of a mark are changed where they stand', () => {
    const changed = run(both, changeMark, { author: 'bob', round: 'galley', mark: idBy(both, 'bob'), text: '一刻，\n工地', note: '核' });
    expect(proposed(changed)).toBe('旧貌换新颜\n一刻，\n工地进入尾声。\n住户即将迎来新的环境。');
    expect(refusal(both, changeMark, { author: 'ann', round: 'galley', mark: idBy(both, 'ann'), text: 'x' })).toBe('refusal.mark-has-no-text');
    expect(refusal(both, changeMark, { author: 'ann', round: 'galley', mark: idBy(both, 'bob'), text: 'x' })).toBe('refusal.mark-not-yours');
  });
});

describe('a mark on a frame', () => {
  const { rect } = edition.frames.f!;
  const wider = { ...rect, width: rect.width + 100 };
  const anchor: MarkAnchor = { type: 'frame', frame: 'f', page: 'page1' };
  const marked = mark(edition, 'ann', { kind: 'frame', anchor, change: { frame: 'f', before: { rect }, after: { rect: wider } } });
  test('is carried out when accepted, and kept when not', () => {
    expect(settle(marked, 'accepted', 'ann').frames.f!.rect).toEqual(wider);
    expect(settle(settle(marked, 'rejected', 'ann'), 'open', 'ann').frames).toBe(marked.frames);
  });
  test('is refused by name when the frame is no longer as it was', () => {
    const moved = { ...marked, frames: { ...marked.frames, f: { ...marked.frames.f!, rect: { ...rect, x: 1 } } } };
    expect(refusal(moved, settleMarks, { marks: [idBy(marked, 'ann')], state: 'accepted', by: 'x', time: '' })).toBe('refusal.frame-changed-since');
  });
  test('outlives its frame', () => {
    const { f: _, ...frames } = marked.frames;
    expect(refusal({ ...marked, frames }, settleMarks, { marks: [idBy(marked, 'ann')], state: 'accepted', by: 'x', time: '' })).toBe('refusal.frame-gone');
    settle({ ...marked, frames }, 'resolved', 'ann');
  });
});

test.each([
  [{ kind: 'delete', anchor: at(3) }, 'refusal.mark-needs-words'], [{ kind: 'insert', anchor: at(3) }, 'refusal.mark-needs-text'], [{ kind: 'replace', anchor: at(0, 2), text: '旧貌' }, 'refusal.mark-changes-nothing'],
  [{ kind: 'transpose', anchor: at(0, 3) }, 'refusal.mark-needs-second'], [{ kind: 'move', anchor: at(0, 3), target: { from: 2, to: 2 } }, 'refusal.mark-needs-place'],
  [{ kind: 'run-on', anchor: at(25) }, 'refusal.mark-no-next-part'], [{ kind: 'close-up', anchor: at(1, 1, 'e') }, 'refusal.mark-no-space'], [{ kind: 'style', anchor: at(0, 2), look: {} }, 'refusal.mark-changes-nothing'],
  [{ kind: 'delete', anchor: { type: 'frame', frame: 'f', page: 'page1' } }, 'refusal.mark-needs-words'], [{ kind: 'drawing', anchor: at(0) }, 'refusal.mark-needs-stroke'],
  [{ kind: 'comment', anchor: at(0, 999) }, 'refusal.text-does-not-fit'], [{ kind: 'comment', anchor: at(0, 1, 'x') }, 'refusal.story-gone'],
] as const)('refuses %o', (args, key) => {
  expect(refusal(edition, addMark, { ...by('ann'), ...args })).toBe(key);
});

describe('writing with changes tracked', () => {
  const type = (from: Edition, author: string, part: number, offset: number, words: string): Edition =>
    run(from, trackStoryEdit, { ...by(author, `${author}${Object.keys(from.marks).length}-`), story: 'a', operations: [{ type: 'insert_text', path: [part, 0], offset, text: words }] });
  test('is one mark while the same author writes on, another elsewhere or for another', () => {
    const typed = type(type(edition, 'ann', 1, 2, '的'), 'ann', 1, 3, '那');
    expect(Object.values(typed.marks)).toMatchObject([{ kind: 'typed', author: 'ann', anchor: { from: 8, to: 8, page: 'page1' } }]);
    expect([proposed(typed), flat(typed)]).toEqual(['旧貌换新颜\n初秋的那时节，工程进入尾声。\n住户即将迎来新的环境。', flat(edition)]);
    expect(Object.keys(type(typed, 'ann', 2, 1, '字').marks)).toHaveLength(2);
    expect(Object.keys(type(typed, 'bob', 1, 4, '字').marks)).toHaveLength(2);
  });
  test('goes on in the same words though letters behind them were struck out', () => {
    const typed = run(type(edition, 'ann', 1, 2, '的'), trackStoryEdit, { ...by('ann'), story: 'a', operations: [{ type: 'remove_text', path: [1, 0], offset: 3, text: '时' }] });
    const on = type(typed, 'ann', 1, 3, '那');
    expect([Object.keys(on.marks).length, on.stories.a!.redline!.filter((each) => 'text' in each)]).toMatchObject([1, [{ text: '的那' }]]);
  });
  test('leaves nothing when all is taken back', () => {
    const typed = type(edition, 'ann', 1, 2, '的');
    const back = run(typed, trackStoryEdit, { ...by('ann'), story: 'a', operations: [{ type: 'remove_text', path: [1, 0], offset: 2, text: '的' }] });
    expect(back).toEqual(edition);
  });
});

describe('an ordinary edit of a marked story', () => {
  const marked = mark(mark(edition, 'ann', { kind: 'replace', anchor: at(6, 8), text: '深秋' }), 'bob', { kind: 'comment', anchor: at(11, 13) });
  const edit = editStory.plan(marked, { story: 'a', operations: [{ type: 'insert_text', path: [0, 0], offset: 0, text: '看，' }] });
  const operations = edit.ok ? [...edit.operations, ...followMarks(marked, edit.operations)] : [];
  const result = applyAll(marked, operations);
  const edited = result.ok ? result.edition : edition;
  test('takes redline and anchors along', () => {
    expect([marksBy(edited, 'ann')[0]!.anchor, marksBy(edited, 'bob')[0]!.anchor]).toMatchObject([{ from: 8, to: 10 }, { from: 13, to: 15 }]);
    expect(proposed(edited)).toBe('看，旧貌换新颜\n深秋时节，工程进入尾声。\n住户即将迎来新的环境。');
  });
  test('is undone with them', () => {
    const back = applyAll(edited, invertAll(operations));
    expect(back.ok && back.edition).toEqual(marked);
  });
  test('costs nothing where nobody marked', () => {
    expect(followMarks(marked, [{ type: 'edit-text', story: 'e', operations: [] }])).toEqual([]);
  });
});
