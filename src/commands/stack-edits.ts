/** Steps that commands on stacks share: the order of the stories, and what becomes of a stack whose frame goes. */
import type { TextFrame } from '../model/frame';
import type { FrameId, StoryId } from '../model/ids';
import { stackOf, threadOf } from '../model/threads';
import type { Draft } from './draft';

/** Gives a thread its stories from top to bottom, at least one; the first frame holds the list. */
export function setStack(draft: Draft, thread: readonly TextFrame[], stories: readonly StoryId[]): void {
  const [story, ...rest] = stories;
  if (story === undefined) return;
  thread.forEach(({ id }, i) => draft.set('frames', id, { story, stack: i === 0 ? rest : [] }));
}

/** Takes a story out of its stack, which closes up. False: it stands by itself. */
export function takeOut(draft: Draft, story: StoryId): boolean {
  const rest = stackOf(draft.edition, story).filter((id) => id !== story);
  if (rest.length === 0) return false;
  setStack(draft, threadOf(draft.edition, story), rest);
  return true;
}

/** Before a frame leaves its thread: the stack that it holds goes on in the other frames. */
export function handStackOn(draft: Draft, id: FrameId): void {
  const frame = draft.edition.frames[id];
  if (frame?.type !== 'text' || frame.story === null || frame.stack.length === 0) return;
  const heir = threadOf(draft.edition, frame.story).find((other) => other.id !== id);
  if (heir) draft.set('frames', heir.id, { stack: [...frame.stack, ...heir.stack] });
}
