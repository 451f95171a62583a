import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyAll } from '../model/apply';
import type { Edition } from '../model/edition';
import { makeText } from '../testing/make-edition';
import { aRandomEdit, operationsOf } from '../testing/random-edits';
import { refusal, run } from '../testing/run-command';
import { samplePage } from '../testing/sample-page';
import { addToStack } from './add-to-stack';
import { guardContent } from './content-guard';
import { lockContent } from './lock-content';
import { lockFrames } from './lock-frames';
import { removePage } from './remove-page';
import { replaceText } from './replace-text';
import { returnToBasket } from './return-to-basket';
import { setCaption } from './set-caption';
import { setCharacterStyle } from './set-character-style';
import { setPartStyle } from './set-part-style';
import { swapPicture } from './swap-picture';
import { swapStory } from './swap-story';

const LOCKED = /^refusal\.(content|stack|picture)-locked$/;
const locked = run(samplePage(), lockContent, { frames: ['lead2', 'photoFrame', 'place'], locked: true });

/** What frames with locked content hold, written out. */
const heldBy = (edition: Edition, ids = Object.keys(edition.frames)): readonly unknown[] =>
  ids.flatMap((id) => edition.frames[id] ?? []).filter(({ contentLocked }) => contentLocked).map((frame) => {
    const stories = frame.type === 'text' ? [frame.story ?? '', ...frame.stack].map((id) => edition.stories[id]?.text) : [];
    const picture = frame.type === 'picture' ? edition.pictures[frame.picture ?? ''] : undefined;
    return [frame.id, stories, frame.type === 'picture' ? [frame.picture, frame.crop, frame.contour, picture?.asset, edition.stories[picture?.caption ?? '']?.text] : null];
  });

test('whatever happens to an edition, either it is refused or locked content stays as it was', () => {
  const seen = { refused: 0, done: 0 };
  fc.assert(
    fc.property(fc.array(aRandomEdit, { minLength: 1, maxLength: 12 }), (edits) => {
      let now = locked;
      for (const edit of edits) {
        const operations = operationsOf(now, edit);
        const refused = guardContent(now, operations);
        const after = applyAll(now, operations);
        if (!after.ok) continue;
        if (refused) seen.refused++;
        else {
          seen.done++;
          expect(heldBy(after.edition, Object.keys(now.frames)), edit.kind).toEqual(heldBy(now));
          now = after.edition;
        }
      }
    }),
    { numRuns: 150, seed: 11 },
  );
  expect(Math.min(seen.refused, seen.done)).toBeGreaterThan(50);
});

test('commands that write, style, caption, stack and swap are refused', () => {
  const words = { part: 0, start: 0, end: 2 };
  const { lead } = locked.stories;
  const styled = { ...locked, stories: { ...locked.stories, lead: { ...lead!, text: makeText('换').map((part) => ({ ...part, children: [{ text: '旧貌换新颜', style: 'bold' }] })) } } };
  expect(refusal(styled, setCharacterStyle, { story: 'lead', ranges: [words], style: null })).toMatch(LOCKED);
  expect(refusal(locked, setPartStyle, { story: 'lead', parts: [0], style: Object.keys(locked.styles.paragraph)[0]! })).toMatch(LOCKED);
  expect(refusal(locked, setCaption, { picture: 'photo', values: { caption: '新的说明' } })).toMatch(LOCKED);
  expect(refusal(locked, swapStory, { story: 'lead', for: 'news' })).toMatch(LOCKED);
  expect(refusal(locked, swapPicture, { frame: 'photoFrame', for: { picture: 'spare' } })).toMatch(LOCKED);
  expect(refusal(locked, addToStack, { stories: ['brief'], frame: 'lead1' })).toMatch(LOCKED);
  expect(refusal(locked, returnToBasket, { stories: ['lead'] })).toMatch(LOCKED);
  // Where the frame stands, and the page itself, are not its content.
  run(locked, lockFrames, { frames: ['lead2'], locked: true });
  run(locked, removePage, { page: 'page2' });
});

test('replacing leaves locked stories out, and refuses only when nothing else is left', () => {
  const match = (edition: Edition, story: string) => {
    const text = edition.stories[story]!.text[0]!.children[0]!.text;
    return { story, part: 0, start: 0, end: 1, found: text.slice(0, 1), replaced: '新' } as never;
  };
  const done = run(locked, replaceText, { changes: [match(locked, 'lead'), match(locked, 'news')] });
  expect(done.stories.lead).toBe(locked.stories.lead);
  expect(done.stories.news!.text[0]!.children[0]!.text.startsWith('新')).toBe(true);
  expect(refusal(locked, replaceText, { changes: [match(locked, 'lead')] })).toMatch(LOCKED);
});
