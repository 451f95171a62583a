import type { PartRule, Spot } from '../finding';
import { spots } from '../spots';

const RATES = '合格率|出勤率|到课率|覆盖率|满意率|满意度|支持率|投票率|及格率|优良率|入住率|识字率|普及率|达标率|治愈率|成功率|准确率|处理率|办结率|收缴率|中标率|得票率|入园率|升学率';

/** Shares of one whole that pass a hundred, or do not reach it with “the rest”; rates that cannot pass it. */
export const percentages: PartRule = function* percentages(text, { han }): Generator<Spot> {
  if (!han) return;
  yield* spots(text, new RegExp(`(?:${RATES})(?:[^，。；、\\d]{0,8})(1\\d\\d(?:\\.\\d+)?|[2-9]\\d\\d(?:\\.\\d+)?)[%％]`, 'g'), ({ 0: whole, 1: figure, index }) => (
    Number(figure) > 100 ? { from: index + whole.lastIndexOf(figure!), to: index + whole.length, key: 'check.rateOverHundred' } : null));
  for (const sentence of text.matchAll(/[^。！？；]+/g)) {
    const shares = [...sentence[0].matchAll(/占(?:比|到|了|总数的|总量的|全部的)?(?:[^，。；、\d]{0,4})(\d+(?:\.\d+)?)[%％]/g)];
    const rest = /其余(?:的)?(?:[^，。；、\d]{0,8})(\d+(?:\.\d+)?)[%％]/.exec(sentence[0]);
    if (shares.length < (rest ? 1 : 3) || /分别占|同比|增长|提高|上升|下降|去年|上年/.test(sentence[0])) continue;
    const values = shares.map((share) => Number(share[1]));
    const restIsShare = rest && shares.some((share) => share.index + share[0].length === rest.index + rest[0].length);
    if (rest && !restIsShare) values.push(Number(rest[1]));
    const sum = Math.round(values.reduce((all, one) => all + one, 0) * 100) / 100;
    if (rest ? Math.abs(sum - 100) <= 0.3 : sum <= 100.3) continue;
    const last = rest ?? shares.at(-1)!;
    const from = sentence.index + last.index + last[0].lastIndexOf(last[1]!);
    yield { from, to: from + last[1]!.length + 1, key: 'check.percentSum', values: { sum, items: values.join(' + ') } };
  }
};
