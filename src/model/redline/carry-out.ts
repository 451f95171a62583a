import { createEditor, Editor } from 'slate';
import type { Descendant, Text } from 'slate';
import type { TextOperation } from '../operation';
import type { LeafLook } from '../redline';
import type { StoryPart, StoryText } from '../story-text';
import { SOFT_BREAK, storyPoint } from './flat-text';
import { lookOf, sameLook } from './looks';
import type { PartLook } from './looks';

/** One change of the flat text. */
export type FlatEdit =
  | { readonly type: 'delete'; readonly from: number; readonly to: number }
  /** Words without an end of a part. */
  | { readonly type: 'insert'; readonly at: number; readonly text: string; readonly look: LeafLook }
  | { readonly type: 'divide'; readonly at: number; readonly part: PartLook }
  | { readonly type: 'style'; readonly from: number; readonly to: number; readonly look: LeafLook }
  /** The part that begins at `at` becomes another one. */
  | { readonly type: 'part'; readonly at: number; readonly part: PartLook };

/**
 * The operations that carry out edits of the flat text. All places count in the text as it is, edits come in the text's order: they are carried out from the last to the
 * first. Equal neighbours are merged and empty leaves go, as in the text editor.
 */
export function carryOut(text: StoryText, edits: readonly FlatEdit[]): readonly TextOperation[] {
  if (edits.length === 0) return [];
  const editor = createEditor();
  const operations: TextOperation[] = [];
  const { apply } = editor;
  editor.children = text as Descendant[];
  editor.apply = (operation) => {
    if (operation.type !== 'set_selection') operations.push(operation);
    apply(operation);
  };
  Editor.withoutNormalizing(editor, () => {
    for (const edit of [...edits].reverse()) carry(editor, edit);
  });
  return operations;
}

function carry(editor: Editor, edit: FlatEdit): void {
  switch (edit.type) {
    case 'delete':
      return remove(editor, edit.from, edit.to);
    case 'insert':
      return insert(editor, edit.at, edit.text.replaceAll(SOFT_BREAK, '\n'), edit.look);
    case 'divide':
      return divide(editor, edit.at, edit.part);
    case 'style':
      return style(editor, edit.from, edit.to, edit.look);
    case 'part':
      return become(editor, edit.at, edit.part);
  }
}

const partsOf = (editor: Editor): StoryText => editor.children as StoryText;

/** From the end to the start: what goes does not move what is still to go. */
function remove(editor: Editor, from: number, to: number): void {
  for (let at = to; at > from;) {
    const { part, offset } = storyPoint(partsOf(editor), at);
    if (offset === 0) {
      const earlier = partsOf(editor)[part - 1]!;
      editor.apply({ type: 'merge_node', path: [part], position: earlier.children.length, properties: attributesOf(partsOf(editor)[part]!) } as TextOperation);
      at -= 1;
      continue;
    }
    const { leaf, start, words } = leafEndingAt(partsOf(editor)[part]!, offset);
    const taken = Math.min(offset - start, at - from);
    editor.apply({ type: 'remove_text', path: [part, leaf], offset: offset - start - taken, text: words.slice(offset - start - taken, offset - start) });
    at -= taken;
  }
}

/** The leaf that holds the character before an offset. */
function leafEndingAt({ children }: StoryPart, offset: number): { leaf: number; start: number; words: string } {
  let start = 0;
  for (const [leaf, { text }] of children.entries()) {
    if (offset > start && offset <= start + text.length) return { leaf, start, words: text };
    start += text.length;
  }
  throw new Error(`no character before ${offset}`);
}

function insert(editor: Editor, at: number, words: string, look: LeafLook): void {
  const { part, offset } = storyPoint(partsOf(editor), at);
  let start = 0;
  const { children } = partsOf(editor)[part]!;
  for (const [leaf, each] of children.entries()) {
    const end = start + each.text.length;
    if (offset >= start && offset <= end && sameLook(lookOf(each), look)) {
      editor.apply({ type: 'insert_text', path: [part, leaf], offset: offset - start, text: words });
      return;
    }
    start = end;
  }
  const leaf = cutLeaf(editor, part, offset);
  editor.apply({ type: 'insert_node', path: [part, leaf], node: { text: words, ...look } });
}

/** Makes a leaf begin at the offset (or the part end there), and returns its index. */
function cutLeaf(editor: Editor, part: number, offset: number): number {
  let start = 0;
  const { children } = partsOf(editor)[part]!;
  for (const [leaf, each] of children.entries()) {
    if (offset === start) return leaf;
    if (offset < start + each.text.length) {
      editor.apply({ type: 'split_node', path: [part, leaf], position: offset - start, properties: lookOf(each) } as TextOperation);
      return leaf + 1;
    }
    start += each.text.length;
  }
  return children.length;
}

function divide(editor: Editor, at: number, { part: type, partStyle }: PartLook): void {
  const { part, offset } = storyPoint(partsOf(editor), at);
  const position = cutLeaf(editor, part, offset);
  const properties = { type, ...(partStyle === undefined ? {} : { style: partStyle }) };
  // A part is never without a leaf, or nothing could be written in it.
  if (position === partsOf(editor)[part]!.children.length) editor.apply({ type: 'insert_node', path: [part, position], node: { text: '' } });
  if (position === 0) editor.apply({ type: 'insert_node', path: [part, 0], node: { text: '' } });
  editor.apply({ type: 'split_node', path: [part], position: Math.max(1, position), properties } as TextOperation);
}

function style(editor: Editor, from: number, to: number, look: LeafLook): void {
  const { part, offset } = storyPoint(partsOf(editor), from);
  const end = Math.min(offset + to - from, lengthOf(partsOf(editor)[part]!));
  const last = cutLeaf(editor, part, end);
  const before = partsOf(editor)[part]!.children.length;
  const first = cutLeaf(editor, part, offset);
  const added = partsOf(editor)[part]!.children.length - before;
  for (let leaf = first; leaf < last + added; leaf++) {
    const now = lookOf(partsOf(editor)[part]!.children[leaf]!);
    if (!sameLook(now, look)) editor.apply({ type: 'set_node', path: [part, leaf], ...sides(now, look) } as TextOperation);
  }
  // The rest of a range over several parts.
  if (end - offset + 1 < to - from) style(editor, from + (end - offset) + 1, to, look);
}

function become(editor: Editor, at: number, { part: type, partStyle }: PartLook): void {
  const { part } = storyPoint(partsOf(editor), at);
  const now = attributesOf(partsOf(editor)[part]!);
  editor.apply({ type: 'set_node', path: [part], ...sides(now, { type, ...(partStyle === undefined ? {} : { style: partStyle }) }) } as TextOperation);
}

/** Both sides of a `set_node` that makes one record of the other. */
function sides(before: object, after: object): { properties: object; newProperties: object } {
  const [old, wanted] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(wanted)])].filter((key) => old[key] !== wanted[key]);
  const pick = (from: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]));
  return { properties: pick(old), newProperties: pick(wanted) };
}

const lengthOf = ({ children }: StoryPart): number => children.reduce((sum, leaf: Text) => sum + leaf.text.length, 0);

function attributesOf({ children: _, ...own }: StoryPart): Omit<StoryPart, 'children'> {
  return own;
}

