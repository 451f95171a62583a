import type { StoryId } from '../model/ids';
import type { ComposeNotice } from './composition';
import type { LineRange, PreparedParagraph } from './paragraph/paragraph';
import { rescuesOf } from './paragraph/rescues';

/** A line with the paragraph it belongs to. */
interface LineOf {
  readonly part: number;
  readonly prepared: PreparedParagraph;
  readonly range: LineRange;
}

/** Characters shown at either side of the break. */
const SHOWN = 4;

/** What a person would look for: the text round a place, a bar at it. */
const roundAbout = (text: string, at: number): string =>
  `${Array.from(text.slice(Math.max(0, at - 2 * SHOWN), at)).slice(-SHOWN).join('')}|${Array.from(text.slice(at, at + 2 * SHOWN)).slice(0, SHOWN).join('')}`;

/** The lines of a story that end where a rule forbids it, because nothing else fitted (K9). */
export function breakNotices(story: StoryId, lines: readonly LineOf[]): ComposeNotice[] {
  return lines.flatMap(({ part, prepared, range }) => rescuesOf(prepared, [range]).map(({ kind, offset }): ComposeNotice => ({
    kind: kind === 'relaxed' ? 'relaxed-break' : 'cut-word', detail: roundAbout(prepared.text, offset), story, at: { part, offset },
  })));
}
