/** A web or mail address in a text: where it stands and where it leads. */
export interface Address {
  readonly start: number;
  readonly end: number;
  readonly uri: string;
}

// Han text runs on without a space, so an address ends at the first character that none of RFC 3986's is.
const PATTERN = /(?:https?:\/\/|www\.)[\w.~:/?#[\]@!$&'()*+,;=%-]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
/** Marks that end the sentence, not the address. */
const TRAILING = /[.,;:!?'")\]]+$/u;

export function findAddresses(text: string): readonly Address[] {
  return [...text.matchAll(PATTERN)].flatMap((match): Address[] => {
    const found = balanced(match[0]);
    if (!/[^.]\.[a-z\d]/iu.test(found)) return [];
    const uri = /^https?:/iu.test(found) ? found : found.includes('@') && !/^www\./iu.test(found) ? `mailto:${found}` : `https://${found}`;
    return [{ start: match.index, end: match.index + found.length, uri }];
  });
}

/** A closing bracket stays when the address opens it. */
function balanced(found: string): string {
  const trimmed = found.replace(TRAILING, '');
  const next = found[trimmed.length];
  return next === ')' && trimmed.includes('(') && !trimmed.includes(')') ? `${trimmed})` : trimmed;
}
