/**
 * Who stands where: threads, frames of a page, placed pictures. Indexes are built once per frame table (an edition
 * that shares its frames shares them) and hold nothing alive.
 */
import type { Edition } from './edition';
import type { Frame, PictureFrame, TextFrame } from './frame';
import type { FrameId, PageId, PictureId, StoryId } from './ids';
import type { Picture } from './picture';
import type { Story } from './story';

interface FrameIndex {
  readonly threads: ReadonlyMap<StoryId, readonly TextFrame[]>;
  /** The stack that a story stands in, for stories of stacks alone. */
  readonly stacks: ReadonlyMap<StoryId, readonly StoryId[]>;
  readonly pages: ReadonlyMap<PageId, readonly Frame[]>;
  readonly pictures: ReadonlyMap<PictureId, readonly PictureFrame[]>;
}

const frameIndexes = new WeakMap<Edition['frames'], FrameIndex>();
const captionIndexes = new WeakMap<Edition['pictures'], ReadonlyMap<StoryId, Picture>>();
const NONE: readonly never[] = [];

/** A story's frames in the order of its thread (串文), shared by the stories of a stack. Empty when the story is not placed, or is a picture's caption. */
export const threadOf = (edition: Edition, story: StoryId): readonly TextFrame[] => indexOf(edition).threads.get(story) ?? NONE;

/** The stories that stand one after another in the same frames (简讯 as one object), this one among them; none for a story by itself. */
export const stackOf = (edition: Edition, story: StoryId): readonly StoryId[] => indexOf(edition).stacks.get(story) ?? NONE;

/** The stories of a text frame from top to bottom: one, or a stack. */
export function storiesIn(edition: Edition, frame: Frame): readonly StoryId[] {
  if (frame.type !== 'text' || frame.story === null) return NONE;
  const stack = stackOf(edition, frame.story);
  return stack.length > 0 ? stack : [frame.story];
}

/** A page's frames in painting order, lowest first. */
export const framesOnPage = (edition: Edition, page: PageId): readonly Frame[] => indexOf(edition).pages.get(page) ?? NONE;

/** The frames that show a picture. */
export const framesOfPicture = (edition: Edition, picture: PictureId): readonly PictureFrame[] => indexOf(edition).pictures.get(picture) ?? NONE;

/** The story whose text a frame shows: its own, or its picture's caption. Null for an empty place, a rule, a box. */
export function storyOf(edition: Edition, frame: Frame): Story | null {
  if (frame.type === 'text') return frame.story === null ? null : edition.stories[frame.story] ?? null;
  if (frame.type !== 'picture' || frame.picture === null) return null;
  const picture = edition.pictures[frame.picture];
  return picture ? edition.stories[picture.caption] ?? null : null;
}

/** The picture whose caption the story is, or null. */
export function pictureOfCaption(edition: Edition, story: StoryId): Picture | null {
  let index = captionIndexes.get(edition.pictures);
  if (!index) {
    index = new Map(Object.values(edition.pictures).map((picture) => [picture.caption, picture]));
    captionIndexes.set(edition.pictures, index);
  }
  return index.get(story) ?? null;
}

/** True when the story has a place on a page; a caption has one when its picture does. */
export function isPlaced(edition: Edition, story: StoryId): boolean {
  if (threadOf(edition, story).length > 0) return true;
  const picture = pictureOfCaption(edition, story);
  return picture !== null && framesOfPicture(edition, picture.id).length > 0;
}

/** The frame before and after in the thread; null at its ends and for frames without a thread. */
export function neighboursInThread(edition: Edition, frame: FrameId): { readonly previous: TextFrame | null; readonly next: TextFrame | null } {
  const self = edition.frames[frame];
  if (self?.type !== 'text' || self.story === null) return { previous: null, next: null };
  const thread = threadOf(edition, self.story);
  const at = thread.findIndex((other) => other.id === frame);
  return { previous: thread[at - 1] ?? null, next: thread[at + 1] ?? null };
}

function indexOf(edition: Edition): FrameIndex {
  const known = frameIndexes.get(edition.frames);
  if (known) return known;
  const threads = new Map<StoryId, TextFrame[]>();
  const pages = new Map<PageId, Frame[]>();
  const pictures = new Map<PictureId, PictureFrame[]>();
  for (const frame of Object.values(edition.frames)) {
    collect(pages, frame.page, frame);
    if (frame.type === 'text' && frame.story !== null) collect(threads, frame.story, frame);
    if (frame.type === 'picture' && frame.picture !== null) collect(pictures, frame.picture, frame);
  }
  for (const thread of threads.values()) thread.sort((a, b) => a.turn - b.turn || byId(a, b));
  const stacks = new Map<StoryId, readonly StoryId[]>();
  for (const [story, thread] of [...threads]) {
    const behind = new Set(thread.flatMap(({ stack }) => stack).filter((id) => !threads.has(id) && !stacks.has(id)));
    if (behind.size === 0) continue;
    const all = [story, ...behind];
    for (const id of all) {
      threads.set(id, thread);
      stacks.set(id, all);
    }
  }
  for (const frames of pages.values()) frames.sort((a, b) => a.layer - b.layer || byId(a, b));
  for (const frames of pictures.values()) frames.sort(byId);
  const index = { threads, stacks, pages, pictures };
  frameIndexes.set(edition.frames, index);
  return index;
}

function collect<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const byId = (a: Frame, b: Frame): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
