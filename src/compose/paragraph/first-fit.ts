import type { Fit, LineModel, OfferLine } from './total-fit';

/**
 * First fit: the lines one after the other, each the one that costs least by itself after those above it. It looks ahead no
 * further than to see that a last line would hold too little (G2, L9). So an edit never changes a line above the one before
 * its own; and that one only where what now begins the edited line comes to fit in it, or the last line would be left
 * with too little.
 */
export function firstFit(model: LineModel, start: number): Fit {
  const breaks: number[] = [];
  let total = 0;
  let tightness = 0;
  let kind = 0;
  for (let place = start, line = 0; place < model.end; line++) {
    let next = -1;
    let least = Infinity;
    let cost = 0;
    let nextTightness = 0;
    let nextKind = 0;
    const take: OfferLine = (offered, offeredCost, offeredTightness, offeredKind) => {
      const weighed = offeredCost + (offered < model.end ? model.leftOver(offered) : 0);
      if (weighed > least) return;
      least = weighed;
      next = offered;
      cost = offeredCost;
      nextTightness = offeredTightness;
      nextKind = offeredKind;
    };
    model.linesFrom(place, line, tightness, kind, take);
    if (next < 0) break;
    breaks.push(next);
    total += cost;
    tightness = nextTightness;
    kind = nextKind;
    place = next;
  }
  return { breaks, cost: total };
}
