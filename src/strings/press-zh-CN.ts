/** 付印：导出、预设、输出条件、颜色。 */
export const pressZhCN = {
  'refusal.condition-gone': '这个输出条件已不存在。',
  'refusal.icc-gone': '这一期里没有这个 ICC 特性文件，请重新导入。',
  'refusal.ink-share': '每种油墨填 0 到 {most} %。',
  'refusal.name-empty': '请填写名称。',
  'refusal.naming-empty': '请填写文件名样式。',
  'refusal.spot-differs': '专色“{spot}”已被另一个颜色使用，而两者的 CMYK 不同。请先让两者一致，或换一个名称。',
  'refusal.spot-name': '“{spot}”不能用作专色名称，请换一个。',
  'step.set-condition-profile': '更换 ICC 特性文件',
  'step.set-press': '修改付印设置',
  'step.set-swatch': '修改颜色',
} as const;
