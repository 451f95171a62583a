import { expect, test } from 'vitest';
import { makeEdition, makeStory } from '../testing/make-edition';
import { refusal, run } from '../testing/run-command';
import { replaceText } from './replace-text';

const edition = makeEdition({
  stories: [makeStory('a', { text: [{ type: 'body', children: [{ text: '于2026年' }, { text: '2026', strong: true }, { text: '秋2026' }] }] }), makeStory('b', { text: [{ type: 'body', children: [{ text: '2026' }] }] })],
});
const at = (story: string, start: number, end: number, found: string, replaced: string) => ({ story, part: 0, start, end, found, replaced });

test('replaces in several stories at once, marks kept, from the last place to the first', () => {
  const done = run(edition, replaceText, { changes: [at('a', 1, 5, '2026', '二〇二六'), at('a', 6, 10, '2026', '27'), at('a', 11, 15, '2026', ''), at('b', 0, 4, '2026', '二')] });
  expect([done.stories.a!.text[0]!.children, done.stories.b!.text[0]!.children]).toEqual([[{ text: '于二〇二六年' }, { text: '27', strong: true }, { text: '秋' }], [{ text: '二' }]]);
});

test('words across marks take the first one’s, and nothing is left empty', () => {
  const done = run(edition, replaceText, { changes: [at('a', 5, 11, '年2026秋', '冬')] });
  expect(done.stories.a!.text[0]!.children).toEqual([{ text: '于2026冬2026' }]);
});

test('a place that has changed meanwhile is left alone', () => {
  expect(refusal(edition, replaceText, { changes: [at('a', 0, 4, '2026', 'x')] })).toBe('refusal.nothing-to-replace');
  expect(run(edition, replaceText, { changes: [at('a', 0, 4, '2026', 'x'), at('b', 0, 4, '2026', 'x')] }).stories.a).toBe(edition.stories.a);
});
