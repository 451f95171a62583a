import type { Frame, FrameType } from '../../../model/frame';

export type FrameOf<T extends FrameType> = Extract<Frame, { type: T }>;

/** The frames that are all of one type, or none. */
export const allOf = <T extends FrameType>(frames: readonly Frame[], type: T): readonly FrameOf<T>[] =>
  frames.every((frame) => frame.type === type) ? (frames as readonly FrameOf<T>[]) : [];

/** The value that all share; null when they differ. */
export function shared<T, V>(items: readonly T[], value: (item: T) => V): V | null {
  const [first] = items;
  if (first === undefined) return null;
  const wanted = value(first);
  return items.every((item) => value(item) === wanted) ? wanted : null;
}
