import type { MarkKind } from '../../model/mark';
import type { StoryId } from '../../model/ids';
import { storyPoint } from '../../model/redline/flat-text';
import type { StoryPoint } from '../../model/story-text';
import { appState } from '../app-store';
import { useSession } from '../session-store';
import { samePoint } from '../story-editor/slate-point';
import { isBefore } from '../story-editor/words';
import { dropSelection, pauseReading } from './reading-actions';
import { useReading } from './reading-store';

export interface SpokenChoice {
  readonly story: StoryId;
  readonly from: StoryPoint;
  readonly to: StoryPoint;
  /** A person selected it meanwhile. */
  readonly isSelected: boolean;
}

/** Marks that say something about a place; the others change its text and must be on the very word. */
const SAYS: ReadonlySet<MarkKind> = new Set(['query', 'comment']);

/**
 * What a mark is on that is made while the voice speaks: what a person has selected meanwhile, else the word that is spoken. Null: what is chosen as ever, since
 * nothing is read. `waits`: the voice does not tell its words; it was paused and the clause is selected, to be made narrower.
 */
export function spokenChoice(kind: MarkKind): SpokenChoice | 'waits' | null {
  const { status, story, spoken } = useReading.getState();
  const text = story === null ? undefined : appState().open?.store.getState().shown.stories[story]?.text;
  if (status !== 'speaking' || story === null || !spoken || !text) return null;
  const { editing, toast } = useSession.getState();
  if (editing?.caret && editing.anchor && !samePoint(editing.caret, editing.anchor)) {
    const [from, to] = isBefore(editing.anchor, editing.caret) ? [editing.anchor, editing.caret] : [editing.caret, editing.anchor];
    // Once: the mark after it is about what is spoken then.
    dropSelection();
    return { story: editing.story, from, to, isSelected: true };
  }
  if (!spoken.exact && !SAYS.has(kind)) {
    pauseReading();
    toast({ tone: 'info', key: 'aloud.select-word' });
    return 'waits';
  }
  // Where words go to is looked for with the caret.
  if (kind === 'move') pauseReading();
  return { story, from: storyPoint(text, spoken.from), to: storyPoint(text, spoken.to), isSelected: false };
}
