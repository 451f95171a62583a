import type { PartRule, Spot } from '../finding';
import { spots } from '../spots';

/** The forms of 省略号 and 破折号 (GB/T 15834, 4.11 and 4.12): six dots, two ems; and no 等 after the dots, which say it already. */
export const ellipsisAndDash: PartRule = function* ellipsisAndDash(text, { han }): Generator<Spot> {
  if (!han) {
    yield* spots(text, /(?<![-\w/])--(?!-)|(?<=\w)--(?=\w)/g, () => ({ key: 'check.dashForm', fix: '—' }));
    yield* spots(text, /(?<=[\p{L}’”]) - (?=[\p{L}\d‘“])|(?<=\d) - (?=\p{L})/gu, () => ({ key: 'check.hyphenForDash', fix: ' – ' }));
    yield* spots(text, /(?<!\.)\.{4,}(?!\.)/g, () => ({ key: 'check.ellipsisForm', fix: '…' }));
    return;
  }
  yield* spots(text, /(?<!…)…(?!…)|(?<!\.)\.{3,6}(?!\.)|。{3,6}|．{3,6}|·{3,6}|，{3,6}/g, () => ({ key: 'check.ellipsisForm', fix: '……', severity: 'error' }));
  yield* spots(text, /(?<=……)等(?:等)?(?=[。，；）”]|$)/g, () => ({ key: 'check.etcAfterEllipsis', fix: '' }));
  yield* spots(text, /(?<=……)[，、；]/g, () => ({ key: 'check.markAfterEllipsis', fix: '' }));
  yield* spots(text, /(?<=[\p{Script=Han}”》）])(?:-{2,4}|－{2,}|–{2}|—{3,})(?=[\p{Script=Han}“《（])|(?<=[\p{Script=Han}])(?:－－|--)/gu, () => ({ key: 'check.dashForm', fix: '——', severity: 'error' }));
};
