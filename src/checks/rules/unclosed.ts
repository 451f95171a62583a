import { isHanLanguage } from '../../model/language';
import { partText, type StoryPart } from '../../model/story-text';
import type { StoryRule, StorySpot } from '../finding';

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '《': '》', '〈': '〉', '（': '）', '(': ')', '「': '」', '『': '』', '【': '】', '〔': '〕', '[': ']' };
const CLOSING: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(PAIRS).map(([open, close]) => [close, open]));

interface Scan {
  readonly spots: readonly Omit<StorySpot, 'part'>[];
  /** A quote is open at the paragraph's end: no fault when the next one opens with a quote again. */
  readonly openQuote: number | null;
}
const scans = new WeakMap<StoryPart, { readonly han: boolean; readonly scan: Scan }>();

function scanOf(part: StoryPart, han: boolean): Scan {
  const known = scans.get(part);
  if (known?.han === han) return known.scan;
  const scan = scanText(partText(part), han);
  scans.set(part, { han, scan });
  return scan;
}

function scanText(text: string, han: boolean): Scan {
  const spots: Omit<StorySpot, 'part'>[] = [];
  const open: { readonly sign: string; readonly at: number }[] = [];
  let openQuote: number | null = null;
  const say = (at: number, key: string, fix: string | null = null): void => void spots.push({ from: at, to: at + 1, key, fix, severity: 'error' });
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    // An apostrophe is no quote; “1)” and “:)” close nothing.
    if ((sign === '’' || sign === '‘') && (!han || (/[\p{Script=Latin}\d]/u.test(`${text[at - 1] ?? ''}${text[at + 1] ?? ''}`) && (sign === '‘' ? /\p{Script=Latin}/u.test(text[at - 1] ?? '') : open.at(-1)?.sign !== '‘')))) continue;
    if ((sign === ')' || sign === '）') && !open.some((one) => '（('.includes(one.sign)) && /(?:^|[\s；;，,。：])[\da-z一二三四五六七八九十]{1,2}$|[:;]$/i.test(text.slice(Math.max(0, at - 3), at))) continue;
    if (PAIRS[sign] !== undefined) {
      const last = open.at(-1);
      if (han && sign === '“' && last?.sign === '“') say(at, 'check.quoteInQuote', '‘');
      else if (han && sign === '‘' && !open.some((one) => one.sign === '“')) say(at, 'check.singleQuoteFirst', '“');
      else if (sign === '《' && last?.sign === '《') say(at, 'check.titleInTitle', '〈');
      open.push({ sign, at });
    } else if (CLOSING[sign] !== undefined) {
      const from = open.map((one) => one.sign === CLOSING[sign] || (sign === ')' && one.sign === '（') || (sign === '）' && one.sign === '(')).lastIndexOf(true);
      if (from < 0) {
        const laterOpen = text.indexOf(CLOSING[sign]!, at + 1);
        say(at, sign === '”' && laterOpen > at ? 'check.quoteTurned' : 'check.notOpened', sign === '”' && laterOpen > at && !text.slice(at + 1, laterOpen).includes('”') ? '“' : null);
        continue;
      }
      for (const left of open.slice(from + 1)) say(left.at, 'check.notClosed');
      open.length = from;
    }
  }
  for (const { sign, at } of open) {
    if (sign === '“' && open.length === 1) openQuote = at;
    else say(at, 'check.notClosed');
  }
  return { spots: spots.sort((a, b) => a.from - b.from), openQuote };
}

/** Quotes, brackets and title marks that are not closed, not opened, crossed or nested the wrong way (GB/T 15834, 4.8, 4.9 and 4.15). */
export const unclosed: StoryRule = function* unclosed({ text, language, kind }): Generator<StorySpot> {
  if (kind === 'furniture') return;
  const han = isHanLanguage(language);
  for (const [part, content] of text.entries()) {
    const { spots, openQuote } = scanOf(content, han);
    for (const spot of spots) yield { ...spot, part };
    const next = text[part + 1];
    if (openQuote !== null && !(next !== undefined && partText(next).startsWith('“'))) yield { part, from: openQuote, to: openQuote + 1, key: 'check.notClosed', severity: 'error' };
  }
};
