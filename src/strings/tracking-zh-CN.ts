/** 修订（留痕改稿）。 */
export const trackingZhCN = {
  'command.track-changes': '修订（留痕改稿）',
  'step.track-changes': '修订开关',
  'track.on': '修订中',
  'track.sign-note': '正在留痕改稿：本期里写的、删的都记为修订，采纳后才会付印。点按或 {keys} 改回直接编辑。',
  'track.note': '改动记为修订，采纳后才付印。',
  'track.shown': '本稿按修订后显示，采纳前照原文付印',
};
