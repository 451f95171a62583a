/** Tests of what two readers want of one text: each case is settled in every way and order, and every step undone. */
import { describe, expect, test } from 'vitest';
import { addMark } from '../commands/add-mark';
import type { AddMarkArgs } from '../commands/add-mark';
import { settleMarks } from '../commands/settle-marks';
import { trackStoryEdit } from '../commands/track-edit';
import type { Edition } from '../model/edition';
import type { TextOperation } from '../model/operation';
import { flatText } from '../model/redline/flat-text';
import { proposedText } from '../model/redline/proposed-text';
import { redlineOf } from '../model/redline/redline-of';
import type { StoryText } from '../model/story-text';
import { makeEdition, makeStory } from './make-edition';
import { run } from './run-command';

/** A mark on the first stretch that reads so, or on the place before it; or writing in the text as both would have it. */
export type ReaderWish =
  | (Pick<AddMarkArgs, 'kind' | 'text' | 'look' | 'part'> & { readonly on?: string; readonly before?: string; readonly target?: string })
  | { readonly typed: readonly TextOperation[] };

export interface RedlineCase {
  readonly name: string;
  readonly text: StoryText;
  readonly ann: ReaderWish;
  /** Made after ann's. */
  readonly bob: ReaderWish;
  /** How it reads (see `readable`) with one accepted and the other rejected, and with both accepted. */
  readonly annOnly: string;
  readonly bobOnly: string;
  readonly both: string;
}

/** Parts divided by ¶, other than body by their names; strong letters in *, emphasis in _. */
export const readable = (text: StoryText): string =>
  text.map(({ type, children }) => (type === 'body' ? '' : `${type}: `)
    + children.map((leaf) => (leaf.strong ? `*${leaf.text}*` : leaf.emphasis ? `_${leaf.text}_` : leaf.text)).join('')).join(' ¶ ');

const FIELDS = { round: 'galley', time: '2026-11-23T10:00:00Z' };

function made(edition: Edition, author: string, wish: ReaderWish): Edition {
  const by = { author, ...FIELDS, newId: () => author };
  if ('typed' in wish) return run(edition, trackStoryEdit, { ...by, story: 's', operations: wish.typed });
  const { on, before, target, ...args } = wish;
  const flat = flatText(edition.stories.s!.text);
  const from = flat.indexOf(on ?? before!);
  const to = on === undefined ? from : from + on.length;
  const place = target === undefined ? undefined : flat.indexOf(target);
  if (from < 0 || (place ?? 0) < 0) throw new Error('the case names words that do not stand there');
  return run(edition, addMark, {
    ...by, ...args, anchor: { type: 'text', story: 's', from, to, page: null },
    ...(place === undefined ? {} : { target: { from: place, to: args.kind === 'transpose' ? place + target!.length : place } }),
  });
}

const settled = (edition: Edition, state: 'accepted' | 'rejected', ...marks: string[]): Edition => run(edition, settleMarks, { marks, state, by: 'chief', time: FIELDS.time });
const printed = (edition: Edition): string => readable(edition.stories.s!.text);

/** Declares the tests of these cases. */
export function describeRedline(kind: string, cases: readonly RedlineCase[]): void {
  describe.each(cases)(`${kind}: $name`, ({ text, ann, bob, annOnly, bobOnly, both }) => {
    const edition = makeEdition({ stories: [makeStory('s', { text })] });
    const one = made(edition, 'ann', ann);
    const two = made(one, 'bob', bob);

    test('prints as before while both are open, and shows what both would make of it', () => {
      expect(two.stories.s!.text).toBe(edition.stories.s!.text);
      expect(readable(proposedText(two.stories.s!.text, redlineOf(two.stories.s!)))).toBe(both);
    });
    test('both accepted, in either order or at once', () => {
      expect(printed(settled(two, 'accepted', 'ann', 'bob'))).toBe(both);
      expect(printed(settled(settled(two, 'accepted', 'ann'), 'accepted', 'bob'))).toBe(both);
      expect(printed(settled(settled(two, 'accepted', 'bob'), 'accepted', 'ann'))).toBe(both);
      expect(settled(two, 'accepted', 'ann', 'bob').stories.s!.redline).toBeUndefined();
    });
    test('one accepted, the other rejected, in either order', () => {
      expect(printed(settled(settled(two, 'accepted', 'ann'), 'rejected', 'bob'))).toBe(annOnly);
      expect(printed(settled(settled(two, 'rejected', 'bob'), 'accepted', 'ann'))).toBe(annOnly);
      expect(printed(settled(settled(two, 'accepted', 'bob'), 'rejected', 'ann'))).toBe(bobOnly);
      expect(printed(settled(settled(two, 'rejected', 'ann'), 'accepted', 'bob'))).toBe(bobOnly);
    });
    test('both rejected leave the story as it was', () => {
      expect(settled(two, 'rejected', 'bob', 'ann').stories.s).toEqual(edition.stories.s);
      expect(settled(settled(two, 'rejected', 'ann'), 'rejected', 'bob').stories.s).toEqual(edition.stories.s);
    });
  });
}
