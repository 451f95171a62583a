/**
 * Slate operations on a story's value, with the checks that Slate leaves out: a text operation must fit exactly,
 * or its inverse would not restore what was there. Parts that an operation does not touch keep their identity.
 */
import { Editor, Node, Path, Text, Transforms } from 'slate';
import type { Descendant } from 'slate';
import { equal } from './equal';
import type { TextOperation } from './operation';
import { PART_TYPES } from './story-text';
import type { HeadChoice, StoryLeaf, StoryPart, StoryText } from './story-text';

export type ApplyTextResult = { readonly ok: true; readonly text: StoryText } | { readonly ok: false; readonly reason: string };

const LEAF_KEYS: ReadonlySet<string> = new Set<keyof StoryLeaf>(['text', 'strong', 'emphasis', 'style']);
const PART_KEYS: ReadonlySet<string> = new Set<keyof StoryPart>(['type', 'style', 'head', 'tracking', 'children']);
const KNOWN_PARTS: ReadonlySet<string> = new Set(PART_TYPES);

/**
 * Applies the operations in order. Between them the value may be in any shape that Slate can hold; after the last one
 * every changed part must be a typed part with text leaves only.
 */
export function applyText(text: StoryText, operations: readonly TextOperation[]): ApplyTextResult {
  // Slate's transform writes `children` and `selection` and reads nothing else of an editor.
  const root = { children: text as Descendant[], selection: null } as unknown as Editor;
  for (const operation of operations) {
    const misfit = misfitOf(root, operation);
    if (misfit) return { ok: false, reason: `${operation.type} at [${operation.path.join(',')}]: ${misfit}` };
    try {
      Transforms.transform(root, operation);
    } catch (error) {
      return { ok: false, reason: `${operation.type} at [${operation.path.join(',')}]: ${(error as Error).message}` };
    }
  }
  const next = root.children as StoryText;
  const malformed = malformedPart(text, next);
  return malformed ? { ok: false, reason: malformed } : { ok: true, text: next };
}

/** Why the operation does not fit the value, or null. */
function misfitOf(root: Editor, operation: TextOperation): string | null {
  if (!operation.path.every((index) => Number.isInteger(index) && index >= 0)) return 'not a path';
  if (operation.path.length === 0) return 'the story itself';
  switch (operation.type) {
    case 'insert_node':
      return Node.has(root, Path.parent(operation.path)) ? null : 'no such place';
    case 'move_node':
      return Node.has(root, operation.path) && Node.has(root, Path.parent(operation.newPath)) ? null : 'no such place';
    case 'remove_node':
      return equal(nodeAt(root, operation.path), operation.node) ? null : 'another node stands there';
    case 'insert_text': {
      const leaf = leafAt(root, operation.path);
      return leaf && operation.offset >= 0 && operation.offset <= leaf.text.length ? null : 'no such place';
    }
    case 'remove_text': {
      const leaf = leafAt(root, operation.path);
      return leaf?.text.startsWith(operation.text, operation.offset) ? null : 'another text stands there';
    }
    case 'set_node':
      return matches(nodeAt(root, operation.path), operation.properties, operation.newProperties) ? null : 'other properties stand there';
    case 'split_node': {
      const node = nodeAt(root, operation.path);
      return node && operation.position >= 0 && operation.position <= lengthOf(node) ? null : 'no such place';
    }
    case 'merge_node':
      return mergeMisfit(root, operation);
  }
}

function mergeMisfit(root: Editor, operation: Extract<TextOperation, { type: 'merge_node' }>): string | null {
  if (!Path.hasPrevious(operation.path)) return 'nothing before it';
  const node = nodeAt(root, operation.path);
  const previous = nodeAt(root, Path.previous(operation.path));
  if (!node || !previous) return 'no such place';
  if (operation.position !== lengthOf(previous)) return 'another length stands before it';
  const own = Object.fromEntries(Object.entries(node).filter(([key]) => key !== 'text' && key !== 'children'));
  return equal(own, operation.properties) ? null : 'other properties stand there';
}

/** True when every key that either side names has the value of `properties` now. */
function matches(node: Descendant | null, properties: object, newProperties: object): boolean {
  if (!node) return false;
  const now = node as unknown as Record<string, unknown>;
  const before = properties as Record<string, unknown>;
  // Slate writes null for "absent" in some of its own operations.
  return [...Object.keys(properties), ...Object.keys(newProperties)].every((key) => equal(now[key] ?? undefined, before[key] ?? undefined));
}

const nodeAt = (root: Editor, path: Path): Descendant | null => (Node.has(root, path) ? (Node.get(root, path) as Descendant) : null);

function leafAt(root: Editor, path: Path): StoryLeaf | null {
  const node = nodeAt(root, path);
  return node && Text.isText(node) ? node : null;
}

const lengthOf = (node: Descendant): number => (Text.isText(node) ? node.text.length : node.children.length);

/** Looks at changed parts only: what was there before has passed already. */
function malformedPart(before: StoryText, after: StoryText): string | null {
  if (after.length === 0) return 'a story keeps at least one part';
  const known = new Set<unknown>(before);
  for (const [index, part] of after.entries()) {
    if (!known.has(part) && !isStoryPart(part)) return `part ${index} is not a typed part of text leaves`;
  }
  return null;
}

function isStoryPart(part: StoryPart): boolean {
  return KNOWN_PARTS.has(part.type)
    && Array.isArray(part.children)
    && part.children.length > 0
    && part.children.every(isStoryLeaf)
    && Object.keys(part).every((key) => PART_KEYS.has(key))
    && (part.style === undefined || typeof part.style === 'string')
    && (part.tracking === undefined || Number.isFinite(part.tracking))
    && (part.head === undefined || isHeadChoice(part.head));
}

const isHeadChoice = ({ lines, size, tracking }: HeadChoice): boolean =>
  Array.isArray(lines) && lines.length > 0 && lines.every((line) => typeof line === 'string') && Number.isFinite(size) && size > 0 && Number.isFinite(tracking);

function isStoryLeaf(leaf: StoryLeaf): boolean {
  return typeof leaf.text === 'string'
    && (leaf.strong ?? true) === true
    && (leaf.emphasis ?? true) === true
    && (leaf.style === undefined || typeof leaf.style === 'string')
    && Object.keys(leaf).every((key) => LEAF_KEYS.has(key));
}
