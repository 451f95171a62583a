import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aStoryText, aTextEdit, editedText, plainLeaves, textOperationsOf } from '../../../testing/random-redlines';
import type { RandomTextEdit } from '../../../testing/random-redlines';
import type { Redline } from '../../redline';
import type { StoryText } from '../../story-text';
import { flatLength } from '../flat-text';
import { followEdit } from '../follow-edit';
import { proposedText } from '../proposed-text';
import { isKept, isPlain, plainRedline } from '../runs';
import { settleRedline } from '../settle-redline';
import { trackEdit } from '../track-edit';

const AUTHORS = ['ann', 'bob', 'cid'] as const;
const tracked = fc.array(fc.tuple(aTextEdit, fc.constantFrom(...AUTHORS)), { maxLength: 12 });

const keptIn = (redline: Redline): number => redline.reduce((sum, run) => sum + (isKept(run) ? run.kept : 0), 0);

/** Writes all edits in the proposed text, with changes tracked. */
function write(text: StoryText, edits: readonly (readonly [RandomTextEdit, string])[]): { readonly redline: Redline; readonly edited: StoryText } {
  let redline = plainRedline(text);
  let edited = text;
  for (const [edit, author] of edits) {
    const proposed = proposedText(text, redline);
    const operations = textOperationsOf(proposed, edit);
    edited = editedText(proposed, operations);
    redline = trackEdit(text, redline, operations, author);
  }
  return { redline, edited };
}

function settleAll(text: StoryText, redline: Redline, marks: readonly string[], how: 'accept' | 'reject'): { readonly text: StoryText; readonly redline: Redline } {
  let now = { text, redline };
  for (const mark of marks) {
    const { operations, redline: left } = settleRedline(now.text, now.redline, mark, how);
    now = { text: editedText(now.text, operations), redline: left };
    expect(keptIn(now.redline)).toBe(flatLength(now.text));
  }
  return now;
}

describe('any sequence of tracked edits', () => {
  test('accepted is the edited text, rejected the original', () => {
    fc.assert(fc.property(aStoryText, tracked, (text, edits) => {
      const { redline, edited } = write(text, edits);
      expect(plainLeaves(proposedText(text, redline))).toEqual(plainLeaves(edited));
      expect(keptIn(redline)).toBe(flatLength(text));
      const accepted = settleAll(text, redline, AUTHORS, 'accept');
      expect(plainLeaves(accepted.text)).toEqual(plainLeaves(edited));
      expect(isPlain(accepted.redline)).toBe(true);
      const rejected = settleAll(text, redline, AUTHORS, 'reject');
      expect(rejected.text).toEqual(text);
      expect(rejected.redline).toEqual(plainRedline(text));
    }), {
      numRuns: 200,
      // Somebody says what their own new part is after another has wished it otherwise.
      examples: [[[{ type: 'kicker', children: [{ text: '' }] }], [[{ kind: 'paste', numbers: [0, 0, 0] }, 'ann'], [{ kind: 'part', numbers: [7, 0, 1] }, 'cid'], [{ kind: 'part', numbers: [73, 0, 0] }, 'ann']]]],
    });
  });

  test('comes to the same in whatever order marks are accepted and rejected', () => {
    const orders = [['ann', 'bob', 'cid'], ['cid', 'bob', 'ann'], ['bob', 'cid', 'ann']];
    fc.assert(fc.property(aStoryText, tracked, fc.subarray([...AUTHORS]), (text, edits, refused) => {
      const { redline } = write(text, edits);
      const ends = orders.map((order) => {
        let now = { text, redline };
        for (const mark of order) now = settleAll(now.text, now.redline, [mark], refused.includes(mark as 'ann') ? 'reject' : 'accept');
        return plainLeaves(now.text);
      });
      expect(ends[1]).toEqual(ends[0]);
      expect(ends[2]).toEqual(ends[0]);
    }), { numRuns: 200 });
  });

  test('keeps its count through ordinary edits, and rejected leaves what those made', () => {
    fc.assert(fc.property(aStoryText, tracked, fc.array(aTextEdit, { maxLength: 8 }), (text, edits, ordinary) => {
      let now = { text, redline: write(text, edits).redline };
      for (const edit of ordinary) {
        const operations = textOperationsOf(now.text, edit);
        now = { text: editedText(now.text, operations), redline: followEdit(now.redline, now.text, operations) };
        expect(keptIn(now.redline)).toBe(flatLength(now.text));
      }
      expect(settleAll(now.text, now.redline, AUTHORS, 'reject').text).toEqual(now.text);
      settleAll(now.text, now.redline, AUTHORS, 'accept');
    }), { numRuns: 200 });
  });
});
