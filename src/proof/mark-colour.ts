import type { ProofRules } from '../model/workflow';
import type { Mark } from '../model/mark';

/** Inks for readers where no round gives one: told apart on newsprint, dark enough for thin lines. */
const INKS = ['#c8102e', '#1f5fbf', '#1b7f3b', '#7a3fa0', '#b35a00', '#00747a', '#9b2d6f', '#5a6b00'];

/** The ink of a mark, as CSS hex: the round's, as papers use another colour for each; else one of its author's own. */
export function markColour(proof: Pick<ProofRules, 'workflows'>, mark: Pick<Mark, 'round' | 'author'>): string {
  for (const { steps } of proof.workflows) {
    const step = mark.round === '' ? undefined : steps.find(({ id }) => id === mark.round);
    if (step) return step.colour;
  }
  let hash = 0;
  for (const character of mark.author) hash = (hash * 31 + character.codePointAt(0)!) % 9973;
  return INKS[hash % INKS.length]!;
}
