/** The English of the way to press: export, presets, output conditions, colours. */
import type { pressZhCN } from './press-zh-CN';

export const pressEn: Readonly<Record<keyof typeof pressZhCN, string>> = {
  'refusal.condition-gone': 'That output condition is no longer there.',
  'refusal.icc-gone': 'The edition does not hold that ICC profile. Import it again.',
  'refusal.ink-share': 'Give each ink 0 to {most} %.',
  'refusal.name-empty': 'Give it a name.',
  'refusal.naming-empty': 'Give a pattern for file names.',
  'refusal.spot-differs': 'Another colour uses the spot ink “{spot}” with different CMYK. Make them the same first, or choose another name.',
  'refusal.spot-name': '“{spot}” cannot name a spot ink. Choose another name.',
  'step.set-condition-profile': 'Change ICC Profile',
  'step.set-press': 'Change Press Settings',
  'step.set-swatch': 'Change Colour',
};
