/** What stays whole in a head though it is more than one word (H7, U3, U4): numbers with what they count, dates, titles, foreign names. */

export interface WholeSpan {
  readonly start: number;
  readonly end: number;
  /** Cost of a break inside. */
  readonly cost: number;
}

const DIGITS = '[0-9０-９]+(?:[.,:：∶/\\-–~～—－×][0-9０-９]+)*';
const NUMERALS = '[零〇一二两三四五六七八九十百千万亿几数]+';
const MANY = '[十百千万亿余多来几]*';
/** What numbers count in newspapers, longest first. */
const MEASURES = ['平方公里', '平方米', '立方米', '公里', '公斤', '公顷', '千瓦时', '千瓦', '分钟', '小时', '周年', '年代', '世纪', '季度', '人次', '户次', '号线', '万元', '亿元', '美元', '欧元', '日元', '港元',
  '个百分点', '百分点', '项目', '名额', '[年月日号时点分秒天周届期版个名位人户家所座栋幢套间条项起件次例场台辆艘架列班对双张只头匹棵株亩吨克斤米元角倍成度级楼层岁代批本部册首枚支队组种类面片块口把份笔桩]'].join('|');

const PATTERNS: readonly { readonly pattern: RegExp; readonly cost: number }[] = [
  // 2026年12月1日, 上午9时30分, 三十二个, 第6届, 5.2%, 1.2万亿元, 3:1
  { pattern: new RegExp(`第?(?:${DIGITS}|${NUMERALS})[%％‰℃°]?${MANY}(?:${MEASURES})?(?:(?:${DIGITS}|${NUMERALS})${MANY}(?:${MEASURES}))*`, 'gu'), cost: 70 },
  { pattern: /(?:百分之|千分之|[0-9]分之)[零〇一二两三四五六七八九十百点0-9]+/gu, cost: 80 },
  // 阿卜杜拉·沙希德
  { pattern: /[㐀-鿿A-Za-z]{1,6}(?:[·・•][㐀-鿿A-Za-z]{1,6})+/gu, cost: 80 },
  // Titles of works, whole up to the length of a line.
  { pattern: /《[^《》]{1,18}》|〈[^〈〉]{1,18}〉/gu, cost: 60 },
  { pattern: /“[^“”]{1,12}”|‘[^‘’]{1,12}’|「[^「」]{1,12}」/gu, cost: 24 },
  { pattern: /（[^（）]{1,12}）|\([^()]{1,20}\)/gu, cost: 30 },
];

/** The spans of a head's text that a line should not break, in no order. Spans of one character are left out. */
export function wholeSpans(text: string): WholeSpan[] {
  const spans: WholeSpan[] = [];
  for (const { pattern, cost } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      if (match[0].length > 1) spans.push({ start: match.index, end: match.index + match[0].length, cost });
    }
  }
  return spans;
}
