import type { Edition } from '../model/edition';
import type { Redline } from '../model/redline';
import { flatLength } from '../model/redline/flat-text';
import { MARKS, storyFile } from './bundle-layout';

/** What is wrong in which file. */
export interface Unsound {
  readonly file: string;
  readonly detail: string;
}

/**
 * What no validator of a single record sees: a redline that does not cover its story's words (somebody changed them in the file), or names a mark that is not there; a mark that ends before it begins. Null: all
 * is sound. Marks on what is gone are sound, and stand for what they were made on.
 */
export function unsoundProof({ stories, marks }: Pick<Edition, 'stories' | 'marks'>): Unsound | null {
  for (const { id, text, redline } of Object.values(stories)) {
    if (!redline) continue;
    const [covered, length] = [redline.reduce((sum, run) => sum + ('kept' in run ? run.kept : 0), 0), flatLength(text)];
    if (covered !== length) return { file: storyFile(id), detail: `redline: covers ${covered} of ${length} characters` };
    const foreign = redline.flatMap(marksOf).find((mark) => !Object.hasOwn(marks, mark));
    if (foreign !== undefined) return { file: storyFile(id), detail: `redline: ${MARKS} has no mark ${foreign}` };
  }
  for (const { id, anchor } of Object.values(marks)) {
    if (anchor.type === 'text' && anchor.to < anchor.from) return { file: MARKS, detail: `marks.${id}.anchor: ends before it begins` };
  }
  return null;
}

const marksOf = (run: Redline[number]): readonly string[] => [...('mark' in run ? [run.mark] : []), ...(run.deleted ?? []), ...(run.styled ?? []).map(({ mark }) => mark)];

/** The first key that an object of JSON has twice on its highest level, which parsing would drop without a word; null: none. The text is known to be JSON. */
export function keyTwice(json: string): string | null {
  const keys = new Set<string>();
  let depth = 0;
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"(?:\s*:)?|[{}[\]]/gs)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    else if (depth === 1 && token.endsWith(':')) {
      const key = JSON.parse(token.slice(0, token.lastIndexOf('"') + 1)) as string;
      if (keys.has(key)) return key;
      keys.add(key);
    }
  }
  return null;
}
