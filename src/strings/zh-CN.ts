/** The window's Chinese. Flat, sorted by area; `en.ts` must hold the same keys. */
export const zhCN = {
  'failure.no-answer': '后台没有应答。请保存后重新启动 Forme。',
  'failure.export.cancelled': '导出已取消，没有写入文件。',
  'failure.export.noPages': '没有要导出的版面。',
  'failure.export.fontBroken': '字体“{font}”无法读取，请更换字体文件后重试。',
  'failure.export.fontEmbedding': '字体“{font}”的许可不允许嵌入 PDF，请换用其他字体。',
  'failure.export.picture': '第{page}版的图片“{picture}”无法读取，请重新导入这张图片。',
  'failure.export.assetMissing': '第{page}版的图片“{picture}”在这一期的文件夹里找不到，请重新导入。',
  'failure.export.tooManyPixels': '{ppi} ppi 的图太大，请降低分辨率，或导出 PDF。',
  'finding.overset': '“{story}”溢出 {lines} 行（{characters} 字）',
  'finding.missingGlyph': '字体里没有这个字：{detail}',
  'finding.missingFont': '缺少字体：{detail}',
  'finding.missingCredit': '图片“{picture}”没有署名',
  'finding.missingCaption': '图片“{picture}”没有图说',
  'finding.emptyPlace': '空位还没有内容：{label}',
  'intake.pageCopyShape': '“{name}”不是版面稿件 JSON：{at} 处的内容不对。',
  'intake.pageCopyEmpty': '“{name}”里没有稿件。',
  'intake.notJson': '“{name}”不是有效的 JSON 文件。',
  'intake.pictureMissing': '找不到图片“{name}”。请把它放在稿件旁边，或用 --pictures 指明文件夹。',
} as const satisfies Record<string, string>;

/** Every message that exists. */
export type MessageKey = keyof typeof zhCN;
