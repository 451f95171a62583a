import { Path, Text, Transforms } from 'slate';
import type { Descendant, Editor } from 'slate';
import type { TextOperation } from '../operation';
import type { LeafLook } from '../redline';
import type { StoryLeaf, StoryPart, StoryText } from '../story-text';
import { SOFT_BREAK } from './flat-text';
import { lookOf, partLookOf, sameLook } from './looks';
import type { PartLook } from './looks';

/** What one operation on a story does to its flat text. */
export type FlatChange =
  | { readonly type: 'insert'; readonly at: number; readonly text: string; readonly look: LeafLook }
  /** An end of a part comes in; the part behind it is as `part` says. */
  | { readonly type: 'divide'; readonly at: number; readonly part: PartLook }
  | { readonly type: 'delete'; readonly from: number; readonly to: number }
  | { readonly type: 'style'; readonly from: number; readonly to: number; readonly look: LeafLook }
  | { readonly type: 'part'; readonly at: number; readonly part: PartLook };

/**
 * Tells the changes of the flat text that the operations make, in order: each counts in the text as those before it leave it. The operations must fit. A head's setting
 * and a part's tracking are no text and not told.
 */
export function flatChanges(text: StoryText, operations: readonly TextOperation[], tell: (change: FlatChange) => void): void {
  const root = { children: text as Descendant[], selection: null } as unknown as Editor;
  for (const operation of operations) {
    for (const change of changesOf(root.children as StoryText, operation)) tell(change);
    Transforms.transform(root, operation);
  }
}

function changesOf(text: StoryText, operation: TextOperation): readonly FlatChange[] {
  switch (operation.type) {
    case 'insert_text': {
      const [part, leaf] = placeOf(operation.path);
      return operation.text === '' ? [] : [inserted(startOf(text, part, leaf) + operation.offset, operation.text, text[part]!.children[leaf]!)];
    }
    case 'remove_text': {
      const [part, leaf] = placeOf(operation.path);
      return deleted(startOf(text, part, leaf) + operation.offset, operation.text.length);
    }
    case 'insert_node':
      return insertNode(text, operation.path, operation.node as StoryPart | StoryLeaf);
    case 'remove_node':
      return removeNode(text, operation.path);
    case 'move_node': {
      const node = operation.path.length === 1 ? text[operation.path[0]!]! : text[operation.path[0]!]!.children[operation.path[1]!]!;
      const left = { children: text as Descendant[], selection: null } as unknown as Editor;
      Transforms.transform(left, { type: 'remove_node', path: operation.path, node });
      const there = Path.transform(operation.path, operation) ?? operation.newPath;
      return [...removeNode(text, operation.path), ...insertNode(left.children as StoryText, there, node)];
    }
    case 'split_node': {
      const [part, leaf] = placeOf(operation.path);
      if (operation.path.length === 1) return [{ type: 'divide', at: startOf(text, part, operation.position), part: partLookOf(operation.properties as StoryPart) }];
      const from = startOf(text, part, leaf) + operation.position;
      return styled(from, startOf(text, part, leaf + 1), lookOf(text[part]!.children[leaf]!), lookOf(operation.properties as StoryLeaf));
    }
    case 'merge_node': {
      const [part, leaf] = placeOf(operation.path);
      if (operation.path.length === 1) return deleted(startOf(text, part, 0) - 1, 1);
      const { children } = text[part]!;
      return styled(startOf(text, part, leaf), startOf(text, part, leaf + 1), lookOf(children[leaf]!), lookOf(children[leaf - 1]!));
    }
    case 'set_node': {
      const [part, leaf] = placeOf(operation.path);
      const node = operation.path.length === 1 ? text[part]! : text[part]!.children[leaf]!;
      const next = changedNode(node, operation);
      if (Text.isText(node)) return styled(startOf(text, part, leaf), startOf(text, part, leaf + 1), lookOf(node), lookOf(next as StoryLeaf));
      return becomes(startOf(text, part, 0), partLookOf(node), partLookOf(next as StoryPart));
    }
  }
}

const placeOf = (path: Path): readonly [number, number] => [path[0]!, path[1] ?? 0];

/** Where a leaf begins in the flat text; behind the last one: where the part ends. */
function startOf(text: StoryText, part: number, leaf: number): number {
  let at = 0;
  for (let i = 0; i < part; i++) at += lengthOf(text[i]!) + 1;
  for (let i = 0; i < leaf; i++) at += text[part]!.children[i]!.text.length;
  return at;
}

const lengthOf = ({ children }: StoryPart): number => children.reduce((sum, leaf) => sum + leaf.text.length, 0);

const inserted = (at: number, words: string, leaf: StoryLeaf): FlatChange => ({ type: 'insert', at, text: words.replaceAll('\n', SOFT_BREAK), look: lookOf(leaf) });
const deleted = (at: number, length: number): readonly FlatChange[] => (length === 0 ? [] : [{ type: 'delete', from: at, to: at + length }]);
const styled = (from: number, to: number, before: LeafLook, look: LeafLook): readonly FlatChange[] => (from === to || sameLook(before, look) ? [] : [{ type: 'style', from, to, look }]);
const becomes = (at: number, before: PartLook | null, part: PartLook): readonly FlatChange[] =>
  (before && before.part === part.part && before.partStyle === part.partStyle ? [] : [{ type: 'part', at, part }]);

function insertNode(text: StoryText, path: Path, node: StoryPart | StoryLeaf): readonly FlatChange[] {
  const [index, leaf] = placeOf(path);
  if (Text.isText(node)) return node.text === '' ? [] : [inserted(startOf(text, index, leaf), node.text, node)];
  const look = partLookOf(node);
  const last = text.at(-1);
  const first = text[0];
  if (!last || !first) return [...words(0, node), ...becomes(0, null, look)];
  if (index > 0) {
    // Behind the end of the part before: the words of the next stay where they are.
    const at = startOf(text, index - 1, text[index - 1]!.children.length);
    return [{ type: 'divide', at, part: look }, ...words(at + 1, node)];
  }
  return [...words(0, node), { type: 'divide', at: lengthOf(node), part: partLookOf(first) }, ...becomes(0, partLookOf(first), look)];
}

function words(start: number, { children }: StoryPart): FlatChange[] {
  let at = start;
  return children.filter(({ text }) => text !== '').map((leaf) => {
    const change = inserted(at, leaf.text, leaf);
    at += leaf.text.length;
    return change;
  });
}

function removeNode(text: StoryText, path: Path): readonly FlatChange[] {
  const [index, leaf] = placeOf(path);
  if (path.length > 1) return deleted(startOf(text, index, leaf), text[index]!.children[leaf]!.text.length);
  const part = text[index]!;
  const at = startOf(text, index, 0);
  if (text.length === 1) return deleted(0, lengthOf(part));
  // With the end before it, so that the parts around keep what they are.
  if (index > 0) return deleted(at - 1, lengthOf(part) + 1);
  return [...deleted(0, lengthOf(part) + 1), ...becomes(0, partLookOf(part), partLookOf(text[1]!))];
}

function changedNode(node: StoryPart | StoryLeaf, { properties, newProperties }: Extract<TextOperation, { type: 'set_node' }>): StoryPart | StoryLeaf {
  const next = { ...node } as Record<string, unknown>;
  for (const key of new Set([...Object.keys(properties), ...Object.keys(newProperties)])) {
    const value = (newProperties as Record<string, unknown>)[key] ?? undefined;
    if (value === undefined) delete next[key];
    else next[key] = value;
  }
  return next as unknown as StoryPart | StoryLeaf;
}
