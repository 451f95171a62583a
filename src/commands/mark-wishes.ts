import { isHanLanguage } from '../model/language';
import type { MarkAnchor, MarkKind } from '../model/mark';
import type { LeafLook } from '../model/redline';
import { flatText, storyPoint } from '../model/redline/flat-text';
import type { FlatRange } from '../model/redline/flat-range';
import type { MarkWish } from '../model/redline/mark-redline';
import type { Story } from '../model/story';
import type { PartType } from '../model/story-text';
import { refuse } from './command';
import type { Refusal } from './command';

export interface WishArgs {
  readonly kind: MarkKind;
  readonly anchor: Extract<MarkAnchor, { type: 'text' }>;
  readonly text?: string;
  readonly target?: FlatRange;
  readonly look?: LeafLook;
  readonly part?: PartType;
}

export type Wishes = { readonly ok: true; readonly wishes: readonly MarkWish[] } | Refusal;

const wishes = (...list: MarkWish[]): Wishes => ({ ok: true, wishes: list });

/** What a mark of this kind wants done to the text. Nothing for an instruction that no words carry out, as Chinese spacing. */
export function wishesOf(story: Story, { kind, anchor: { from, to }, text = '', target, look, part }: WishArgs): Wishes {
  const isLatin = !isHanLanguage(story.language);
  const flat = flatText(story.text);
  const words = from < to ? null : refuse('refusal.mark-needs-words');
  switch (kind) {
    case 'delete':
      return words ?? wishes({ type: 'delete', from, to });
    case 'insert':
      return text === '' ? refuse('refusal.mark-needs-text') : wishes({ type: 'insert', at: from, text, ...(look ? { look } : {}) });
    case 'replace':
      if (words) return words;
      if (text === '') return refuse('refusal.mark-needs-text');
      return text === flat.slice(from, to) ? refuse('refusal.mark-changes-nothing') : wishes({ type: 'replace', from, to, text, ...(look ? { look } : {}) });
    case 'transpose': {
      if (words) return words;
      const halves = target ? { first: { from, to }, second: target } : halvesOf(flat, from, to);
      if (!halves) return refuse('refusal.mark-needs-second');
      const [a, b] = halves.first.from <= halves.second.from ? [halves.first, halves.second] : [halves.second, halves.first];
      return a.to > b.from || b.from === b.to ? refuse('refusal.mark-needs-second') : wishes({ type: 'transpose', first: a, second: b });
    }
    case 'move':
      if (words) return words;
      return !target || (target.from >= from && target.from <= to) ? refuse('refusal.mark-needs-place') : wishes({ type: 'move', from, to, at: target.from });
    case 'run-on':
      return runOn(flat, from, to, isLatin);
    case 'new-paragraph':
      return newParagraph(story, flat, from, part, isLatin);
    case 'add-space':
      return isLatin ? wishes({ type: 'insert', at: to, text: ' ' }) : wishes();
    case 'close-up': {
      if (!isLatin) return wishes();
      const blanks = blanksIn(flat, from, to);
      return blanks.length === 0 ? refuse('refusal.mark-no-space') : wishes(...blanks.map((at): MarkWish => ({ type: 'delete', from: at, to: at + 1 })));
    }
    case 'style':
      return words ?? (look ? wishes({ type: 'style', from, to, look }) : refuse('refusal.mark-changes-nothing'));
    default:
      return wishes();
  }
}

/** Two characters, or what stands on both sides of the only blank. */
function halvesOf(flat: string, from: number, to: number): { readonly first: FlatRange; readonly second: FlatRange } | null {
  const letters = [...flat.slice(from, to)];
  if (letters.includes('\n')) return null;
  if (letters.length === 2) {
    const middle = from + letters[0]!.length;
    return { first: { from, to: middle }, second: { from: middle, to } };
  }
  const blank = flat.indexOf(' ', from);
  if (blank <= from || blank >= to - 1 || flat.lastIndexOf(' ', to - 1) !== blank) return null;
  return { first: { from, to: blank }, second: { from: blank + 1, to } };
}

/** The ends of parts in the stretch, or the one of the part that it stands in. Latin words that would meet get a space. */
function runOn(flat: string, from: number, to: number, isLatin: boolean): Wishes {
  const ends: number[] = [];
  for (let at = flat.indexOf('\n', from); at >= 0 && (at < to || ends.length === 0); at = flat.indexOf('\n', at + 1)) ends.push(at);
  if (ends.length === 0) return refuse('refusal.mark-no-next-part');
  return wishes(...ends.flatMap((at): MarkWish[] => {
    const meet = isLatin && /\S/u.test(flat[at - 1] ?? ' ') && /\S/u.test(flat[at + 1] ?? ' ');
    return [meet ? { type: 'replace', from: at, to: at + 1, text: ' ' } : { type: 'delete', from: at, to: at + 1 }];
  }));
}

/** A Latin space at the place goes with the line that ends there. */
function newParagraph(story: Story, flat: string, at: number, part: PartType | undefined, isLatin: boolean): Wishes {
  const own = story.text[storyPoint(story.text, at).part]!;
  const behind = part && part !== own.type ? { part } : { part: own.type, ...(own.style === undefined ? {} : { partStyle: own.style }) };
  const space = isLatin ? [at, at - 1].find((place) => flat[place] === ' ') : undefined;
  const division: MarkWish = { type: 'insert', at, text: '\n', part: behind };
  return space === undefined ? wishes(division) : wishes({ type: 'delete', from: space, to: space + 1 }, { ...division, at: space + 1 });
}

/** Blanks of a stretch, or those around a place. */
function blanksIn(flat: string, from: number, to: number): number[] {
  const places: number[] = [];
  let [start, end] = [from, to];
  if (from === to) {
    while (flat[start - 1] === ' ') start -= 1;
    while (flat[end] === ' ') end += 1;
  }
  for (let at = start; at < end; at++) if (flat[at] === ' ') places.push(at);
  return places;
}
