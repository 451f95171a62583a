/** What differs between two texts of a story, in stretches that a reader can take in at a glance. */
import { equal } from '../model/equal';
import type { StoryPart, StoryPoint, StoryText } from '../model/story-text';
import { diffTokens } from './diff-tokens';
import type { TokenEdit } from './diff-tokens';
import { PARAGRAPH, pointAt, tokensOf } from './tokens';
import type { Token } from './tokens';

/** A stretch of a text; `from` and `to` are equal where nothing stands. `¶` in `text` is the end of a part. */
export interface Span {
  readonly from: StoryPoint;
  readonly to: StoryPoint;
  readonly text: string;
}

export interface TextChange {
  /** `moved`: the same words stand elsewhere. `part`: a part's kind, style or setting. `marks`: letters are strong, emphasised or styled otherwise. */
  readonly kind: 'inserted' | 'deleted' | 'replaced' | 'moved' | 'part' | 'marks';
  readonly before: Span;
  readonly after: Span;
  /** Of `part`: what differs. */
  readonly settings: readonly { readonly key: string; readonly before: unknown; readonly after: unknown }[];
}

/** Shorter than this, the same words elsewhere are chance. */
const LEAST_MOVED = 4;

/** The changes that lead from one text to the other, in the order of the text. */
export function compareTexts(before: StoryText, after: StoryText): readonly TextChange[] {
  // Two versions share no objects: most stories are equal and need not be taken apart.
  if (equal(before, after)) return [];
  const [a, b] = [tokensOf(before), tokensOf(after)];
  const edits = diffTokens(a.map(({ text }) => text), b.map(({ text }) => text));
  const words = edits.map((edit) => changeOf(edit, { text: before, tokens: a }, { text: after, tokens: b }));
  return [...withMoves(words), ...looks(edits, { text: before, tokens: a }, { text: after, tokens: b })].sort(byPlace);
}

interface Side {
  readonly text: StoryText;
  readonly tokens: readonly Token[];
}

function spanOf({ text, tokens }: Side, from: number, to: number): Span {
  const start = pointAt(text, tokens, from);
  const last = tokens[to - 1];
  const end = from === to || !last ? start : last.text === PARAGRAPH ? { part: last.part + 1, offset: 0 } : { part: last.part, offset: last.offset + last.text.length };
  return { from: start, to: end, text: tokens.slice(from, to).map((token) => (token.text === PARAGRAPH ? '¶' : token.text)).join('') };
}

function changeOf({ aFrom, aTo, bFrom, bTo }: TokenEdit, a: Side, b: Side): TextChange {
  const kind = aFrom === aTo ? 'inserted' : bFrom === bTo ? 'deleted' : 'replaced';
  return { kind, before: spanOf(a, aFrom, aTo), after: spanOf(b, bFrom, bTo), settings: [] };
}

const bare = (text: string): string => text.replaceAll('¶', '').trim();

/** What was taken out here and put in there is one change. */
function withMoves(changes: readonly TextChange[]): readonly TextChange[] {
  const gone = new Set<TextChange>();
  const moves = changes.filter(({ kind }) => kind === 'deleted').flatMap((from): TextChange[] => {
    const words = bare(from.before.text);
    const to = words.length < LEAST_MOVED ? undefined : changes.find((other) => other.kind === 'inserted' && !gone.has(other) && bare(other.after.text) === words);
    if (!to) return [];
    gone.add(from).add(to);
    return [{ kind: 'moved', before: from.before, after: to.after, settings: [] }];
  });
  return [...changes.filter((change) => !gone.has(change)), ...moves];
}

/** Kinds and settings of parts, and marks of letters, where the words are the same. */
function looks(edits: readonly TokenEdit[], a: Side, b: Side): readonly TextChange[] {
  const changes: TextChange[] = [];
  const pairs = new Map<number, number>();
  /** Tokens in a row whose marks differ. */
  const marked: TokenEdit[] = [];
  const [marksA, marksB] = [marksOf(a), marksOf(b)];
  let j = 0;
  let next = 0;
  for (let i = 0; i < a.tokens.length; i += 1, j += 1) {
    const edit = edits[next];
    if (edit?.aFrom === i) {
      i = edit.aTo;
      j = edit.bTo;
      next += 1;
    }
    const [one, other] = [a.tokens[i], b.tokens[j]];
    if (!one || !other) break;
    if (!pairs.has(other.part) && one.text !== PARAGRAPH) pairs.set(other.part, one.part);
    if (one.text === PARAGRAPH || marksA[i] === marksB[j]) continue;
    const last = marked.at(-1);
    if (last?.aTo === i && last.bTo === j && a.tokens[i - 1]?.part === one.part) marked[marked.length - 1] = { ...last, aTo: i + 1, bTo: j + 1 };
    else marked.push({ aFrom: i, aTo: i + 1, bFrom: j, bTo: j + 1 });
  }
  changes.push(...marked.map(({ aFrom, aTo, bFrom, bTo }): TextChange => ({ kind: 'marks', before: spanOf(a, aFrom, aTo), after: spanOf(b, bFrom, bTo), settings: [] })));
  for (const [partB, partA] of pairs) {
    const settings = settingsOf(a.text[partA]!, b.text[partB]!);
    if (settings.length > 0) changes.push({ kind: 'part', before: wholePart(a, partA), after: wholePart(b, partB), settings });
  }
  return changes;
}

function wholePart(side: Side, part: number): Span {
  const from = side.tokens.findIndex((token) => token.part === part);
  let to = from;
  while (side.tokens[to]?.part === part && side.tokens[to]!.text !== PARAGRAPH) to += 1;
  return spanOf(side, from, to);
}

function settingsOf(before: StoryPart, after: StoryPart): TextChange['settings'] {
  const keys = ['type', 'style', 'head', 'tracking'] as const;
  return keys.filter((key) => !equal(before[key], after[key])).map((key) => ({ key, before: before[key] ?? null, after: after[key] ?? null }));
}

/** The marks of each token's first letter, as one word each. */
function marksOf({ text, tokens }: Side): readonly string[] {
  const ends = text.map((part) => {
    let at = 0;
    return part.children.map(({ text: letters, ...marks }) => ({ end: (at += letters.length), marks: `${marks.strong ?? ''} ${marks.emphasis ?? ''} ${marks.style ?? ''}` }));
  });
  return tokens.map(({ part, offset }) => ends[part]!.find(({ end }) => offset < end)?.marks ?? '');
}

const byPlace = (x: TextChange, y: TextChange): number => x.after.from.part - y.after.from.part || x.after.from.offset - y.after.from.offset;
