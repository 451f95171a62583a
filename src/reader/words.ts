export interface Range {
  readonly from: number;
  readonly to: number;
}

const segmenters = new Map<string, Intl.Segmenter | null>();

function segmenter(language: string): Intl.Segmenter | null {
  if (!segmenters.has(language)) segmenters.set(language, 'Segmenter' in Intl ? new Intl.Segmenter(language.startsWith('zh') ? 'zh' : language, { granularity: 'word' }) : null);
  return segmenters.get(language)!;
}

const known = new Map<string, readonly Range[]>();

/** The words and marks of a text in their order; blanks and ends of paragraphs belong to none. */
export function wordsOf(text: string, language: string): readonly Range[] {
  let words = known.get(text);
  if (!words) known.set(text, (words = split(text, language)));
  return words;
}

function split(text: string, language: string): readonly Range[] {
  const by = segmenter(language);
  // Without a dictionary: Latin words whole, everything else by the letter.
  const found = by
    ? [...by.segment(text)].map(({ index, segment }) => ({ from: index, to: index + segment.length }))
    : [...text.matchAll(/[\p{Script=Latin}\p{N}\p{M}'’-]+|[^]/gu)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  return found.filter(({ from, to }) => text.slice(from, to).trim() !== '');
}

/** The word at a place, or the last one before it. */
export function wordAt(words: readonly Range[], offset: number): number {
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (words[middle]!.from <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
