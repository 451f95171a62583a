/** 以 PDF 返回的校样。 */
export const pdfProofZhCN = {
  'command.merge-proof': '合并校样…',
  'step.merge-proof': '合并校样',
  'dialog.importProof': '合并返回的校样',
  'dialog.proofs': '批注过的校样',
  'intake.pdfEncrypted': '“{name}”有密码保护。请对方给一份没有密码的。',
  'intake.pdfDamaged': '“{name}”读不了：PDF 已损坏或不完整。请对方重发，或在阅读器里另存一份。',
  'failure.proof.other-edition': '“{name}”不是这一期的校样：版面不对，或尺寸不同。请打开出校样的那一期再合并。',
  'failure.proof.pages-gone': '有 {count} 处批注所在的版已不在这一期里，没有收下。',
  'failure.proof.not-all': '“{name}”里有 {count} 处没能收下。{reason}',
  'failure.proof.to-merge': '“{name}”是 PDF。收下上面的批注请用 “forme merge-proof”。',
  'toast.proof-merged': '“{name}”：收下批注 {marks} 处、答复 {replies} 条、裁定 {decisions} 项。',
  'toast.proof-nothing': '“{name}”里没有这里还没有的内容。',
  'press.line-numbers': '行号',
  'press.marks-margin': '加边，写批注文字',
  'cli.noProof': '请在这一期之后写上返回的校样：批注过的 PDF 或 .forme-proof 文件。',
};
