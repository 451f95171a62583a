import type { CompositeFont, LeadIn } from '../../model/style';
import { inkOf } from '../swatch';
import { partText } from '../../model/story-text';
import type { ParagraphInput, WordLook } from './paragraph';

/** A stretch of text in one composite font. */
export interface FontSpan {
  readonly start: number;
  readonly end: number;
  readonly font: CompositeFont;
  /** How a character style sets it; left out: as the paragraph. */
  readonly look?: WordLook;
}

export interface CollectedText {
  readonly text: string;
  /** Cover the text without gaps, in order; none for an empty text. */
  readonly spans: readonly FontSpan[];
}

const compiled = new WeakMap<LeadIn, RegExp | null>();

/** A lead-in's pattern, anchored at the start; null when the style sheet holds a pattern that does not parse. */
function patternOf(leadIn: LeadIn): RegExp | null {
  let pattern = compiled.get(leadIn);
  if (pattern === undefined) {
    try {
      pattern = new RegExp(`^(?:${leadIn.pattern})`, 'u');
    } catch {
      pattern = null;
    }
    compiled.set(leadIn, pattern);
  }
  return pattern;
}

/** How much of the paragraph's start is a lead-in (本报讯（通讯员 …）), and in which font it is set. */
function leadInOf({ kind, part, style, sheet }: ParagraphInput, text: string): { end: number; font: CompositeFont } | null {
  for (const leadIn of sheet.leadIns) {
    if (!leadIn.kinds.includes(kind) || !leadIn.parts.includes(part.type)) continue;
    const match = patternOf(leadIn)?.exec(text);
    if (match?.[0]) return { end: match[0].length, font: leadIn.mark === 'strong' ? style.strongFont : style.emphasisFont };
  }
  return null;
}

/** A part's leaves as one text, with the composite font of every stretch: lead-ins first, then the marks of the leaves. */
export function collect(input: ParagraphInput): CollectedText {
  const { part, style } = input;
  const text = partText(part);
  // What follows a subhead on its line is no beginning.
  const leadIn = input.runIn ? null : leadInOf(input, text);
  const looks = new Map<string, WordLook>();
  /** One object a style: spans with the same one are one. */
  const lookOf = (id: string | undefined): WordLook | null => {
    const words = id === undefined ? undefined : input.sheet.character[id];
    if (!words) return null;
    let look = looks.get(words.id);
    if (!look) looks.set(words.id, (look = { size: words.size, tracking: words.tracking, underline: words.underline, outline: words.outline, color: inkOf(input.sheet, words.swatch ?? style.swatch) }));
    return look;
  };
  const spans: { start: number; end: number; font: CompositeFont; look?: WordLook }[] = [];
  const push = (start: number, end: number, font: CompositeFont, look: WordLook | null) => {
    if (start >= end) return;
    const last = spans.at(-1);
    if (last && last.font === font && (last.look ?? null) === look) last.end = end;
    else spans.push({ start, end, font, ...(look ? { look } : {}) });
  };
  let at = 0;
  for (const leaf of part.children) {
    const end = at + leaf.text.length;
    const { font, strongFont, emphasisFont } = input.runIn && at < input.runIn.length ? input.runIn.style : style;
    const words = leaf.style === undefined ? undefined : input.sheet.character[leaf.style];
    const own = words?.font ?? (leaf.strong ? strongFont : leaf.emphasis ? emphasisFont : font);
    const look = lookOf(leaf.style);
    const cut = leadIn ? Math.min(Math.max(leadIn.end, at), end) : at;
    if (leadIn) push(at, cut, own === style.font ? leadIn.font : own, look);
    push(cut, end, own, look);
    at = end;
  }
  return { text, spans };
}
