/** The Chinese of the spelling check. */
export const spellingZhCN = {
  'command.add-to-house-words': '加入本社词表',
  'command.house-words': '本社词表…',
  'command.next-misspelling': '下一处拼写问题',
  'command.toggle-spelling': '英文拼写检查',
  'spelling.looking': '正在查找建议…',
  'spelling.none': '没有建议',
  'words.add': '加入',
  'words.count': '{count} 个词',
  'words.empty': '还没有本社词。在这里填上人名、地名和术语，或在稿件里右击拼写有误的词，选“加入本社词表”。',
  'words.new': '新词，多个以空格分开',
  'words.note': '英文拼写检查认可这些词，各期通用。',
  'words.remove': '删去“{word}”',
  'words.title': '本社词表',
  'toast.house-word': '“{word}”已加入本社词表，所有版面都认可。',
  'toast.no-dictionary': '读不到英文词典，拼写检查已停。请重新安装 Forme。',
  'toast.no-misspellings': '英文稿件没有拼写问题。',
} as const;
