import type { Composition } from '../compose/composition';
import { bottom } from '../geometry/rect';
import { applyAll } from '../model/apply';
import type { Edition } from '../model/edition';
import type { Frame } from '../model/frame';
import type { FrameId, StoryId } from '../model/ids';
import type { Operation } from '../model/operation';

/** Composes an edition; given from outside, so that makeup needs no fonts of its own. */
export type Compose = (edition: Edition) => Composition;

/** An edition that was tried: its operations so far, and how it composed. */
export interface Trial {
  readonly edition: Edition;
  readonly operations: readonly Operation[];
}

/** Carries operations on from a trial. Makeup plans only what it has checked: a refusal is a bug, so it throws. */
export function carryOn(trial: Trial, operations: readonly Operation[]): Trial {
  const done = applyAll(trial.edition, operations);
  if (!done.ok) throw new Error(`makeup planned what cannot be applied: ${done.reason}`);
  return { edition: done.edition, operations: [...trial.operations, ...operations] };
}

/** The operation that sets some properties of a frame. */
export function setFrame<F extends Frame>(edition: Edition, id: FrameId, after: Partial<F>): Operation {
  const frame = edition.frames[id] as F;
  const before = Object.fromEntries(Object.keys(after).map((key) => [key, frame[key as keyof F]]));
  return { type: 'set', table: 'frames', id, before, after } as Operation;
}

/**
 * The edition with these frames alone, for trying them out without their neighbours' run-around. It is thrown away
 * after the trial; what is kept is planned as operations on the whole edition.
 */
export function alone(edition: Edition, frames: readonly FrameId[]): Edition {
  return { ...edition, frames: Object.fromEntries(frames.flatMap((id) => (edition.frames[id] ? [[id, edition.frames[id]]] : []))) };
}

/** True when none of the stories runs over. */
export function allFit(composition: Composition, stories: readonly StoryId[]): boolean {
  return stories.every((story) => composition.stories.get(story)?.copyfit.oversetFrom === null);
}

/** How far down the page a frame's text reaches, in points; the frame's top when it has none. */
export function textBottom(composition: Composition, story: StoryId, frame: Frame): number {
  const lines = composition.stories.get(story)?.lines ?? [];
  return lines.reduce((low, { place }) => (place?.frame === frame.id ? Math.max(low, bottom(place.cell)) : low), frame.rect.y);
}

/** The smallest whole number in [low, high] for which `fits` holds, given that it holds for all above it; null when not even for `high`. */
export function least(low: number, high: number, fits: (value: number) => boolean): number | null {
  if (high < low || !fits(high)) return null;
  let [a, b] = [low, high];
  while (a < b) {
    const mid = Math.floor((a + b) / 2);
    if (fits(mid)) b = mid;
    else a = mid + 1;
  }
  return b;
}
