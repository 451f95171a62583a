import { LineBreaker } from 'css-line-break';

/**
 * The UTF-16 offsets at which UAX 14 allows a line break, its end included, as flags. `strict` keeps small kana and ー from
 * a line's start (class CJ as NS, which is UAX 14's own default).
 */
export function uaxBreaks(text: string, strict: boolean): Uint8Array {
  const allowed = new Uint8Array(text.length + 1);
  const breaker = LineBreaker(text, { lineBreak: strict ? 'strict' : 'normal', wordBreak: 'normal' });
  let codePoints = 0;
  let at = 0;
  for (let next = breaker.next(); !next.done; next = breaker.next()) {
    for (; codePoints < next.value.end; codePoints++) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
    allowed[at] = 1;
  }
  return allowed;
}
