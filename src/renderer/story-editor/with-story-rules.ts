import { Editor, Element, Node, Path, Point, Range, Text, Transforms } from 'slate';
import { HEAD_PARTS, type PartType, type StoryPart } from '../../model/story-text';

/** Parts of one line: Enter at their end goes on to the next part, inside them it breaks the line. */
const ONE_LINERS: ReadonlySet<PartType> = new Set(['kicker', 'headline', 'deck', 'byline', 'credit']);
/** What the next part is after Enter at the end of one. */
const FOLLOWER: Readonly<Partial<Record<PartType, PartType>>> = { caption: 'caption', lead: 'body' };
// Control characters come along with text from terminals and PDFs; nothing prints them.
// eslint-disable-next-line no-control-regex -- they are what is removed
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** The part that holds a place, with its path. */
export function partAt(editor: Editor, point: Point | null = editor.selection?.focus ?? null): [StoryPart, Path] | null {
  const part = point ? editor.children[point.path[0] ?? -1] : undefined;
  return part && Element.isElement(part) ? [part, [point!.path[0]!]] : null;
}

/**
 * What typing may do to a story: parts never nest, heads and text never run together, Enter follows the parts' order,
 * pasted lines become paragraphs.
 */
export function withStoryRules(editor: Editor): Editor {
  const { normalizeNode, deleteBackward, deleteForward, insertBreak } = editor;

  editor.normalizeNode = (entry, options) => {
    const [node, path] = entry;
    if (path.length === 0 && flattenTop(editor)) return;
    if (Element.isElement(node) && path.length === 1) {
      const nested = node.children.findIndex((child) => !Text.isText(child));
      if (nested >= 0) return Transforms.unwrapNodes(editor, { at: [...path, nested] });
    }
    normalizeNode(entry, options);
  };

  editor.insertBreak = () => {
    if (editor.selection && Range.isExpanded(editor.selection)) Transforms.delete(editor);
    const found = partAt(editor);
    if (!found) return;
    const [part, path] = found;
    if (!ONE_LINERS.has(part.type)) {
      const atEnd = Editor.isEnd(editor, editor.selection!.focus, path);
      insertBreak();
      if (part.type === 'subhead' || (atEnd && FOLLOWER[part.type])) setPartType(editor, FOLLOWER[part.type] ?? 'body');
    } else if (Editor.isEnd(editor, editor.selection!.focus, path)) goToNextPart(editor, path);
    else Transforms.insertText(editor, '\n');
  };
  editor.insertSoftBreak = () => Transforms.insertText(editor, '\n');

  editor.deleteBackward = (unit) => {
    const found = partAt(editor);
    const isAtStart = found && editor.selection && Range.isCollapsed(editor.selection) && Editor.isStart(editor, editor.selection.anchor, found[1]);
    if (!found || !isAtStart) return deleteBackward(unit);
    const [part, path] = found;
    const previous = path[0]! > 0 ? (editor.children[path[0]! - 1] as StoryPart) : null;
    // At the start of a special paragraph the first Backspace makes it plain, as word processors do.
    if (part.type === 'subhead' || part.type === 'lead') return setPartType(editor, 'body');
    if (previous && mayJoin(previous, part)) deleteBackward(unit);
  };

  editor.deleteForward = (unit) => {
    const found = partAt(editor);
    const isAtEnd = found && editor.selection && Range.isCollapsed(editor.selection) && Editor.isEnd(editor, editor.selection.anchor, found[1]);
    if (!found || !isAtEnd) return deleteForward(unit);
    const next = editor.children[found[1][0]! + 1] as StoryPart | undefined;
    if (next && mayJoin(found[0], next)) deleteForward(unit);
  };

  editor.insertFragment = (fragment) => {
    const parts = fragment.flatMap(flatParts);
    if (parts.length > 0) insertParts(editor, parts);
  };
  return editor;
}

/** Pastes plain text: lines become paragraphs, blanks at a line's start are the style's business. */
export function insertPlainText(editor: Editor, text: string): void {
  const lines = text.replace(UNPRINTABLE, '').split(/\r\n?|\n/).map((line, i) => (i === 0 ? line : line.replace(/^[\s\u3000]+/u, '')));
  const kept = lines.filter((line, i) => i === 0 || line.trim() !== '');
  insertParts(editor, kept.map((line): StoryPart => ({ type: 'body', children: [{ text: line }] })));
}

/** Sets the type of every part that the selection touches. */
export function setPartType(editor: Editor, type: PartType): void {
  if (editor.selection) Transforms.setNodes(editor, { type }, { match: (node) => Element.isElement(node) });
}

/** Turns a mark of the selected text on or off; with a caret, of what is typed next. */
export function toggleMark(editor: Editor, mark: 'strong' | 'emphasis'): void {
  if (Editor.marks(editor)?.[mark]) Editor.removeMark(editor, mark);
  else Editor.addMark(editor, mark, true);
}

/** Parts of the same kind may run together, and any two that are text; a head never swallows text or the reverse. */
const mayJoin = (a: StoryPart, b: StoryPart): boolean => a.type === b.type || Node.string(a) === '' || Node.string(b) === '' || (isText(a) && isText(b));
const isText = (part: StoryPart): boolean => !HEAD_PARTS.has(part.type) && part.type !== 'byline' && part.type !== 'credit';

function flattenTop(editor: Editor): boolean {
  if (editor.children.length === 0) {
    Transforms.insertNodes(editor, { type: 'body', children: [{ text: '' }] }, { at: [0] });
    return true;
  }
  const bare = editor.children.findIndex((node) => Text.isText(node));
  if (bare >= 0) Transforms.wrapNodes(editor, { type: 'body', children: [] }, { at: [bare] });
  return bare >= 0;
}

function goToNextPart(editor: Editor, path: Path): void {
  const next = Path.next(path);
  if (!Node.has(editor, next)) Transforms.insertNodes(editor, { type: 'body', children: [{ text: '' }] }, { at: next });
  Transforms.select(editor, Editor.start(editor, next));
}

function flatParts(node: Node): StoryPart[] {
  if (Text.isText(node)) return [{ type: 'body', children: [node] }];
  if (!Element.isElement(node)) return [];
  return node.children.every((child) => Text.isText(child)) ? [node] : (node.children as Node[]).flatMap(flatParts);
}

/** The first part's text goes where the caret is; the others follow as parts of their own, the tail of the split part after the last. */
function insertParts(editor: Editor, parts: readonly StoryPart[]): void {
  Editor.withoutNormalizing(editor, () => {
    if (editor.selection && Range.isExpanded(editor.selection)) Transforms.delete(editor);
    parts.forEach((part, i) => {
      if (i > 0) {
        Transforms.splitNodes(editor, { always: true });
        setPartType(editor, part.type);
      } else if (partAt(editor) && Node.string(partAt(editor)![0]) === '' && part.type !== 'body') setPartType(editor, part.type);
      for (const leaf of part.children) if (leaf.text !== '') Transforms.insertNodes(editor, { ...leaf }, { select: true });
    });
  });
}
