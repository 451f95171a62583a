/** A paragraph with characters taken off or put on near its end: what copyfit's trial compositions set. */
import { isHanLanguage, type Language } from '../model/language';
import type { StoryLeaf, StoryPart } from '../model/story-text';

/** Marks that end a paragraph stay where they are: 。”） and the like are not what a desk cuts. */
const CLOSING = /[\s。．.！!？?…”’」』）)》〉】,，、；;：:—"']*$/u;

const isCounted = (character: string): boolean => character.trim() !== '';

/** UTF-16 offset before the marks that close the text: where a desk cuts and adds. The text's end when it is nothing but marks. */
export function trialOffset(text: string): number {
  const at = text.length - (CLOSING.exec(text)?.[0].length ?? 0);
  return at === 0 ? text.length : at;
}

/** Where `characters` counted ones before `end` begin; null when there are not so many. The blanks between them go with them. */
export function cutStart(text: string, end: number, characters: number): number | null {
  let at = end;
  let left = characters;
  while (left > 0) {
    if (at <= 0) return null;
    const low = text.charCodeAt(at - 1);
    const pair = at > 1 && low >= 0xdc00 && low <= 0xdfff && text.charCodeAt(at - 2) >= 0xd800 && text.charCodeAt(at - 2) <= 0xdbff;
    at -= pair ? 2 : 1;
    if (isCounted(text.slice(at, at + (pair ? 2 : 1)))) left--;
  }
  return at;
}

/** The part without its text in [start, end). */
export function withoutRange(part: StoryPart, start: number, end: number): StoryPart {
  let from = 0;
  const children = part.children.map((leaf): StoryLeaf => {
    const [a, b] = [Math.max(0, start - from), Math.max(0, end - from)];
    from += leaf.text.length;
    return a < leaf.text.length && b > a ? { ...leaf, text: leaf.text.slice(0, a) + leaf.text.slice(b) } : leaf;
  });
  return { ...part, children };
}

/** The part with `characters` more of plain copy at `at`: ideographs, or words of five letters. */
export function withMore(part: StoryPart, at: number, characters: number, language: Language): StoryPart {
  let from = 0;
  let done = false;
  const more = filler(characters, language);
  const children = part.children.map((leaf, i): StoryLeaf => {
    const inside = at - from;
    from += leaf.text.length;
    if (done || (inside > leaf.text.length && i < part.children.length - 1)) return leaf;
    done = true;
    return { ...leaf, text: leaf.text.slice(0, inside) + more + leaf.text.slice(inside) };
  });
  return { ...part, children };
}

function filler(characters: number, language: Language): string {
  if (isHanLanguage(language)) return '字'.repeat(characters);
  let text = '';
  for (let i = 0; i < characters; i++) text += i % 5 === 0 ? ' n' : 'n';
  return text;
}
