/** HTML proofs and merging what comes back. */
export const htmlProofZh = {
  'command.html-proof': 'HTML 校样…',
  'command.html-proof-page': '本版 HTML 校样…',
  'export.html': 'HTML 校样',
  'merge.asked': '{kind, select, delete {删除} replace {改正} insert {增补} query {存疑} other {批注}}',
  'merge.damaged': '“{name}”已损坏，不能并入（{detail}）。请向审读人再要一份回执。',
  'merge.done': '{person}的校样回执：并入 {placed} 条批注{lost, plural, =0 {} other {，{lost} 条原处已改、作为批注并入}}{known, plural, =0 {} other {，{known} 条此前已并入}}{gone, plural, =0 {} other {，{gone} 条对应的稿件或版面已不在}}。',
  'merge.lost': '原处文字在出校样后已改动，位置可能不准。原意见：{asked}',
  'merge.newer': '“{name}”出自较新版本的 Forme（格式 {version}），请更新后再并入。',
  'merge.no-return': '“{name}”不是返回的校样。请选 HTML 校样下载的 .forme-proof 文件，或批注过的 PDF。',
  'merge.other-edition': '“{name}”不是这一期（{paper} {date}）的校样回执，请打开对应的一期再并入。',
  'merge.signed': '{act, select, approve {HTML 校样：同意付印} other {HTML 校样：已阅}}{hasRemark, select, yes {。{remark}} other {}}',
} as const;
