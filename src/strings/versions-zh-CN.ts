/** 版本与比较：中文。 */
export const versionsZhCN = {
  'failure.versions.damaged': '这个历史版本保存的文件“{file}”已丢失或损坏，无法打开。请从备份中恢复这个文件，或选择另一个版本。',
  'failure.versions.unknown': '这一期里没有这个版本了。请关闭再打开“历史版本”。',
  'failure.versions.not-kept': '这一期已经保存，但未能保留版本“{name}”。请检查磁盘的剩余空间和权限，再保留一次。',
} as const;
