import type { PartRule, Spot } from '../finding';
import { spots } from '../spots';

const WIDE: Readonly<Record<string, string>> = { ',': '，', '.': '。', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };
const NARROW: Readonly<Record<string, string>> = { '，': ', ', '。': '. ', '；': '; ', '：': ': ', '？': '? ', '！': '! ', '、': ', ', '（': ' (', '）': ') ' };
const HAN = String.raw`\p{Script=Han}”’》）％`;

/** Western marks in Chinese text, and Chinese marks in Western text. Marks inside English words, formulas and figures are left alone. */
export const markWidth: PartRule = function* markWidth(text, { han }): Generator<Spot> {
  if (han) {
    yield* spots(text, new RegExp(String.raw`(?<=[${HAN}])[,;:?!](?=\s?[\p{Script=Han}“‘《（]|\s?$|\s?\d)|(?<=[\dA-Za-z%])[,;?!](?=\s?[\p{Script=Han}“《])|(?<=[${HAN}])\.(?=\s?[\p{Script=Han}“《]|\s?$)|(?<=[${HAN}]),(?=[A-Za-z])`, 'gu'), ({ 0: mark, index }) => (
      // “一.” numbers an item; times and ratios keep their colon.
      mark === '.' && index <= 3 ? null : { to: index + mark.length + (text[index + 1] === ' ' ? 1 : 0), key: 'check.narrowMark', fix: WIDE[mark]!, severity: 'error' }));
    for (const match of text.matchAll(/\(([^()（）]*\p{Script=Han}[^()（）]*)\)/gu)) {
      yield { from: match.index, to: match.index + match[0].length, key: 'check.narrowBrackets', fix: `（${match[1]}）`, severity: 'error' };
    }
    for (const match of text.matchAll(/（([^()（）]*)\)|\(([^()（）]*)）/g)) {
      yield { from: match.index, to: match.index + match[0].length, key: 'check.mixedBrackets', fix: `（${match[1] ?? match[2]}）`, severity: 'error' };
    }
    for (const match of text.matchAll(/"([^"“”]*\p{Script=Han}[^"“”]*)"/gu)) {
      yield { from: match.index, to: match.index + match[0].length, key: 'check.straightQuotes', fix: `“${match[1]}”`, severity: 'error' };
    }
    yield* spots(text, /(?<=\d)，(?=\d{3}(?!\d))(?<!\d{4}，)(?<!第\d{1,3}，)/g, () => ({ key: 'check.wideCommaInNumber', fix: ',' }));
    yield* spots(text, /(?<=\d)[．。](?=\d)/g, () => ({ key: 'check.widePoint', fix: '.', severity: 'error' }));
    return;
  }
  yield* spots(text, /(?<=[\p{Script=Latin}\d])[，。；：？！、）]\s?|\s?（(?=[\p{Script=Latin}\d])/gu, ({ 0: mark, index }) => {
    const fix = NARROW[mark.trim()]!;
    const atEnd = index + mark.length >= text.length;
    return { key: 'check.wideMark', fix: atEnd ? fix.trimEnd() : fix, severity: 'error' };
  });
};
