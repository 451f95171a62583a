import type { Redline } from '../redline';
import type { Story } from '../story';
import { plainRedline } from './runs';

/** What open marks would change in a story, a story without marks included. */
export const redlineOf = ({ redline, text }: Pick<Story, 'redline' | 'text'>): Redline => redline ?? plainRedline(text);
