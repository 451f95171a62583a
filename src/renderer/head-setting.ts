import type { HeadOffer } from '../compose/head-offers';
import type { HeadSetting } from '../compose/head-settings';
import type { HeadChoice } from '../model/story-text';

/** A setting of a head as an editor's choice. */
export function choiceOf({ text }: Pick<HeadOffer, 'text'>, { lines, size, tracking }: HeadSetting): HeadChoice {
  return { lines: lines.map(({ start, end }) => text.slice(start, end)), size, tracking };
}

/** Where the setting that is in force stands among those that are offered, from 0; 0, the best, when nothing was chosen. */
export function settingIndex({ settings, chosen }: Pick<HeadOffer, 'settings' | 'chosen'>): number {
  return chosen ? Math.max(0, settings.findIndex((one) => keyOf(one) === keyOf(chosen))) : 0;
}

/** Tells settings of one head apart. */
export const keyOf = ({ lines, size, tracking }: HeadSetting): string => `${lines.map(({ end }) => end).join()} ${size} ${tracking}`;
