import type { PartRule, Spot } from '../finding';
import { spots } from '../spots';

/** Blanks that nobody meant: doubled, before a mark, inside brackets and quotes; in Chinese, beside a full-width mark. */
export const spacing: PartRule = function* spacing(text, { han, language, kind }): Generator<Spot> {
  if (kind === 'furniture') return;
  if (han) {
    yield* spots(text, /(?<=\p{Script=Han}) +(?=[，。；：？！、”》）])|(?<=[，。；：？！、“《（]) +(?=[\p{Script=Han}\d])/gu, () => ({ key: 'check.blankAtMark', fix: '' }));
    return;
  }
  yield* spots(text, /(?<=\S) {2,}(?=\S)/g, () => ({ key: 'check.doubledSpace', fix: ' ', severity: 'error' }));
  // French sets a thin space before its high marks.
  yield* spots(text, language === 'fr' ? /(?<=[\p{L}\d]) +(?=[,.](?:\s|$))/gu : /(?<=[\p{L}\d”’)]) +(?=[,;:!?](?:\s|$)|\.(?:\s|$|[”"]))/gu, () => ({ key: 'check.blankAtMark', fix: '', severity: 'error' }));
  yield* spots(text, /(?<=[([“]) +(?=\S)| +(?=[)\]”])/g, () => ({ key: 'check.blankAtMark', fix: '' }));
  yield* spots(text, /(?<=\p{Ll}{2})([,;])(?=\p{L}{2})/gu, ({ 1: mark }) => ({ key: 'check.blankMissing', fix: `${mark} ` }));
};
