/** 在版面上直接改稿。 */
export const onPageZhCN = {
  'onpage.text': '版面上“{slug}”的文字',
  'onpage.lines': '{count} 行',
  'onpage.size': '{size} 点',
  'onpage.sizeFitted': '{size} 点，样式的 {percent}%',
  'onpage.overset': '{lines} 行放不下',
  'onpage.toGalley': '{keys} 打开小样',
  'onpage.noPlace': '这篇稿件还没有上版，请在小样里改。',
} as const;
