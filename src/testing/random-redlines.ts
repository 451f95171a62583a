/** Random stories and random edits of a story for the property tests of redlines. */
import fc from 'fast-check';
import { applyText } from '../model/apply-text';
import type { TextOperation } from '../model/operation';
import type { LeafLook } from '../model/redline';
import { PART_TYPES, partText } from '../model/story-text';
import type { StoryLeaf, StoryPart, StoryText } from '../model/story-text';

const LOOKS: readonly LeafLook[] = [{}, {}, { strong: true }, { emphasis: true }, { strong: true, style: 'red' }];
const words = fc.constantFrom('', '一', '二三', '初秋时节', 'type', 'a b', '前\n后', '𠮷', '，');
const leaf: fc.Arbitrary<StoryLeaf> = fc.tuple(words, fc.constantFrom(...LOOKS)).map(([text, look]) => ({ text, ...look }));
const part: fc.Arbitrary<StoryPart> = fc.tuple(fc.constantFrom(...PART_TYPES), fc.constantFrom(undefined, undefined, 'big'), fc.array(leaf, { minLength: 1, maxLength: 3 }))
  .map(([type, style, children]) => ({ type, ...(style ? { style } : {}), children }));

export const aStoryText: fc.Arbitrary<StoryText> = fc.array(part, { minLength: 1, maxLength: 4 });

/** What to do, and numbers that choose where. */
export interface RandomTextEdit {
  readonly kind: 'type' | 'delete' | 'split' | 'join' | 'look' | 'part' | 'paste' | 'take' | 'move' | 'cut';
  readonly numbers: readonly [number, number, number];
}
const KINDS = ['type', 'type', 'type', 'delete', 'delete', 'split', 'join', 'look', 'part', 'paste', 'take', 'move', 'cut'] as const;
export const aTextEdit: fc.Arbitrary<RandomTextEdit> = fc.record({ kind: fc.constantFrom(...KINDS), numbers: fc.tuple(fc.nat(200), fc.nat(200), fc.nat(200)) });

const TYPED = ['字', '新词', ' ', 'x', '上\n下', '，'];

/** The operations that an edit means in this text; none when it means nothing there. */
export function textOperationsOf(text: StoryText, { kind, numbers: [a, b, c] }: RandomTextEdit): readonly TextOperation[] {
  const i = a % text.length;
  const here = text[i]!;
  const j = b % here.children.length;
  const { text: letters, ...look } = here.children[j]!;
  const { children: _, ...own } = here;
  switch (kind) {
    case 'type':
      return [{ type: 'insert_text', path: [i, j], offset: c % (letters.length + 1), text: TYPED[(a + c) % TYPED.length]! }];
    case 'delete': {
      if (letters === '') return [];
      const offset = c % letters.length;
      return [{ type: 'remove_text', path: [i, j], offset, text: letters.slice(offset, offset + 1 + (a % 4)) }];
    }
    case 'split':
      return [
        { type: 'split_node', path: [i, j], position: c % (letters.length + 1), properties: look },
        { type: 'split_node', path: [i], position: j + 1, properties: c % 3 === 0 ? { type: PART_TYPES[c % PART_TYPES.length]! } : own },
      ] as TextOperation[];
    case 'join':
      return i === 0 ? [] : [{ type: 'merge_node', path: [i], position: text[i - 1]!.children.length, properties: own } as TextOperation];
    case 'look': {
      const key = c % 2 === 0 ? 'strong' : 'emphasis';
      const on = look[key] === true;
      return [{ type: 'set_node', path: [i, j], properties: on ? { [key]: true } : {}, newProperties: on ? {} : { [key]: true } }];
    }
    case 'part':
      return [{ type: 'set_node', path: [i], properties: { type: here.type }, newProperties: { type: PART_TYPES[c % PART_TYPES.length]! } }];
    case 'paste':
      return [0, 1].slice(0, 1 + (c % 2)).map((nth) => ({ type: 'insert_node', path: [i + nth], node: { type: PART_TYPES[(b + nth) % PART_TYPES.length]!, children: [{ text: `贴${nth}` }, { text: '体', strong: true }] } }));
    case 'take':
      return text.length > 1 ? [{ type: 'remove_node', path: [i], node: here }] : [];
    case 'move':
      return text.length > 1 ? [{ type: 'move_node', path: [i], newPath: [b % text.length] }] : [];
    case 'cut':
      return here.children.length > 1 ? [{ type: 'remove_node', path: [i, j], node: here.children[j]! }] : [];
  }
}

/** The text after operations that must fit. */
export function editedText(text: StoryText, operations: readonly TextOperation[]): StoryText {
  const result = applyText(text, operations);
  if (!result.ok) throw new Error(result.reason);
  return result.text;
}

/** Parts with equal neighbours as one leaf and no empty ones: how leaves are cut is not what a text says. */
export const plainLeaves = (text: StoryText): unknown => text.map(({ type, style, children }) => {
  const leaves: StoryLeaf[] = [];
  for (const leaf of children) {
    if (leaf.text === '') continue;
    const last = leaves.at(-1);
    if (last && last.strong === leaf.strong && last.emphasis === leaf.emphasis && last.style === leaf.style) last.text += leaf.text;
    else leaves.push({ ...leaf });
  }
  return { type, style, leaves };
});

/** For reading in a failure. */
export const asLines = (text: StoryText): string[] => text.map((each) => `${each.type}: ${partText(each)}`);
