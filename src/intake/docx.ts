import mammoth from 'mammoth';
import type { ImportedStory } from '../model/imported';
import { partText, type PartType, type StoryLeaf, type StoryPart } from '../model/story-text';
import { slugOf } from './plain-text';
import { languageOf } from './tagged-text';

/** The part of mammoth's document tree that copy consists of. */
interface DocxNode {
  readonly type: string;
  readonly children?: readonly DocxNode[];
  readonly value?: string;
  readonly styleName?: string | null;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
}

/** Word's style names in Chinese and English → parts; anything else is body. */
const STYLE_PARTS: readonly (readonly [pattern: RegExp, part: PartType])[] = [
  [/^(引题|眉题|肩题|kicker)$/i, 'kicker'],
  [/^(title|标题|主题|headline|heading 1|标题 1)$/i, 'headline'],
  [/^(subtitle|副标题|副题|deck)$/i, 'deck'],
  [/^(byline|署名|作者|author)$/i, 'byline'],
  [/^(lead|导语)$/i, 'lead'],
  [/^(heading [2-9]|标题 [2-9]|小标题|subhead)$/i, 'subhead'],
  [/^(caption|题注|图说)$/i, 'caption'],
];

/**
 * A Word document → one story: parts by style name, bold → strong, italic → emphasis, all other formatting dropped.
 * Paragraphs in tables and lists are taken in reading order; notes and comments are not.
 * Resolves null when the document holds no text; rejects when the file is no Word document.
 */
export async function readDocx(name: string, bytes: Uint8Array): Promise<ImportedStory | null> {
  let document: DocxNode | null = null;
  await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    { transformDocument: (tree: DocxNode) => (document = tree) },
  );
  const text = document === null ? [] : paragraphsOf(document).map(readParagraph).filter((part) => partText(part).trim() !== '');
  if (text.length === 0) return null;
  return { slug: slugOf(name, partText(text[0]!)), kind: 'news', state: 'draft', language: languageOf(text.map(partText).join('')), text };
}

function paragraphsOf(node: DocxNode): DocxNode[] {
  if (node.type === 'paragraph') return [node];
  return (node.children ?? []).flatMap(paragraphsOf);
}

function readParagraph(paragraph: DocxNode): StoryPart {
  const style = paragraph.styleName ?? '';
  const type = STYLE_PARTS.find(([pattern]) => pattern.test(style))?.[1] ?? 'body';
  // A heading is bold by its style; only body text keeps bold as emphasis of a word.
  const keepsMarks = type === 'body' || type === 'lead' || type === 'caption';
  const leaves = mergeLeaves((paragraph.children ?? []).flatMap((child) => readInline(child, keepsMarks)));
  return { type, children: trimIndent(leaves) };
}

function readInline(node: DocxNode, keepsMarks: boolean, marks: Omit<StoryLeaf, 'text'> = {}): StoryLeaf[] {
  switch (node.type) {
    case 'text':
      return [{ text: node.value ?? '', ...marks }];
    case 'tab':
      return [{ text: '\u3000', ...marks }];
    case 'break':
      return [{ text: '\n', ...marks }];
    case 'run': {
      const own = keepsMarks ? { ...(node.isBold ? { strong: true as const } : {}), ...(node.isItalic ? { emphasis: true as const } : {}) } : {};
      return (node.children ?? []).flatMap((child) => readInline(child, keepsMarks, own));
    }
    case 'hyperlink':
      return (node.children ?? []).flatMap((child) => readInline(child, keepsMarks, marks));
    default:
      return [];
  }
}

/** Word splits runs at every edit: neighbours with the same marks are one leaf. */
function mergeLeaves(leaves: readonly StoryLeaf[]): StoryLeaf[] {
  const merged: StoryLeaf[] = [];
  for (const leaf of leaves) {
    const last = merged.at(-1);
    if (last && last.strong === leaf.strong && last.emphasis === leaf.emphasis) last.text += leaf.text;
    else if (leaf.text !== '') merged.push({ ...leaf });
  }
  return merged.length > 0 ? merged : [{ text: '' }];
}

/** Indents typed with blanks are the style's business. */
function trimIndent(leaves: StoryLeaf[]): StoryLeaf[] {
  return leaves.map((leaf, i) => (i === 0 ? { ...leaf, text: leaf.text.replace(/^[\s\u3000]+/u, '') } : leaf));
}
