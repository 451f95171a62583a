/** The desk: copying and pasting frames, aligning, rulers and guides, keys, the tour. */
import type { deskZhCN } from './desk-zh-CN';

export const deskEn: Readonly<Record<keyof typeof deskZhCN, string>> = {
  'command.paste-in-place': 'Paste in Place',
  'command.align-left': 'Align Left Edges',
  'command.align-center': 'Centre Across',
  'command.align-right': 'Align Right Edges',
  'command.align-top': 'Align Top Edges',
  'command.align-middle': 'Centre Down',
  'command.align-bottom': 'Align Bottom Edges',
  'command.distribute-across': 'Equal Spaces Across',
  'command.distribute-down': 'Equal Spaces Down',
  'command.align-to-auto': 'Align to Each Other (One Frame: to the Type Area)',
  'command.align-to-type-area': 'Align to the Type Area',
  'command.align-to-page': 'Align to the Page',
  'menu.align': 'Align and Distribute',
  'step.paste-frames': 'Paste',
  'step.align-frames': 'Align',
  'step.distribute-frames': 'Distribute',
  'refusal.distribute-few': 'Select at least {least} frames to make the spaces between them equal.',
  'failure.clipboard-frames': 'The frames on the clipboard come from another version of Forme and cannot be pasted. Copy them again.',
  'toast.copied-frames': '{count, plural, one {One frame copied} other {# frames copied}}',
};
