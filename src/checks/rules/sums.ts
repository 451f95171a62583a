import type { PartRule, Spot } from '../finding';
import { hanNumber } from '../han-number';

const FIGURE = String.raw`\d[\d,]*(?:\.\d+)?万?|[一二两三四五六七八九十百千]+`;
const UNIT = '个|名|位|人|户|家|条|项|次|件|台|辆|所|座|场|株|只|头|张|枚|篇|元|万元|亿元|吨|亩|公里|平方米|分|票|天|小时|年|块|支|套|本|幅|处|站|艘|架|例|起|宗|种|类';
const ITEM = new RegExp(`(?<![\\d第.．:：～~—-])(${FIGURE})(${UNIT})(?![半多余几])`, 'g');
const TOTAL = new RegExp(`(?:一共|总共|总计|合计|共计|共有|共)(?:[^，。；：、\\d一二两三四五六七八九十百千]{0,6}?)(${FIGURE})(${UNIT})(?![半多余几])`, 'g');

/** Parts of a list within one sentence that do not add up to the total that the sentence names: “甲3个、乙4个，共8个”. Silent where the parts may not be all, overlap, or have other units. */
export const sums: PartRule = function* sums(text, { han }): Generator<Spot> {
  if (!han) return;
  for (const sentence of text.matchAll(/[^。！？；]+/g)) {
    const words = sentence[0];
    for (const total of words.matchAll(TOTAL)) {
      const [, figure, unit] = total as unknown as [string, string, string];
      const whole = hanNumber(figure);
      if (whole === null || /[近约超逾]|其中|包括|先后|累计/.test(words)) continue;
      const before = listBefore(words.slice(0, total.index), unit);
      if (!before) continue;
      const sum = Math.round(before.reduce((all, one) => all + one, 0) * 1e6) / 1e6;
      if (sum === whole) continue;
      const from = sentence.index + total.index + total[0].length - figure.length - unit.length;
      yield { from, to: from + figure.length, key: 'check.sum', values: { sum, items: before.join(' + '), whole }, severity: 'warning' };
    }
    yield* partsAfter(words, sentence.index);
  }
};

/** The figures of the list that stands right before a total: every one with the same unit, parted by 、 or ，, two at least. */
function listBefore(words: string, unit: string): number[] | null {
  const list = words.replace(/[，、：\s]*$/, '');
  const pieces = list.split(/[、，和]/);
  const figures: number[] = [];
  for (const piece of pieces.reverse()) {
    const found = [...piece.matchAll(ITEM)];
    if (found.length === 0 && figures.length >= 2) break;
    if (found.length !== 1 || found[0]![2] !== unit || /共|每|第/.test(piece)) return figures.length >= 2 && found.length === 0 ? figures.reverse() : null;
    const value = hanNumber(found[0]![1]!);
    if (value === null) return null;
    figures.push(value);
  }
  return figures.length >= 2 ? figures.reverse() : null;
}

/** “共8名，其中男3名、女4名”: told as a whole and in parts, the parts by 其中 and with no word that leaves some out. */
function* partsAfter(words: string, at: number): Generator<Spot> {
  const found = new RegExp(`(?:共有?|一共|总共|共计)[^，。；、\\d一二两三四五六七八九十百千]{0,6}?(${FIGURE})(${UNIT})[^，。；]{0,12}[，：]其中([^。；]+)$`).exec(words);
  if (!found || /[近约超逾]|等[^级]|之一|以上|部分|多数/.test(found[0])) return;
  const [, figure, unit, rest] = found as unknown as [string, string, string, string];
  const whole = hanNumber(figure);
  const parts = rest.split(/[、，]/).map((piece) => [...piece.matchAll(ITEM)]);
  if (whole === null || parts.length < 2 || parts.some((one) => one.length !== 1 || one[0]![2] !== unit)) return;
  const values = parts.map((one) => hanNumber(one[0]![1]!));
  if (values.some((one) => one === null)) return;
  const sum = Math.round(values.reduce<number>((all, one) => all + one!, 0) * 1e6) / 1e6;
  // Fewer may be meant: the rest is left unsaid. More cannot be, nor one or two short of a division in two.
  const twofold = values.length === 2 && /男[^女]*女|女[^男]*男|城[^乡]*乡|新[^旧老]*[旧老]/.test(rest);
  if (sum === whole || (sum < whole && !twofold)) return;
  const from = at + found.index + found[0].indexOf(figure);
  yield { from, to: from + figure.length, key: 'check.sum', values: { sum, items: values.join(' + '), whole }, severity: 'warning' };
}
