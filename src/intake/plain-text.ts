import type { ImportedStory } from '../model/imported';
import type { StoryPart } from '../model/story-text';
import { languageOf } from './tagged-text';

/** A headline is short and does not end like a sentence. */
const MAX_HEADLINE = 40;
const SENTENCE_END = /[。！？；，.;,]$/u;
const DECK = /^(——|—|--)\s*\S/u;
const BYLINE = /^(□|■|本报记者|本报通讯员|记者\s|文\s?\/|By\s)/u;
const BRIEF_OPENING = /^本报讯[（(]/u;
const MAX_BYLINE = 60;

/**
 * Copy without tags as the desk gets it by mail: a line is a paragraph, the first short line is the headline,
 * then a deck (——…) and a byline (□…, 本报记者…, By …) if they look like one. Everything else is body;
 * a person corrects the parts in the story editor.
 */
export function readPlainText(name: string, text: string): ImportedStory | null {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/).map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, '')).filter((line) => line !== '');
  if (lines.length === 0) return null;
  const parts = readParts(lines);
  const isBrief = parts.some((p) => p.type === 'body' && BRIEF_OPENING.test(p.children[0]!.text)) && parts.length <= 3;
  return {
    slug: slugOf(name, lines[0]!),
    kind: isBrief ? 'brief' : 'news',
    state: 'draft',
    language: languageOf(text),
    text: parts,
  };
}

/** The file's name without its extension, or the first line for pasted text. */
export function slugOf(name: string, firstLine: string): string {
  const stem = name.replace(/\.[^.]+$/, '').trim();
  return stem !== '' ? stem : firstLine.slice(0, 24);
}

function readParts(lines: readonly string[]): StoryPart[] {
  const part = (type: StoryPart['type'], text: string): StoryPart => ({ type, children: [{ text }] });
  const parts: StoryPart[] = [];
  let at = 0;
  const hasHeadline = lines.length > 1 && lines[0]!.length <= MAX_HEADLINE && !SENTENCE_END.test(lines[0]!) && !BRIEF_OPENING.test(lines[0]!);
  if (hasHeadline) parts.push(part('headline', lines[at++]!));
  if (hasHeadline && at < lines.length - 1 && DECK.test(lines[at]!)) parts.push(part('deck', lines[at++]!));
  if (at < lines.length - 1 && BYLINE.test(lines[at]!) && lines[at]!.length <= MAX_BYLINE) parts.push(part('byline', lines[at++]!));
  return [...parts, ...lines.slice(at).map((line) => part('body', line))];
}
