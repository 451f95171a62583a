import type { Gain } from '../../compose/copyfit-gains';
import type { Gains } from '../../compose/search-gains';

/** What helps the story to fit, best first: cuts, or additions while it is short. */
export function listedGains({ cuts, additions, composition }: Gains): readonly Gain[] {
  const { lines, oversetFrom } = composition.copyfit;
  return oversetFrom === null && lines < 0 ? additions : cuts;
}
