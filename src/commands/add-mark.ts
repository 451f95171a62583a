import { equal } from '../model/equal';
import type { Edition } from '../model/edition';
import { TEXT_MARKS } from '../model/mark';
import type { Mark, MarkAnchor, MarkChange, MarkKind, MarkStroke } from '../model/mark';
import type { NewId } from '../model/new-id';
import type { LeafLook } from '../model/redline';
import { flatLength, flatText } from '../model/redline/flat-text';
import { markRedline } from '../model/redline/mark-redline';
import type { FlatRange } from '../model/redline/flat-range';
import { redlineOf } from '../model/redline/redline-of';
import type { PartType } from '../model/story-text';
import { refuse } from './command';
import type { Command, Refusal } from './command';
import { startDraft } from './draft';
import { setRedline } from './mark-edits';
import { wishesOf } from './mark-wishes';

export interface AddMarkArgs {
  readonly newId: NewId;
  /** Words written over the text are `track-edit`'s. */
  readonly kind: Exclude<MarkKind, 'typed'>;
  readonly anchor: MarkAnchor;
  readonly author: string;
  /** The step of the workflow; empty: none. */
  readonly round: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly note?: string;
  /** Left out: the words that the mark is made on. */
  readonly quote?: string;
  /** Words of an insertion or a replacement; `\n` divides the part. */
  readonly text?: string;
  /** The other stretch of a transposition, or (`from`) the place that words go to. */
  readonly target?: FlatRange;
  readonly look?: LeafLook;
  /** What the second half becomes when a part is divided. */
  readonly part?: PartType;
  /** For a mark on a frame: the sides of the change. */
  readonly change?: MarkChange;
  readonly strokes?: readonly MarkStroke[];
}

const LONGEST_QUOTE = 200;
const TEXT_KINDS: ReadonlySet<MarkKind> = new Set(TEXT_MARKS);

/** Makes a reader's mark. What it would change in a text stands in the story's redline from then on; the text stays as it prints. */
export const addMark: Command<AddMarkArgs> = {
  name: 'add-mark',
  plan(edition, args) {
    const { kind, anchor, change = null, strokes = [] } = args;
    const misfit = anchorMisfit(edition, anchor) ?? changeMisfit(edition, args);
    if (misfit) return misfit;
    const draft = startDraft(edition);
    const id = args.newId();
    let quote = args.quote ?? '';
    if (anchor.type === 'text') {
      const story = edition.stories[anchor.story]!;
      quote = args.quote ?? flatText(story.text).slice(anchor.from, anchor.to).slice(0, LONGEST_QUOTE);
      if (TEXT_KINDS.has(kind)) {
        const wishes = wishesOf(story, { ...args, anchor });
        if (!wishes.ok) return wishes;
        let redline = redlineOf(story);
        for (const wish of wishes.wishes) {
          const next = markRedline(story.text, redline, id, wish);
          if (!next) return refuse('refusal.mark-changes-nothing');
          redline = next;
        }
        setRedline(draft, anchor.story, redline);
      }
    } else if (TEXT_KINDS.has(kind)) return refuse('refusal.mark-needs-words');
    const { author, round, time, note = '' } = args;
    const mark: Mark = { id, kind, anchor, author, round, time, note, quote, replies: [], state: 'open', settled: null, change, strokes };
    draft.insert('marks', mark);
    return draft.plan();
  },
};

function anchorMisfit(edition: Edition, anchor: MarkAnchor): Refusal | null {
  switch (anchor.type) {
    case 'text': {
      const story = edition.stories[anchor.story];
      if (!story) return refuse('refusal.story-gone');
      const fits = anchor.from >= 0 && anchor.from <= anchor.to && anchor.to <= flatLength(story.text);
      return fits ? null : refuse('refusal.text-does-not-fit');
    }
    case 'frame':
      return edition.frames[anchor.frame] ? null : refuse('refusal.frame-gone');
    case 'area':
      return edition.pages[anchor.page] ? null : refuse('refusal.page-gone');
  }
}

function changeMisfit(edition: Edition, { kind, change, strokes }: AddMarkArgs): Refusal | null {
  if (kind === 'drawing' && !strokes?.some(({ points }) => points.length > 0)) return refuse('refusal.mark-needs-stroke');
  if (kind !== 'frame') return null;
  if (!change || equal(change.before, change.after)) return refuse('refusal.mark-changes-nothing');
  const frame = edition.frames[change.frame] as unknown as Record<string, unknown> | undefined;
  if (!frame) return refuse('refusal.frame-gone');
  const keys = new Set([...Object.keys(change.before), ...Object.keys(change.after)]);
  const fits = [...keys].every((key) => key in frame && !['id', 'type', 'page'].includes(key) && key in change.before && key in change.after && equal(frame[key], change.before[key]));
  return fits ? null : refuse('refusal.frame-not-as-marked');
}
