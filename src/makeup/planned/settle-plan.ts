import type { Composition } from '../../compose/composition';
import type { PageId, StoryId } from '../../model/ids';
import type { GridSpan } from '../../model/grid';
import type { NewId } from '../../model/new-id';
import { whiteShare } from '../white-share';
import type { Compose, Trial } from '../trial';
import { layOut, type LaidBlock, type RoomPlan } from './lay-out';
import { placeLayout } from './place-layout';

export interface SettleOptions {
  readonly page: PageId;
  readonly span: GridSpan;
  readonly compose: Compose;
  readonly newId: NewId;
}

/** A plan as it composed. */
export interface SettledPlan {
  readonly trial: Trial;
  /** Stories that run over, of a stack the first. */
  readonly over: readonly StoryId[];
  readonly overset: number;
  readonly white: number;
}

const MOST_PASSES = 5;

/**
 * Composes a plan and corrects it by what composing finds: a text that proved longer takes depth from pictures and neighbours, one that proved shorter
 * gives it. The best of a few passes. Yields after each.
 */
export function* settlePlan(start: Trial, plan: RoomPlan, { page, span, compose, newId }: SettleOptions): Generator<void, SettledPlan> {
  const corrections = new Map<number, number>();
  let best: SettledPlan | null = null;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const layout = layOut(plan, span.rows, corrections);
    const trial = placeLayout(start, layout, { page, span, newId });
    const composition = compose(trial.edition);
    const fits = layout.blocks.map((laid) => fitOf(laid, composition));
    const over = layout.blocks.flatMap(({ block: { piece } }, i) => (fits[i] !== null && fits[i]! < 0 ? (piece.type === 'story' ? [piece.story] : piece.type === 'briefs' ? piece.briefs.slice(0, 1).map(({ story }) => story) : []) : []));
    const overset = over.length;
    const white = whiteShare(trial.edition, composition, trial.edition.pages[page]!);
    if (!best || overset < best.overset || (overset === best.overset && white < best.white)) best = { trial, over, overset, white };
    yield;
    let changed = false;
    layout.blocks.forEach(({ block, content }, i) => {
      const free = fits[i];
      if (free === null || free === undefined) return;
      const by = block.piece.type === 'briefs' ? Math.max(0, -free) : content.white - free;
      // A line here or there in the last column is no reason to begin anew.
      if (free >= 0 && Math.abs(by) < block.columns) return;
      corrections.set(block.piece.index, (corrections.get(block.piece.index) ?? 0) + Math.round(by));
      changed = true;
    });
    if (!changed) break;
  }
  return best!;
}

/** Free lines of a block, below zero those that run over; null: it holds no text. */
function fitOf({ block: { piece }, content: { briefs } }: LaidBlock, composition: Composition): number | null {
  const of = (story: StoryId): number => {
    const fit = composition.stories.get(story)?.copyfit;
    return fit ? (fit.oversetFrom ? -Math.max(1, fit.lines) : -fit.lines) : 0;
  };
  switch (piece.type) {
    case 'picture':
      return null;
    case 'story':
      return of(piece.story);
    case 'briefs': {
      const fits = piece.briefs.slice(0, briefs).map(({ story }) => of(story));
      const over = fits.filter((free) => free < 0).reduce((sum, free) => sum + free, 0);
      return over < 0 ? over : Math.min(...fits);
    }
  }
}
