import type { Gain } from '../../compose/copyfit-gains';
import type { Gains } from '../../compose/search-gains';
import { listedGains } from '../copyfit/listed-gains';
import type { MessageKey, MessageValues } from '../../strings/format-message';

/** Characters: what needs more is written anew, not fitted. A mark at each paragraph would hide the near ones. */
const NEAR = 13;

/**
 * Writes each paragraph's nearest gain beside its last line: what a cut saves, or what an addition fills where the story is
 * short. Done on the elements, past React, as the line numbers are.
 */
export function markGains(galley: Element, gains: Gains | null, message: (key: MessageKey, values?: MessageValues) => string): void {
  const planned = new Set((gains?.plan ?? []).map(({ part }) => part));
  const marks = new Map<number, Gain>();
  for (const [i, gain] of (gains ? listedGains(gains) : []).entries()) if (i === 0 || gain.characters <= NEAR || planned.has(gain.part)) marks.set(gain.part, gain);
  for (const [i, part] of [...galley.children].entries()) {
    const gain = marks.get(i);
    if (!gain) {
      part.removeAttribute('data-gain');
      continue;
    }
    part.setAttribute('data-gain', message(`gains.mark.${gain.kind}`, { characters: gain.characters, lines: gain.lines }));
    part.toggleAttribute('data-planned', planned.has(i));
  }
}
