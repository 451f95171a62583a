/** British manners of spelling, each with the American one. */
const MANNERS: readonly (readonly [RegExp, string])[] = [
  [/our/, 'or'], [/tre(?=$|s$|d$|'s$)/, 'ter'], [/is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)(?:'s)?$)/, 'iz'], [/ys(?=(?:e|ed|es|er|ers|ing)$)/, 'yz'],
  [/ll(?=(?:ed|ing|er|ers|ery|or|ors)(?:'s)?$)/, 'l'], [/l(?=(?:ment|ments|ful|s)?$)/, 'll'], [/ogue/, 'og'], [/[ao]e/, 'e'], [/ence(?=s?$)/, 'ense'], [/mme(?=s?$)/, 'm'],
];

/** A British word as Americans would write it, by the manners that apply: an American dictionary that holds one of them holds the word. */
export const britishVariants = (word: string): readonly string[] =>
  MANNERS.flatMap(([british, american]) => (british.test(word) ? [word.replace(british, american)] : []));
