/** The commands on stories: edit-story, set-story, set-part-type, set-part-style, set-head. */
import { expect, test } from 'vitest';
import { makeStory } from '../testing/make-edition';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { editStory } from './edit-story';
import { setHead } from './set-head';
import { setPartStyle } from './set-part-style';
import { setPartType } from './set-part-type';
import { setStory } from './set-story';

const edition = samplePage();

test('an edit becomes one operation, selections left out', () => {
  const plan = editStory.plan(edition, {
    story: 'news',
    operations: [
      { type: 'insert_text', path: [1, 0], offset: 0, text: '今年' },
      { type: 'set_selection', properties: null, newProperties: { anchor: { path: [1, 0], offset: 2 }, focus: { path: [1, 0], offset: 2 } } },
    ],
  });
  expect(plan).toEqual({ ok: true, operations: [{ type: 'edit-text', story: 'news', operations: [{ type: 'insert_text', path: [1, 0], offset: 0, text: '今年' }] }] });
  const done = run(edition, editStory, { story: 'news', operations: [{ type: 'insert_text', path: [1, 0], offset: 0, text: '今年' }] });
  expect(done.stories.news!.text[1]!.children[0]!.text).toMatch(/^今年初秋/);
});

test('an edit that does not fit is refused', () => {
  expect(refusal(edition, editStory, { story: 'gone', operations: [] })).toBe('refusal.story-gone');
  expect(refusal(edition, editStory, { story: 'news', operations: [{ type: 'remove_text', path: [1, 0], offset: 0, text: '深冬' }] })).toBe('refusal.text-does-not-fit');
});

test('what the desk says of stories', () => {
  const done = run(edition, setStory, { stories: ['news', 'lead'], values: { state: 'ready', kind: 'feature' } });
  expect([done.stories.news, done.stories.lead]).toMatchObject([{ state: 'ready', kind: 'feature' }, { state: 'ready', kind: 'feature' }]);
  expect(done.stories.news!.text).toBe(edition.stories.news!.text);
});

test('a caption stays one and nothing else becomes one', () => {
  expect(refusal(edition, setStory, { stories: ['photo-caption'], values: { kind: 'news' } })).toBe('refusal.caption-kind');
  expect(refusal(edition, setStory, { stories: ['news'], values: { kind: 'caption' } })).toBe('refusal.caption-kind');
  expect(run(edition, setStory, { stories: ['photo-caption'], values: { kind: 'caption', slug: '图' } }).stories['photo-caption']!.slug).toBe('图');
  expect(refusal(edition, setStory, { stories: ['gone'], values: {} })).toBe('refusal.story-gone');
  expect(refusal(edition, setStory, { stories: [], values: {} })).toBe('refusal.nothing-selected');
});

test('a paragraph becomes a subhead, and loses the style it was given by hand', () => {
  const styled = run(edition, setPartStyle, { story: 'news', parts: [1], style: 'deck' });
  expect(styled.stories.news!.text[1]).toMatchObject({ type: 'body', style: 'deck' });
  const subhead = run(styled, setPartType, { story: 'news', parts: [1, 2], type: 'subhead' });
  expect(subhead.stories.news!.text.map((part) => [part.type, part.style])).toEqual([['headline', undefined], ['subhead', undefined], ['subhead', undefined]]);
  expect(run(styled, setPartStyle, { story: 'news', parts: [1], style: null }).stories.news!.text).toEqual(makeStory('news').text);
});

test('a head’s setting is chosen, kept, taken back, and goes with the part’s type', () => {
  const head = { lines: ['旧貌', '换新颜'], size: 34, tracking: -20 };
  const set = run(edition, setHead, { story: 'news', part: 0, head });
  expect(set.stories.news!.text[0]!.head).toEqual(head);
  expect(run(set, setHead, { story: 'news', part: 0, head: { ...head, size: 30 } }).stories.news!.text[0]!.head?.size).toBe(30);
  expect(run(set, setHead, { story: 'news', part: 0, head: null }).stories.news!.text).toEqual(edition.stories.news!.text);
  expect(run(edition, setHead, { story: 'news', part: 0, head: null })).toBe(edition);
  expect(run(set, setPartType, { story: 'news', parts: [0], type: 'subhead' }).stories.news!.text[0]!.head).toBeUndefined();
  expect(refusal(edition, setHead, { story: 'news', part: 1, head })).toBe('refusal.part-gone');
  expect(refusal(edition, setHead, { story: 'gone', part: 0, head })).toBe('refusal.story-gone');
});

test('what is so already changes nothing', () => {
  expect(run(edition, setPartType, { story: 'news', parts: [1], type: 'body' })).toBe(edition);
  expect(run(edition, setPartStyle, { story: 'news', parts: [1], style: null })).toBe(edition);
});

test('refuses parts, styles and stories that are not there', () => {
  expect(refusal(edition, setPartType, { story: 'news', parts: [9], type: 'body' })).toBe('refusal.part-gone');
  expect(refusal(edition, setPartType, { story: 'gone', parts: [0], type: 'body' })).toBe('refusal.story-gone');
  expect(refusal(edition, setPartStyle, { story: 'news', parts: [0], style: 'gone' })).toBe('refusal.style-gone');
  expect(refusal(edition, setPartStyle, { story: 'news', parts: [9], style: 'deck' })).toBe('refusal.part-gone');
  expect(refusal(edition, setPartStyle, { story: 'gone', parts: [0], style: null })).toBe('refusal.story-gone');
});

test('a story is set line by line while it is cut, and as its styles say again', () => {
  const stable = run(edition, setStory, { stories: ['news', 'lead'], values: { lineFit: 'stable' } });
  expect([stable.stories.news!.lineFit, stable.stories.lead!.lineFit]).toEqual(['stable', 'stable']);
  const again = run(stable, setStory, { stories: ['news'], values: { lineFit: undefined } });
  expect(again.stories.news).toEqual(edition.stories.news);
  expect('lineFit' in again.stories.news!).toBe(false);
});
