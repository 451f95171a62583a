import { diffArrays } from 'diff';
import { equal } from '../model/equal';
import type { TextOperation } from '../model/operation';
import type { StoryLeaf, StoryPart, StoryText } from '../model/story-text';
import { partText } from '../model/story-text';
import { diffTokens } from './diff-tokens';
import { piecesOf } from './tokens';

/** A part of the old text, the part of the new one that it becomes; one of them is missing where a part goes or comes. */
type Pair = readonly [from: number | null, to: number | null];

/**
 * The text operations that turn one text of a story into another. They change letters where letters differ and leave the rest alone, so that whatever is
 * anchored to the text keeps its place.
 */
export function textOperations(from: StoryText, to: StoryText): readonly TextOperation[] {
  const operations: TextOperation[] = [];
  // From the end: what comes before keeps its place until it is its turn.
  let index = from.length;
  for (const [a, b] of [...pairsOf(from, to)].reverse()) {
    if (a !== null) index = a;
    if (a === null) operations.push({ type: 'insert_node', path: [index], node: to[b!]! });
    else if (b === null) operations.push({ type: 'remove_node', path: [a], node: from[a]! });
    else operations.push(...partOperations(a, from[a]!, to[b]!));
  }
  return operations;
}

/** Which part becomes which: equal ones first, what lies between them in order. */
function pairsOf(from: StoryText, to: StoryText): readonly Pair[] {
  const key = (part: StoryPart): string => `${part.type} ${partText(part)}`;
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  let [gone, come]: [number[], number[]] = [[], []];
  const flush = (): void => {
    const both = Math.min(gone.length, come.length);
    for (let k = 0; k < both; k += 1) pairs.push([gone[k]!, come[k]!]);
    for (const a of gone.slice(both)) pairs.push([a, null]);
    for (const b of come.slice(both)) pairs.push([null, b]);
    [gone, come] = [[], []];
  };
  for (const { added, removed, count } of diffArrays(from.map(key), to.map(key))) {
    for (let k = 0; k < count; k += 1) {
      if (removed) gone.push(i++);
      else if (added) come.push(j++);
      else {
        flush();
        pairs.push([i++, j++]);
      }
    }
  }
  flush();
  return pairs;
}

function partOperations(index: number, from: StoryPart, to: StoryPart): readonly TextOperation[] {
  if (equal(from, to)) return [];
  const operations: TextOperation[] = [];
  const [{ children: before, ...own }, { children: after, ...wanted }] = [from, to];
  const keys = [...new Set([...Object.keys(own), ...Object.keys(wanted)])].filter((key) => !equal(own[key as keyof typeof own], wanted[key as keyof typeof own]));
  if (keys.length > 0) {
    const chosen = (part: object): Record<string, unknown> => Object.fromEntries(Object.entries(part).filter(([key, value]) => keys.includes(key) && value !== undefined));
    operations.push({ type: 'set_node', path: [index], properties: chosen(own), newProperties: chosen(wanted) });
  }
  const marks = ({ text: _, ...rest }: StoryLeaf): object => rest;
  if (before.length === after.length && before.every((leaf, k) => equal(marks(leaf), marks(after[k]!)))) {
    return [...operations, ...before.flatMap((leaf, k) => leafOperations([index, k], leaf.text, after[k]!.text))];
  }
  after.forEach((node, k) => operations.push({ type: 'insert_node', path: [index, k], node }));
  for (let k = before.length - 1; k >= 0; k -= 1) operations.push({ type: 'remove_node', path: [index, after.length + k], node: before[k]! });
  return operations;
}

function leafOperations(path: [number, number], from: string, to: string): readonly TextOperation[] {
  const [a, b] = [piecesOf(from), piecesOf(to)];
  const lengths = [0];
  for (const piece of a) lengths.push(lengths.at(-1)! + piece.length);
  return [...diffTokens(a, b)].reverse().flatMap(({ aFrom, aTo, bFrom, bTo }): TextOperation[] => {
    const offset = lengths[aFrom]!;
    const [gone, come] = [a.slice(aFrom, aTo).join(''), b.slice(bFrom, bTo).join('')];
    return [
      ...(gone === '' ? [] : [{ type: 'remove_text', path, offset, text: gone } as const]),
      ...(come === '' ? [] : [{ type: 'insert_text', path, offset, text: come } as const]),
    ];
  });
}
