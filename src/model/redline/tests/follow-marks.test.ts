import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMark } from '../../../commands/add-mark';
import type { PlanResult } from '../../../commands/command';
import { editStory } from '../../../commands/edit-story';
import { settleMarks } from '../../../commands/settle-marks';
import { trackStoryEdit } from '../../../commands/track-edit';
import { makeEdition, makeStory } from '../../../testing/make-edition';
import { aStoryText, aTextEdit, textOperationsOf } from '../../../testing/random-redlines';
import type { RandomTextEdit } from '../../../testing/random-redlines';
import { applied } from '../../../testing/run-command';
import type { Edition } from '../../edition';
import { invertAll } from '../../invert';
import type { Mark, MarkState } from '../../mark';
import type { Operation } from '../../operation';
import { flatLength } from '../flat-text';
import { followMarks } from '../follow-marks';
import { proposedText } from '../proposed-text';
import { redlineOf } from '../redline-of';
import { isKept } from '../runs';

const KINDS = ['replace', 'delete', 'insert', 'transpose', 'move', 'run-on', 'new-paragraph', 'style', 'comment'] as const;
type Step =
  | { readonly do: 'mark'; readonly kind: (typeof KINDS)[number]; readonly at: readonly [number, number, number] }
  | { readonly do: 'edit' | 'track'; readonly edit: RandomTextEdit }
  | { readonly do: 'settle'; readonly which: number; readonly state: MarkState };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('mark' as const), kind: fc.constantFrom(...KINDS), at: fc.tuple(fc.nat(60), fc.nat(8), fc.nat(60)) }),
  fc.record({ do: fc.constantFrom('edit' as const, 'track' as const), edit: aTextEdit }),
  fc.record({ do: fc.constant('settle' as const), which: fc.nat(20), state: fc.constantFrom('accepted' as const, 'rejected' as const, 'resolved' as const) }),
);

function planned(edition: Edition, each: Step, id: string): PlanResult {
  const story = edition.stories.s!;
  const by = { author: 'ann', round: '', time: 't', newId: () => id };
  switch (each.do) {
    case 'mark': {
      const length = flatLength(story.text);
      const from = each.at[0] % (length + 1);
      const to = Math.min(length, from + each.at[1]);
      const place = each.at[2] % (length + 1);
      return addMark.plan(edition, {
        ...by, kind: each.kind, anchor: { type: 'text', story: 's', from, to, page: null }, text: '新\n词', look: { strong: true }, target: { from: place, to: Math.min(length, place + 2) },
      });
    }
    case 'edit':
      return editStory.plan(edition, { story: 's', operations: textOperationsOf(story.text, each.edit) });
    case 'track':
      return trackStoryEdit.plan(edition, { ...by, story: 's', operations: textOperationsOf(proposedText(story.text, redlineOf(story)), each.edit) });
    case 'settle': {
      const marks = Object.keys(edition.marks);
      return settleMarks.plan(edition, { marks: marks.length === 0 ? [] : [marks[each.which % marks.length]!], state: each.state, by: 'chief', time: 't' });
    }
  }
}

/** What holds of every edition with marks. */
function sound(edition: Edition): void {
  const story = edition.stories.s!;
  const length = flatLength(story.text);
  for (const { anchor } of Object.values(edition.marks)) {
    if (anchor.type === 'text') expect(anchor).toSatisfy(({ from, to }: { from: number; to: number }) => from >= 0 && from <= to && to <= length);
  }
  const named = (story.redline ?? []).flatMap((run) => [...(isKept(run) ? [] : [run.mark]), ...(run.deleted ?? []), ...(run.styled ?? []).map(({ mark }) => mark)]);
  expect(named.filter((id) => edition.marks[id]?.state !== 'open')).toEqual([]);
  expect(redlineOf(story).reduce((sum, run) => sum + (isKept(run) ? run.kept : 0), 0)).toBe(length);
}

test('marks, redline and text go through any steps together, and undo brings each state back exactly', () => {
  fc.assert(fc.property(aStoryText, fc.array(step, { minLength: 2, maxLength: 14 }), (text, steps) => {
    let edition = makeEdition({ stories: [makeStory('s', { text })] });
    const done: { readonly before: Edition; readonly operations: readonly Operation[] }[] = [];
    for (const [i, each] of steps.entries()) {
      const plan = planned(edition, each, `m${i}`);
      if (!plan.ok) continue;
      const operations = [...plan.operations, ...followMarks(edition, plan.operations)];
      done.push({ before: edition, operations });
      edition = applied(edition, operations);
      sound(edition);
    }
    const end = edition;
    for (const { before, operations } of [...done].reverse()) {
      edition = applied(edition, invertAll(operations));
      expect(edition).toEqual(before);
    }
    for (const { operations } of done) edition = applied(edition, operations);
    expect(edition).toEqual(end);
  }), { numRuns: 200 });
});

test('a mark stands on the same words after edits elsewhere', () => {
  fc.assert(fc.property(fc.nat(4), fc.nat(4), (before, behind) => {
    const text = [{ type: 'body' as const, children: [{ text: '甲乙丙丁' }] }, { type: 'body' as const, children: [{ text: '戊己庚辛' }] }];
    const start = makeEdition({ stories: [makeStory('s', { text })] });
    const made = addMark.plan(start, { newId: () => 'm', kind: 'comment', anchor: { type: 'text', story: 's', from: 5, to: 7, page: null }, author: 'a', round: '', time: 't' });
    let edition = applied(start, made.ok ? made.operations : []);
    const edits: Operation[] = [
      { type: 'edit-text', story: 's', operations: [{ type: 'insert_text', path: [0, 0], offset: before, text: '新新新' }] },
      { type: 'edit-text', story: 's', operations: [{ type: 'insert_text', path: [1, 0], offset: 2, text: '字'.repeat(behind) }] },
      { type: 'edit-text', story: 's', operations: [{ type: 'insert_text', path: [1, 0], offset: 0, text: '头' }] },
    ];
    for (const edit of edits) edition = applied(edition, [edit, ...followMarks(edition, [edit])]);
    expect(quoted(edition.marks.m!, edition)).toBe('戊己');
  }));
});

const quoted = ({ anchor }: Mark, edition: Edition): string =>
  (anchor.type === 'text' ? edition.stories.s!.text.map(({ children }) => children.map((leaf) => leaf.text).join('')).join('\n').slice(anchor.from, anchor.to) : '');
