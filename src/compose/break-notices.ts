import type { StoryId } from '../model/ids';
import type { ComposeNotice } from './composition';
import type { ThreadParagraph } from './filling';
import type { LineRange } from './paragraph/paragraph';
import { rescueOf } from './paragraph/rescues';
import { storyPoint } from './run-in';

/** A line with the paragraph it belongs to. */
interface LineOf {
  readonly paragraph: Pick<ThreadParagraph, 'part' | 'prepared' | 'runIn'>;
  readonly range: LineRange;
  readonly place: unknown;
}

/** Characters shown at either side of the break. */
const SHOWN = 4;

/** What a person would look for: the text round a place, a bar at it. */
const roundAbout = (text: string, at: number): string =>
  `${Array.from(text.slice(Math.max(0, at - 2 * SHOWN), at)).slice(-SHOWN).join('')}|${Array.from(text.slice(at, at + 2 * SHOWN)).slice(0, SHOWN).join('')}`;

/** The lines of a story that stand somewhere and end where a rule forbids it, because nothing else fitted (K9): each paragraph's first of a kind. */
export function breakNotices(story: StoryId, lines: readonly LineOf[]): ComposeNotice[] {
  const told = new Set<string>();
  const notices: ComposeNotice[] = [];
  for (const { range, paragraph, place } of lines) {
    const { part, prepared } = paragraph;
    const rescue = place === null ? null : rescueOf(prepared, range);
    if (!rescue) continue;
    const { kind, offset } = rescue;
    // A word that is wider than its column is cut in every line.
    if (told.has(`${kind} ${part}`)) continue;
    told.add(`${kind} ${part}`);
    notices.push({ kind: kind === 'relaxed' ? 'relaxed-break' : 'cut-word', detail: roundAbout(prepared.text, offset), story, at: storyPoint(paragraph, offset) });
  }
  return notices;
}
