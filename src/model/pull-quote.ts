/** Pull quotes (引语): words of a story set again, large, in the middle of it. */
import { isHanLanguage } from './language';
import type { Language } from './language';
import { lettersOf } from './letters-of';
import { partText } from './story-text';
import type { StoryText } from './story-text';
import type { Story } from './story';
import type { LeadIn } from './style';

/** The paragraph style and the look of pull quotes, by the same name in every house style. */
export const PULL_QUOTE = 'pull-quote';

const MARK = /[“”"「」『』]/u;
const OPENING = /^[“"「『\s\u3000]+/u;
/** What ends a stretch of words without being part of what was said. */
const TRAILING = { han: /[。，；：、,;:\s\u3000”"」』]+$/u, latin: /[,;:\s”"]+$/u } as const;
const CUT_OFF = /[，；：、,;:\s\u3000]+$/u;

/**
 * Words as a quote prints them: blanks joined, between quotation marks, without the comma or stop that they were cut off at. Words that quote
 * somebody within themselves keep their own marks alone. Empty for no words.
 */
export function quoted(words: string, language: Language): string {
  const whole = words.replaceAll(/\s+/gu, ' ').trim();
  const inner = whole.replace(OPENING, '').replace(TRAILING[scriptOf(language)], '');
  if (lettersOf(inner) === '') return '';
  return MARK.test(inner) ? whole.replace(CUT_OFF, '') : `“${inner}”`;
}

const scriptOf = (language: Language): 'han' | 'latin' => (isHanLanguage(language) ? 'han' : 'latin');
const wholeOf = (text: StoryText): string => text.map(partText).join('');

/**
 * Whether a quote's words stand in the story that they were taken from, marks and blanks aside. Where dots (……) stand for words left out,
 * what is before and after them must follow each other there. A quote without words says nothing false.
 */
export function quoteStands(quote: StoryText, source: StoryText): boolean {
  const letters = lettersOf(wholeOf(source));
  let from = 0;
  for (const stretch of wholeOf(quote).split(/…+|\.{3,}/u).map(lettersOf)) {
    const at = letters.indexOf(stretch, from);
    if (at < 0) return false;
    from = at + stretch.length;
  }
  return true;
}

/** Where a sentence ends: after its stop and what closes with it. A point within a word or a figure ends nothing. */
const SENTENCE = { han: /[^。！？]*[。！？]+[”』」）]*/gu, latin: /.*?(?<!\b(?:Mr|Mrs|Ms|Dr|St|No|[A-Z]))[.!?]+[”’")]*(?=\s+[\p{Lu}“"‘]|\s*$)/gu } as const;

/** The sentences of a story's text below its head, in order. */
export function sentencesOf({ text, language }: Pick<Story, 'text' | 'language'>): readonly string[] {
  const pattern = SENTENCE[scriptOf(language)];
  return text.filter(({ type }) => SAYING.has(type)).flatMap((part) => {
    const words = partText(part);
    return (words.match(pattern) ?? [words]).map((sentence) => sentence.trim()).filter((sentence) => lettersOf(sentence) !== '');
  });
}
const SAYING: ReadonlySet<string> = new Set(['lead', 'body']);

/** The first sentence that a quote would be made of: without the dateline (本报讯（记者 …）) that the house marks at a text's start. Null when there is none. */
export function firstSentence(story: Pick<Story, 'text' | 'language' | 'kind'>, leadIns: readonly LeadIn[]): string | null {
  const [first] = sentencesOf(story);
  if (first === undefined) return null;
  const dateline = leadIns.filter(({ kinds }) => kinds.includes(story.kind)).map(({ pattern }) => new RegExp(`^(?:${pattern})`, 'u').exec(first)?.[0].length ?? 0);
  return first.slice(Math.max(0, ...dateline)).replace(/^[（(][^）)]*[）)]\s*/u, '').trim() || first;
}

/** The sentence of a story that is most like a quote's words; null when none has half of their pairs of letters. */
export function nearestSentence(quote: StoryText, source: Pick<Story, 'text' | 'language'>): string | null {
  const wanted = pairsOf(lettersOf(wholeOf(quote)));
  let best: { readonly sentence: string; readonly share: number } | null = null;
  for (const sentence of sentencesOf(source)) {
    const pairs = pairsOf(lettersOf(sentence));
    const both = [...wanted].filter((pair) => pairs.has(pair)).length;
    const share = (2 * both) / Math.max(1, wanted.size + pairs.size);
    if (share >= LIKE && share > (best?.share ?? 0)) best = { sentence, share };
  }
  return best?.sentence ?? null;
}
const LIKE = 0.5;

const pairsOf = (letters: string): ReadonlySet<string> => new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2)));

/** The stretch of a text between two places, head parts too; parts are joined by a blank, in Chinese by nothing. */
export function wordsBetween(text: StoryText, a: { readonly part: number; readonly offset: number }, b: { readonly part: number; readonly offset: number }, language: Language): string {
  const [from, to] = a.part < b.part || (a.part === b.part && a.offset <= b.offset) ? [a, b] : [b, a];
  return text.slice(from.part, to.part + 1).map((part, i, parts) => {
    const words = partText(part);
    return words.slice(i === 0 ? from.offset : 0, i === parts.length - 1 ? to.offset : words.length);
  }).join(isHanLanguage(language) ? '' : ' ');
}

