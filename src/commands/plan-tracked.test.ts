import { describe, expect, test } from 'vitest';
import { applyAll } from '../model/apply';
import type { Edition } from '../model/edition';
import { createFinder, findInStories } from '../model/find-text';
import { flatText } from '../model/redline/flat-text';
import { proposedText } from '../model/redline/proposed-text';
import { redlineOf } from '../model/redline/redline-of';
import { makeEdition, makeStory, makeText } from '../testing/make-edition';
import { run } from '../testing/run-command';
import { sequentialIds } from '../testing/sequential-ids';
import type { Command } from './command';
import { editionWritten, isWriting, planTracked, trackedStep } from './plan-tracked';
import { editStory } from './edit-story';
import { replaceText } from './replace-text';
import { settleMarks } from './settle-marks';
import { trackChanges } from './track-changes';

const edition = makeEdition({ stories: [makeStory('a', { text: makeText('春风春雨春水。', '又是一年春。') }), makeStory('b', { text: makeText('春在溪头。') })] });
const newId = sequentialIds('m');
const by = { author: 'ann', round: '', time: '2026-11-23T10:00:00Z', newId };

function tracked<Args>(from: Edition, command: Command<Args>, args: Args, written: string | null): Edition {
  const planned = planTracked(command, from, written, args, by);
  if (!planned.ok) throw new Error(planned.key);
  const result = applyAll(from, planned.operations);
  if (!result.ok) throw new Error(result.reason);
  return result.edition;
}
const proposed = ({ stories }: Edition, id: string): string => flatText(proposedText(stories[id]!.text, redlineOf(stories[id]!)));
const matches = (from: Edition, written: string | null, text: string, replaced: string) => {
  const finder = createFinder({ text, pattern: false, matchCase: true, wholeWord: false } as never);
  if (!finder.ok) throw new Error(finder.key);
  return findInStories(editionWritten(from, written), ['a', 'b'], finder, replaced, 99);
};

describe('with changes tracked', () => {
  test('replacing words suggests each place by itself, and the stories stay as they are', () => {
    const after = tracked(edition, replaceText, { changes: matches(edition, 'a', '春', '秋') }, 'a');
    expect([proposed(after, 'a'), proposed(after, 'b')]).toEqual(['秋风秋雨秋水。\n又是一年秋。', '秋在溪头。']);
    expect(Object.values(after.stories).map(({ text }) => text)).toEqual(Object.values(edition.stories).map(({ text }) => text));
    expect(Object.values(after.marks).map(({ quote }) => quote).sort()).toEqual(['春', '春', '春', '春', '春']);
    const [second] = Object.values(after.marks).filter(({ anchor }) => anchor.type === 'text' && anchor.story === 'a' && anchor.from === 2);
    const one = run(after, settleMarks, { marks: [second!.id], state: 'accepted', by: 'chief', time: by.time, why: '' });
    expect(flatText(one.stories['a']!.text)).toBe('春风秋雨春水。\n又是一年春。');
  });
  test('a story that is not open is changed as it prints, others’ suggestions in it left alone', () => {
    const marked = tracked(edition, editStory, { story: 'b', operations: [{ type: 'insert_text', path: [0, 0], offset: 0, text: '看，' }] }, 'b');
    const after = tracked(marked, replaceText, { changes: matches(marked, null, '溪头', '枝头') }, null);
    expect(proposed(after, 'b')).toBe('看，春在枝头。');
    expect(flatText(after.stories['b']!.text)).toBe('春在溪头。');
  });
  test('words that were put in can be written on in the story that is open', () => {
    const typed = tracked(edition, editStory, { story: 'b', operations: [{ type: 'insert_text', path: [0, 0], offset: 0, text: '看，' }] }, 'b');
    const after = tracked(typed, editStory, { story: 'b', operations: [{ type: 'insert_text', path: [0, 0], offset: 1, text: '那' }] }, 'b');
    expect([proposed(after, 'b'), Object.keys(after.marks).length]).toEqual(['看那，春在溪头。', 1]);
  });
  test('what is decided about marks, or brought back, is no writing', () => {
    expect(['edit-story', 'replace-text', 'settle-marks', 'restore', 'set-head'].map(isWriting)).toEqual([true, true, false, false, false]);
  });
  test('letters join to one step, a break stands alone', () => {
    const key = (operation: object): string | null => trackedStep(editStory, { story: 'a', operations: [operation as never] }).mergeKey;
    expect(key({ type: 'insert_text', path: [0, 0], offset: 1, text: '字' })).toBe('track:a:insert_text');
    expect(key({ type: 'remove_text', path: [0, 0], offset: 1, text: '字' })).toBe('track:a:remove_text');
    expect(key({ type: 'split_node', path: [0], position: 1, properties: {} })).toBeNull();
  });
});

test('the switch stands in the edition, and off leaves nothing behind', () => {
  const on = run(edition, trackChanges, { on: true });
  expect(on.info.tracked).toBe(true);
  expect(run(on, trackChanges, { on: false })).toEqual(edition);
});
