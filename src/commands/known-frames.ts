import type { Edition } from '../model/edition';
import type { Frame } from '../model/frame';
import type { FrameId } from '../model/ids';
import { refuse } from './command';
import type { Refusal } from './command';

export type KnownFrames = { readonly ok: true; readonly frames: readonly Frame[] } | Refusal;

/** The frames by id; refused when none is named, one is gone or (unless `locked` is fine) one is locked. */
export function knownFrames(edition: Edition, ids: readonly FrameId[], locked: 'refuse' | 'allow' = 'refuse'): KnownFrames {
  const frames = ids.map((id) => edition.frames[id]);
  if (frames.length === 0) return refuse('refusal.nothing-selected');
  if (!frames.every((frame) => frame !== undefined)) return refuse('refusal.frame-gone');
  if (locked === 'refuse' && frames.some((frame) => frame.locked)) return refuse('refusal.locked', { count: frames.filter((frame) => frame.locked).length });
  return { ok: true, frames };
}
