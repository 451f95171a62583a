import type { Operation as SlateOperation } from 'slate';
import { applyText } from '../model/apply-text';
import type { Edition } from '../model/edition';
import type { PageId, StoryId } from '../model/ids';
import type { Mark } from '../model/mark';
import type { NewId } from '../model/new-id';
import type { TextOperation } from '../model/operation';
import { extentOf } from '../model/redline/extent-of';
import { flatChanges } from '../model/redline/flat-changes';
import { flatText } from '../model/redline/flat-text';
import { marksAtShown } from '../model/redline/marks-at-shown';
import { proposedText } from '../model/redline/proposed-text';
import { redlineOf } from '../model/redline/redline-of';
import { trackEdit, trackPrintedEdit } from '../model/redline/track-edit';
import type { StoryText } from '../model/story-text';
import { threadOf } from '../model/threads';
import { plan, refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { anchored, setRedline } from './mark-edits';

export interface TrackEditArgs extends TrackedBy {
  readonly story: StoryId;
  /** What the text editor did, in order. */
  readonly operations: readonly SlateOperation[];
  /** The text that they count in: the story as it would be with all marks accepted (left out), or as it is printed. */
  readonly counts?: 'proposed' | 'printed';
}

/** Who writes with changes tracked. */
export interface TrackedBy {
  readonly author: string;
  readonly round: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly newId: NewId;
}

/** Writing with changes tracked: nothing is printed otherwise until the mark is accepted. Who writes on at the same place adds to the same mark. */
export const trackStoryEdit: Command<TrackEditArgs> = {
  name: 'track-edit',
  plan(edition, { story: id, operations, counts = 'proposed', author, round, time, newId }) {
    const story = edition.stories[id];
    if (!story) return refuse('refusal.story-gone');
    const edits = operations.filter((operation): operation is TextOperation => operation.type !== 'set_selection');
    const before = redlineOf(story);
    const edited = counts === 'printed' ? story.text : proposedText(story.text, before);
    if (!applyText(edited, edits).ok) return refuse('refusal.text-does-not-fit');
    const [at, to] = touched(edited, edits);
    if (at === null) return plan();
    const continued = counts === 'printed' ? undefined : marksAtShown(before, at, to).find((mark) => isOpenTyping(edition.marks[mark], author, round));
    const mark = continued ?? newId();
    const redline = (counts === 'printed' ? trackPrintedEdit : trackEdit)(story.text, before, edits, mark);
    const draft = startDraft(edition);
    setRedline(draft, id, redline);
    const range = extentOf(redline, mark);
    if (!continued) {
      if (!range) return plan();
      const anchor = { type: 'text' as const, story: id, ...range, page: pageOf(edition, id) };
      const quote = flatText(story.text).slice(range.from, range.to);
      draft.insert('marks', { id: mark, kind: 'typed', anchor, author, round, time, note: '', quote, replies: [], state: 'open', settled: null, change: null, strokes: [] });
    } else {
      const { anchor, note, replies } = edition.marks[mark]!;
      // Everything was taken back again; what somebody said about it stays.
      if (!range && note === '' && replies.length === 0) draft.remove('marks', mark);
      else if (range && anchor.type === 'text') draft.set('marks', mark, { anchor: anchored(anchor, range), quote: flatText(story.text).slice(range.from, range.to) });
    }
    return draft.plan();
  },
  mergeKey: ({ story, operations }) => typingKey(story, operations),
};

/** Letter after letter is one step of undo, backspace after backspace another; all else stands alone, as in ordinary typing. */
function typingKey(story: StoryId, operations: readonly SlateOperation[]): string | null {
  const edits = operations.filter(({ type }) => type !== 'set_selection');
  const [only] = edits;
  return edits.length === 1 && (only?.type === 'insert_text' || only?.type === 'remove_text') ? `track:${story}:${only.type}` : null;
}

const isOpenTyping = (mark: Mark | undefined, author: string, round: string): boolean => mark?.kind === 'typed' && mark.state === 'open' && mark.author === author && mark.round === round;

/** The stretch of the edited text as it is that the operations change first; null when they change no text. */
function touched(text: StoryText, operations: readonly TextOperation[]): readonly [number, number] | readonly [null, null] {
  let first: readonly [number, number] | null = null;
  flatChanges(text, operations, (change) => {
    first ??= 'from' in change ? [change.from, change.to] : [change.at, change.at];
  });
  return first ?? [null, null];
}

function pageOf(edition: Edition, story: StoryId): PageId | null {
  return threadOf(edition, story)[0]?.page ?? null;
}

