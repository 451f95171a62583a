import { flatOffset } from '../model/redline/flat-text';
import type { StoryText } from '../model/story-text';
import { partText } from '../model/story-text';

/** What a check says of a place: offsets in a part of the story, the words that stand there, those that should. */
export interface Fix {
  readonly part: number;
  readonly from: number;
  readonly to: number;
  readonly found: string;
  /** Null: only a person can say. */
  readonly fix: string | null;
}

/** The mark that asks for what a check suggests; places count in the story's flat text. */
export interface FixMark {
  readonly kind: 'replace' | 'insert' | 'delete';
  readonly from: number;
  readonly to: number;
  /** What it puts in; empty for a deletion. */
  readonly text: string;
}

/** As a reader would mark it: only what is put in or goes when that is all, else the words whole. Null when other words stand there by now, or nothing is suggested. */
export function markOfFix(story: StoryText, { part, from, to, found, fix }: Fix): FixMark | null {
  const words = story[part];
  if (fix === null || fix === found || !words || partText(words).slice(from, to) !== found) return null;
  const [old, next] = [[...found], [...fix]];
  let head = 0;
  while (head < old.length && head < next.length && old[head] === next[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < next.length - head && old[old.length - 1 - tail] === next[next.length - 1 - tail]) tail += 1;
  const gone = old.slice(head, old.length - tail).join('');
  const put = next.slice(head, next.length - tail).join('');
  const start = flatOffset(story, { part, offset: from });
  const at = start + old.slice(0, head).join('').length;
  if (gone === '') return { kind: 'insert', from: at, to: at, text: put };
  if (put === '') return { kind: 'delete', from: at, to: at + gone.length, text: '' };
  return { kind: 'replace', from: start, to: start + found.length, text: fix };
}
