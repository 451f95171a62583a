/** Writing in the composed page. */
export const onPageEn = {
  'onpage.text': 'Text of “{slug}” on the page',
  'onpage.lines': '{count, plural, one {# line} other {# lines}}',
  'onpage.size': '{size} pt',
  'onpage.sizeFitted': '{size} pt, {percent} % of the style',
  'onpage.overset': '{lines, plural, one {# line does} other {# lines do}} not fit',
  'onpage.toGalley': '{keys}: galley',
  'onpage.noPlace': 'This story stands on no page. It can be written in the galley.',
} as const;
