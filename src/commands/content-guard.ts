import type { Edition } from '../model/edition';
import type { Frame } from '../model/frame';
import type { FrameId } from '../model/ids';
import type { Operation } from '../model/operation';
import { framesOfPicture, threadOf } from '../model/threads';
import { refuse, type Command, type PlanResult, type Refusal } from './command';
import { framesOfStory } from './content-lock';

/** What of a frame is what it holds; all else is where it stands and how it looks. */
const HELD = ['story', 'stack', 'picture', 'crop', 'contour'] as const;
/** The same of a picture: another photograph, another caption. */
const SHOWN = ['asset', 'caption', 'cutOut'] as const;

/**
 * Plans a command as everybody has to: what it is about to do is held against the content locks, so that no command has to think of
 * them. Those that can say more (which brief, which picture) refuse in their own words first.
 */
export function planGuarded<Args>(command: Command<Args>, edition: Edition, args: Args): PlanResult {
  const result = command.plan(edition, args);
  return (result.ok ? guardContent(edition, result.operations) : null) ?? result;
}

/** Why operations may not be carried out: they change what frames with locked content hold. Null when they leave all of those alone. */
export function guardContent(edition: Edition, operations: readonly Operation[]): Refusal | null {
  const touched = new Set<FrameId>();
  const touch = (frames: readonly Frame[]): void => {
    for (const frame of frames) if (frame.contentLocked) touched.add(frame.id);
  };
  // Who takes a whole page away means what is on it.
  const pages = new Set(operations.flatMap((operation) => (operation.type === 'remove' && operation.table === 'pages' ? [operation.record.id] : [])));
  for (const operation of operations) {
    if (operation.type === 'edit-text') touch(framesOfStory(edition, operation.story));
    else if (operation.type === 'remove' && operation.table === 'frames' && !pages.has(operation.record.page)) touch(threadAround(edition, operation.record));
    else if (operation.type === 'set' && operation.table === 'frames') {
      const frame = edition.frames[operation.id];
      if (frame && !pages.has(frame.page) && changes(frame, operation.after, HELD)) touch(threadAround(edition, frame));
    } else if (operation.type === 'set' && operation.table === 'pictures') {
      const picture = edition.pictures[operation.id];
      if (picture && changes(picture, operation.after, SHOWN)) touch(framesOfPicture(edition, picture.id));
    }
  }
  return touched.size === 0 ? null : refuse('refusal.content-locked', { count: touched.size });
}

/** A frame and those that its text runs through: what one of them holds changes what the others show. */
const threadAround = (edition: Edition, frame: Frame): readonly Frame[] =>
  [edition.frames[frame.id] ?? frame, ...(frame.type === 'text' && frame.story !== null ? threadOf(edition, frame.story) : [])];

const changes = (record: object, after: object, keys: readonly string[]): boolean =>
  keys.some((key) => key in after && JSON.stringify((after as Record<string, unknown>)[key]) !== JSON.stringify((record as Record<string, unknown>)[key]));
