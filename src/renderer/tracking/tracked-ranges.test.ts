import { expect, test } from 'vitest';
import type { Redline } from '../../model/redline';
import { writtenStory } from '../../model/redline/written-story';
import { makeEdition, makeStory, makeText } from '../../testing/make-edition';
import { changeStops, decorateChanges, trackedRanges } from './tracked-ranges';

const shown = (text: readonly string[], redline: Redline) => {
  const edition = makeEdition({ stories: [makeStory('s', { text: makeText(...text), redline })] });
  const { text: parts } = writtenStory(edition.stories['s']!);
  const ranges = trackedRanges(edition, 's');
  return { ranges, decorations: parts.flatMap((part, i) => decorateChanges(part, i, ranges[i])).map(({ anchor, focus, ...leaf }) => [anchor.path[0], anchor.offset, focus.offset, leaf] as const) };
};

test('words that come are marked, words that go stand before the letter that follows them', () => {
  const { decorations, ranges } = shown(['一二三四'], [{ kept: 1 }, { text: '新', mark: 'a' }, { kept: 1, deleted: ['a'] }, { kept: 2 }]);
  expect(decorations).toMatchObject([[0, 1, 2, { putIn: {} }], [0, 2, 3, { before: { words: '二' } }]]);
  expect(changeStops(ranges[0]!)).toEqual([1, 2, 3]);
});

test('what is struck out at a part’s end, by several readers, stands behind its last letter', () => {
  expect(shown(['一𠮷二三'], [{ kept: 3 }, { kept: 1, deleted: ['a'] }, { kept: 1, deleted: ['b'] }]).decorations).toMatchObject([[0, 1, 3, { after: { words: '二三' } }]]);
});

test('a part whose words all go keeps them in sight', () => {
  expect(shown(['一二'], [{ kept: 2, deleted: ['a'] }]).decorations).toMatchObject([[0, 0, 0, { after: { words: '一二' } }]]);
});

test('an end of a part that comes or goes is drawn', () => {
  expect(shown(['一二'], [{ kept: 1 }, { text: '\n', mark: 'a' }, { kept: 1 }]).decorations).toMatchObject([[0, 0, 1, { ended: {} }]]);
  expect(shown(['一', '二'], [{ kept: 1 }, { kept: 1, deleted: ['a'] }, { kept: 1 }]).decorations).toMatchObject([[0, 1, 2, { before: { words: '¶' } }]]);
});
