import type { Language } from '../../model/language';
import { isHanLanguage } from '../../model/language';

/** A stretch of one part's words, its closing marks and the blanks behind included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const HAN_END = /[。！？!?]+[”’」』）)》】]*\s*/gu;
const LATIN_END = /[.!?…]+["'”’)\]]*\s+/gu;
/** A full stop behind these is none: titles, months, companies, and single letters of names. */
const SHORT = /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|Rev|Hon|Jr|Sr|vs|No|Nos|pp?|etc|e\.g|i\.e|cf|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|\p{Lu})\.$/u;

/** The sentences of a part, which together are all of it. */
export function sentencesOf(words: string, language: Language): readonly Stretch[] {
  const han = isHanLanguage(language);
  const found: Stretch[] = [];
  let from = 0;
  for (const match of words.matchAll(han ? HAN_END : LATIN_END)) {
    const to = match.index + match[0].length;
    if (!han && match[0].startsWith('.') && (SHORT.test(words.slice(0, match.index + 1)) || /^\p{Ll}/u.test(words.slice(to)))) continue;
    found.push({ from, to });
    from = to;
  }
  if (words.slice(from).trim() !== '') found.push({ from, to: words.length });
  return found;
}
