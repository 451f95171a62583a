import { LineBreaker } from 'css-line-break';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineBreakClasses, uaxBreaks } from './uax-breaks';

/** The text with a bar wherever a line may break. */
function broken(text: string): string {
  const allowed = uaxBreaks(text, lineBreakClasses(text));
  let result = '';
  for (let at = 0; at < text.length; at++) result += (at > 0 && allowed[at] ? '|' : '') + text[at];
  return result;
}

/** What css-line-break, an implementation by others, says. */
function brokenByOracle(text: string): string {
  const breaker = LineBreaker(text, { lineBreak: 'strict', wordBreak: 'normal' });
  const parts: string[] = [];
  for (let next = breaker.next(); !next.done; next = breaker.next()) parts.push(next.value.slice());
  return parts.join('|');
}

describe('UAX 14', () => {
  it.each([
    ['LB7 LB18', 'ab cd  ef', 'ab |cd  |ef'],
    ['LB8', 'ab\u200bcd', 'ab\u200b|cd'],
    ['LB8a', '👩\u200d👧中', '👩\u200d👧|中'],
    ['LB9', '中\u0301文', '中\u0301|文'],
    ['LB12', '中\u00a0文', '中\u00a0文'],
    ['LB13', '中。文', '中。|文'],
    ['LB14', '中（ 文', '中|（ 文'],
    ['LB21', 'well-known', 'well-|known'],
    ['LB22', '中…文', '中…|文'],
    ['LB23a', '中％￥文', '中％|￥文'],
    ['LB25', '￥1,234.50 (12)% -3', '￥1,234.50 |(12)% |-3'],
    ['LB26', '각', '각'],
    ['LB30', 'f(x)中（x）中', 'f(x)|中|（x）|中'],
    ['LB30a', '🇨🇳🇫🇷', '🇨🇳|🇫🇷'],
    ['LB30b', '👍🏽👍', '👍🏽|👍'],
  ])('%s: %s', (_, text, expected) => expect(broken(text)).toBe(expected));

  // Where the other implementation is not wrong itself: it breaks before joiners, and does not know 「 for wide (LB30).
  it('agrees with another implementation on any text without joiners, marks and 「', () => {
    const characters = Array.from('中文かァー々〻。，、：；！？（）」“”‘’·—…～〜/／-–‐%％￥$℃09aéא가각각 .,:;!?()[]"\u00a0\u200b\u2060\u3000👍🏽☺①²★°\u00ad|');
    fc.assert(fc.property(fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 12 }), (chosen) => {
      const text = chosen.join('');
      expect(broken(text)).toBe(brokenByOracle(text));
    }), { numRuns: 2000, seed: 14 });
  });

  it.each([
    ['spaces', ' '], ['combining marks', '\u0301'], ['letters', 'a'], ['joiners', '\u200d'], ['bidi controls', '\u202e'], ['full stops', '.'], ['flags', '🇨'],
    ['lone surrogates', '\ud800'], ['opening brackets behind currency signs', '$('],
  ])('comes to the end of 50,000 %s', (_, unit) => {
    const text = unit.repeat(50_000);
    expect(uaxBreaks(text, lineBreakClasses(text))[text.length]).toBe(1);
  });
});
