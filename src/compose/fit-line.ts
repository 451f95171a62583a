/**
 * Taking a line in or giving one back (收行、放行) so that the story's figures change: the paragraph for which that needs least, tried in the
 * room that the story has, since keep rules may take back what a paragraph gave.
 */
import type { Story } from '../model/story';
import { flowingParts, type GainsInput } from './copyfit-gains';
import type { FitTrial } from './fit-trial';
import { trackingForLine, type TrackingFit, type TrackingLimits } from './fit-tracking';
import type { World } from './world';

export type LineFit =
  | { readonly ok: true; readonly fit: TrackingFit; /** Lines by which the story's figures change. */ readonly lines: number }
  /** Nothing within the limits: the paragraph that needs least beyond them, null when none would do it at all. */
  | { readonly ok: false; readonly why: 'limits'; readonly nearest: TrackingFit | null }
  /** Paragraphs change, but the columns are mended so that the story takes as much as before. */
  | { readonly ok: false; readonly why: 'keeps' };

/** So far type is looked at when the limits do not do, 1/1000 em: what needs more is cut or written anew. */
const WIDEST = 120;
/** Trials of whole stories that one key may cost. */
const TRIALS = 8;

/** `first`: the paragraph with the caret, tried before all others. Else the one that needs least; of equals, the one with the shortest last line. */
export function fitLine(input: GainsInput, trial: FitTrial, lines: -1 | 1, limits: TrackingLimits, first: number | null, world: World): LineFit {
  const ends = new Map(input.composition.lines.map((line) => [line.part, line.end - line.start]));
  // Of a line to take in, the shortest is missed least; of one to gain, the longest has most to spare.
  const lastLine = (part: number): number => -lines * (ends.get(part) ?? 0);
  const fits = flowingParts(input.story)
    .flatMap((part) => trackingForLine(input, part, lines, limits, world) ?? [])
    .sort((a, b) => Number(b.part === first) - Number(a.part === first) || Math.abs(a.change) - Math.abs(b.change) || lastLine(a.part) - lastLine(b.part) || a.part - b.part);
  const before = input.composition.copyfit.lines;
  for (const fit of fits.slice(0, TRIALS)) {
    const after = trial.compose(textWith(input.story, fit))?.copyfit.lines ?? before;
    if ((after - before) * lines >= 1) return { ok: true, fit, lines: (after - before) * lines };
  }
  if (fits.length > 0) return { ok: false, why: 'keeps' };
  const wide = { min: Math.min(limits.min, -WIDEST), max: Math.max(limits.max, WIDEST) };
  const [nearest = null] = flowingParts(input.story)
    .flatMap((part) => trackingForLine(input, part, lines, wide, world) ?? [])
    .sort((a, b) => Math.abs(a.tracking) - Math.abs(b.tracking) || lastLine(a.part) - lastLine(b.part) || a.part - b.part);
  return { ok: false, why: 'limits', nearest };
}

const textWith = (story: Story, { part, tracking }: TrackingFit): Story['text'] => story.text.map((each, index) => (index === part ? { ...each, tracking } : each));
