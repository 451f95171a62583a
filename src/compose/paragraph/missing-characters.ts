import { isControl } from './clusters';

/** A character that no font has. */
export interface MissingCharacter {
  /** `U+20BB7 𠮷`, as a proofreader would look it up; the number alone where there is nothing to show. */
  readonly detail: string;
  /** Its first place in the paragraph's text. */
  readonly offset: number;
  /** In how many places it stands. */
  readonly count: number;
}

const isPrivate = (codePoint: number): boolean => (codePoint >= 0xe000 && codePoint <= 0xf8ff) || codePoint >= 0xf0000;
const isSurrogate = (codePoint: number): boolean => codePoint >= 0xd800 && codePoint <= 0xdfff;

function nameOf(codePoint: number): string {
  const number = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  return isControl(codePoint) || isPrivate(codePoint) || isSurrogate(codePoint) || codePoint === 0xfffd ? number : `${number} ${String.fromCodePoint(codePoint)}`;
}

/** Gathers a paragraph's missing characters, in the order of their first places. */
export function missingCharacters(): { readonly add: (codePoint: number, offset: number) => void; readonly list: () => MissingCharacter[] } {
  const found = new Map<number, { offset: number; count: number }>();
  return {
    add: (codePoint, offset) => {
      const known = found.get(codePoint);
      if (known) known.count++;
      else found.set(codePoint, { offset, count: 1 });
    },
    list: () => [...found].map(([codePoint, place]) => ({ detail: nameOf(codePoint), ...place })),
  };
}
