import type { PartRule, Spot } from '../finding';

/** Typewriter's quotes and apostrophes in Western text. Feet, inches and minutes keep theirs. */
export const straightQuotes: PartRule = function* straightQuotes(text, { han, language }): Generator<Spot> {
  if (han) return;
  const english = language === 'en' || language === 'en-GB';
  for (const { 0: mark, index } of text.matchAll(/["']/g)) {
    const before = text[index - 1] ?? ' ';
    const after = text[index + 1] ?? ' ';
    if (/\d/.test(before) && !/[\p{L}]/u.test(after)) continue;
    const opens = /[\s([—–“‘]/.test(before) && /\S/.test(after);
    const isApostrophe = mark === '\'' && (/\p{L}/u.test(before) || /\d|em\b|tis\b|til\b/.test(text.slice(index + 1, index + 4)));
    const fix = mark === '"' ? (opens ? '“' : '”') : isApostrophe || !opens ? '’' : '‘';
    yield { from: index, to: index + 1, key: mark === '"' ? 'check.straightQuote' : 'check.straightApostrophe', fix: english || isApostrophe ? fix : null };
  }
};
