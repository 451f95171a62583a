import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeStory, makeText } from '../../../testing/make-edition';
import { aStoryText, aTextEdit, editedText, plainLeaves, textOperationsOf } from '../../../testing/random-redlines';
import type { Redline } from '../../redline';
import type { StoryText } from '../../story-text';
import { flatLength, flatText } from '../flat-text';
import { proposedText } from '../proposed-text';
import { redlineSpans } from '../redline-spans';
import { plainRedline } from '../runs';
import { settleRedline } from '../settle-redline';
import { fromProposed, isStruckOut, toProposed } from '../shown-places';
import { trackEdit, trackPrintedEdit } from '../track-edit';
import { writtenStory } from '../written-story';

const edits = fc.array(fc.tuple(aTextEdit, fc.constantFrom('ann', 'bob')), { maxLength: 8 });

function written(text: StoryText, all: readonly (readonly [Parameters<typeof textOperationsOf>[1], string])[]): Redline {
  let redline = plainRedline(text);
  for (const [edit, mark] of all) redline = trackEdit(text, redline, textOperationsOf(proposedText(text, redline), edit), mark);
  return redline;
}

describe('an edit that counts in the text as it prints', () => {
  test('accepted alone makes the text that it makes, whatever others would change there; rejected nothing', () => {
    fc.assert(fc.property(aStoryText, edits, aTextEdit, (text, all, edit) => {
      const operations = textOperationsOf(text, edit);
      const redline = trackPrintedEdit(text, written(text, all), operations, 'cid');
      const { operations: accepted } = settleRedline(text, redline, 'cid', 'accept');
      expect(flatText(editedText(text, accepted))).toEqual(flatText(editedText(text, operations)));
      expect(plainLeaves(proposedText(text, settleRedline(text, redline, 'cid', 'reject').redline))).toEqual(plainLeaves(proposedText(text, written(text, all))));
    }), { numRuns: 200 });
  });
});

describe('places', () => {
  test('of letters that stay are the same letters in both texts, and there and back again', () => {
    fc.assert(fc.property(aStoryText, edits, fc.nat(200), (text, all, n) => {
      const redline = written(text, all);
      const place = n % (flatLength(text) + 1);
      const there = toProposed(redline, place);
      const [own, proposed] = [flatText(text), flatText(proposedText(text, redline))];
      expect(there).toBeLessThanOrEqual(proposed.length);
      if (place < own.length && !isStruckOut(redline, place, place + 1)) {
        expect(proposed[there]).toBe(own[place]);
        expect(toProposed(redline, fromProposed(redline, there + 1))).toBeGreaterThanOrEqual(there + 1);
      }
    }), { numRuns: 300 });
  });
  test('within words that are put in are where these would come', () => {
    const redline: Redline = [{ kept: 2 }, { text: '新词', mark: 'm' }, { kept: 1, deleted: ['m'] }, { kept: 3 }];
    expect([toProposed(redline, 1), toProposed(redline, 2), toProposed(redline, 3)]).toEqual([1, 4, 4]);
    expect([fromProposed(redline, 2), fromProposed(redline, 3), fromProposed(redline, 5)]).toEqual([2, 2, 4]);
  });
});

test('spans tell the words that come and go, and where', () => {
  const text = makeText('一二三四五六');
  const redline: Redline = [{ kept: 1 }, { kept: 2, deleted: ['a'] }, { text: '新', mark: 'a' }, { text: '错', mark: 'a', deleted: ['b'] }, { kept: 1, styled: [{ mark: 'b', look: { strong: true } }] }, { kept: 2 }];
  expect(redlineSpans(text, redline)).toEqual([
    { type: 'struck', from: 1, to: 1, mark: 'a', words: '二三' }, { type: 'put-in', from: 1, to: 2, mark: 'a' },
    { type: 'struck', from: 2, to: 2, mark: 'b', words: '错' }, { type: 'styled', from: 2, to: 3, mark: 'b' },
  ]);
});

test('the written story keeps the parts that come out the same, moved ones too', () => {
  const text = makeText('第一段。', '第二段。', '第三段。');
  const story = makeStory('written', { text });
  expect(writtenStory(story)).toBe(story);
  const one = writtenStory({ ...story, redline: [{ kept: 2 }, { text: '了', mark: 'a' }, { kept: 12 }] });
  const two = writtenStory({ ...story, redline: [{ text: '\n', mark: 'a' }, { kept: 2 }, { text: '了', mark: 'a' }, { kept: 12 }] });
  expect(one).not.toHaveProperty('redline');
  expect(two.text[1]).toBe(one.text[0]);
  expect(two.text[2]).toBe(text[1]);
});
