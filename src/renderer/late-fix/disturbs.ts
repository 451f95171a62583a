import type { Tried } from '../document-store';
import { changedLines } from './changed-lines';

/** True when a change moves, or sets otherwise, any line outside the paragraphs that it touches: what a late fix may not do unasked. */
export const disturbs = (before: Tried, after: Tried): boolean => changedLines(before, after).some(({ isOutside }) => isOutside);
