/** Text in the pieces that a reader sees as one: a Latin word, a number, a letter with its marks. */
import type { StoryPoint, StoryText } from '../model/story-text';
import { partText } from '../model/story-text';

/** Stands between two parts; no text of a story holds it. */
export const PARAGRAPH = '\u2029';

/** Latin words with their apostrophes and hyphens, numbers with their points and commas, runs of blanks; else a character with what joins on to it. */
const PIECES = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}](?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}'’-]*[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}])?|\d+(?:[.,:]\d+)*|[ \t]+|\P{M}(?:[\p{M}\u{fe00}-\u{fe0f}]|\u200d\P{M})*|[\s\S]/gu;

export interface Token {
  readonly text: string;
  readonly part: number;
  /** UTF-16 offset in the part's text. */
  readonly offset: number;
}

/** The pieces of a plain text. */
export const piecesOf = (text: string): readonly string[] => text.match(PIECES) ?? [];

/** The pieces of a story, with `PARAGRAPH` between its parts. */
export function tokensOf(text: StoryText): readonly Token[] {
  const tokens: Token[] = [];
  text.forEach((part, index) => {
    let offset = 0;
    for (const piece of piecesOf(partText(part))) {
      tokens.push({ text: piece, part: index, offset });
      offset += piece.length;
    }
    if (index < text.length - 1) tokens.push({ text: PARAGRAPH, part: index, offset });
  });
  return tokens;
}

/** Where the token at `index` starts, or where the text ends. */
export function pointAt(text: StoryText, tokens: readonly Token[], index: number): StoryPoint {
  const token = tokens[index];
  if (token) return { part: token.part, offset: token.offset };
  const last = text.length - 1;
  return { part: Math.max(0, last), offset: text[last] ? partText(text[last]).length : 0 };
}
