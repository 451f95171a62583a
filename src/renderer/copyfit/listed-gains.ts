import type { Gain } from '../../compose/copyfit-gains';
import type { Gains } from '../../compose/search-gains';

/** What helps the story to fit, best first: the cuts that together make it fit, then all others; additions while it is short. */
export function listedGains({ plan, cuts, additions, composition }: Gains): readonly Gain[] {
  const { lines, oversetFrom } = composition.copyfit;
  if (oversetFrom === null && lines < 0) return additions;
  if (!plan) return cuts;
  const planned = new Set(plan.map(({ part }) => part));
  return [...plan, ...cuts.filter(({ part }) => !planned.has(part))];
}
