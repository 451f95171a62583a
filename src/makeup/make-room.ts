import { pushFrames } from '../commands/push-frames';
import { resizeFrame } from '../commands/resize-frame';
import { picturesWithin } from '../commands/shape-places';
import type { Composition } from '../compose/composition';
import type { Edition } from '../model/edition';
import type { FrameId, StoryId } from '../model/ids';
import type { Operation } from '../model/operation';

/** Where something was tried: the edition with it, and how it composed. */
export interface Placed {
  readonly edition: Edition;
  readonly composition: Composition;
}

/** What gives a story room for what was put into its text. */
export interface Room {
  /** Its frame is deeper by `rows`, and what stands below was pushed; or its picture is shallower by them. */
  readonly way: 'grown' | 'cropped';
  readonly rows: number;
  /** After those that put it there. */
  readonly operations: readonly Operation[];
}

export interface MakeRoomOptions {
  readonly story: StoryId;
  /** The frame that may grow. */
  readonly frame: FrameId;
  readonly ways: readonly Room['way'][];
  /** Carries operations out beside the edition that `placed` is, and composes it. */
  readonly tryOut: (operations: readonly Operation[]) => Placed;
}

/** A picture is cropped by no more of its depth without being asked for. */
const MOST_CROPPED = 0.25;
/** Tries after the first guess, a row more each. */
const TRIES = 6;

/** Lines of the story that run over; 0 when it fits. */
export function linesOver({ composition }: Placed, story: StoryId): number {
  const fit = composition.stories.get(story)?.copyfit;
  return fit?.oversetFrom ? Math.max(1, Math.ceil(fit.lines)) : 0;
}

/**
 * Finds what makes an overset story fit again: the fewest rows by which its frame must be deeper, pushing what is below in whole lines within the limits that
 * pushing has, or its largest picture shallower. The first of the ways that does it; null when none does.
 */
export function makeRoom(placed: Placed, { story, frame, ways, tryOut }: MakeRoomOptions): Room | null {
  const over = linesOver(placed, story);
  for (const way of ways) {
    const plan = way === 'grown' ? growing(placed.edition, frame) : cropping(placed.edition, story, frame);
    if (!plan || over === 0) continue;
    const first = Math.max(1, Math.floor(over / plan.columns));
    for (let rows = first; rows < first + TRIES && rows <= plan.most; rows++) {
      const operations = plan.by(rows);
      // Where so much is refused, more is too.
      if (!operations) break;
      if (linesOver(tryOut(operations), story) === 0) return { way, rows, operations };
    }
  }
  return null;
}

interface Way {
  /** Columns of text that each row gives. */
  readonly columns: number;
  readonly most: number;
  readonly by: (rows: number) => readonly Operation[] | null;
}

function growing(edition: Edition, id: FrameId): Way | null {
  const frame = edition.frames[id];
  if (frame?.type !== 'text' || frame.locked) return null;
  return {
    columns: frame.columns, most: Infinity,
    by(rows) {
      const plan = pushFrames.plan(edition, { frame: id, rows });
      return plan.ok ? plan.operations : null;
    },
  };
}

function cropping(edition: Edition, story: StoryId, id: FrameId): Way | null {
  const frame = edition.frames[id];
  const page = frame && edition.pages[frame.page];
  if (frame?.type !== 'text' || !page) return null;
  const area = ({ width, height }: { readonly width: number; readonly height: number }): number => width * height;
  const [picture] = picturesWithin(edition, story, page.id).filter(({ locked, wrap, contour }) => !locked && wrap && contour === null).sort((a, b) => area(b.rect) - area(a.rect));
  if (!picture) return null;
  const { rect } = picture;
  return {
    columns: Math.max(1, Math.round((rect.width / frame.rect.width) * frame.columns)),
    most: Math.floor((rect.height / page.grid.pitch) * MOST_CROPPED),
    by(rows) {
      const plan = resizeFrame.plan(edition, { frame: picture.id, rect: { ...rect, height: rect.height - rows * page.grid.pitch } });
      return plan.ok ? plan.operations : null;
    },
  };
}
