import type { Gain } from '../../compose/copyfit-gains';
import type { Editing } from '../session-store';

/** What to select for a gain: the words to cut, so that one key cuts them; for an addition the place. */
export function gainSelection({ kind, part, start, end }: Gain): Pick<Editing, 'caret' | 'anchor'> {
  return { caret: { part, offset: end }, anchor: kind === 'cut' ? { part, offset: start } : null };
}
