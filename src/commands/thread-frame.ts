import { roundRect } from '../geometry/rect';
import type { Rect } from '../geometry/rect';
import type { TextFrame } from '../model/frame';
import type { FrameId, PageId } from '../model/ids';
import type { NewId } from '../model/new-id';
import { neighboursInThread, storyOf, threadOf } from '../model/threads';
import { refuse } from './command';
import type { Command } from './command';
import { frameContentLock } from './content-lock';
import { startDraft } from './draft';
import { misfitOnPage } from './fit-on-page';
import { newTextFrame } from './frame-defaults';

export interface ThreadFrameArgs {
  /** The frame after which the story runs on. */
  readonly after: FrameId;
  /** A new frame on any page, or an empty frame that stands there already. */
  readonly to: { readonly page: PageId; readonly rect: Rect } | { readonly frame: FrameId };
  readonly newId: NewId;
}

/** Lets a story run on (续排) in another frame, directly after the given one; the frames behind it follow as before. */
export const threadFrame: Command<ThreadFrameArgs> = {
  name: 'thread-frame',
  plan(edition, { after: afterId, to, newId }) {
    const after = edition.frames[afterId];
    if (!after) return refuse('refusal.frame-gone');
    const story = storyOf(edition, after);
    if (after.type !== 'text' || !story) return refuse('refusal.no-story-to-thread');
    const place: Partial<TextFrame> = { story: story.id, turn: turnAfter(after, neighboursInThread(edition, afterId).next), takes: takesOf(threadOf(edition, story.id)) };
    const draft = startDraft(edition);
    if ('frame' in to) {
      const frame = edition.frames[to.frame];
      if (!frame) return refuse('refusal.frame-gone');
      if (frame.type !== 'text') return refuse('refusal.takes-no-story');
      if (frame.story !== null) return refuse('refusal.frame-taken');
      if (frame.locked) return refuse('refusal.locked', { count: 1 });
      const lock = frameContentLock(edition, [frame.id]);
      if (lock) return lock;
      draft.set('frames', frame.id, place);
    } else {
      const page = edition.pages[to.page];
      if (!page) return refuse('refusal.page-gone');
      const misfit = misfitOnPage(page, to.rect);
      if (misfit) return misfit;
      draft.insert('frames', { ...newTextFrame(edition, page, roundRect(to.rect), newId(), story), headSpan: 0, ...place });
    }
    return draft.plan();
  },
};

const turnAfter = (frame: TextFrame, next: TextFrame | null): number => (next ? (frame.turn + next.turn) / 2 : Math.floor(frame.turn) + 1);

/** Where a head has a frame of its own, the others take text alone. */
const takesOf = (thread: readonly TextFrame[]): TextFrame['takes'] => (thread.some((frame) => frame.takes === 'head') ? 'text' : 'all');
