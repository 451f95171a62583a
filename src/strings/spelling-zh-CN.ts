/** The Chinese of the spelling check. */
export const spellingZhCN = {
  'command.add-to-house-words': '加入本社词表',
  'command.next-misspelling': '下一处拼写问题',
  'command.toggle-spelling': '英文拼写检查',
  'spelling.looking': '正在查找建议…',
  'spelling.none': '没有建议',
  'toast.house-word': '“{word}”已加入本社词表，所有版面都认可。',
  'toast.no-dictionary': '读不到英文词典，拼写检查已停。请重新安装 Forme。',
  'toast.no-misspellings': '英文稿件没有拼写问题。',
} as const;
