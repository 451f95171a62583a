import { equal } from '../model/equal';
import type { StyleSheet } from '../model/style';
import { plan } from './command';
import type { Command } from './command';

export interface TakeHouseStyleArgs {
  readonly styles: StyleSheet;
}

/**
 * Takes over another house style. Entries of the same id are replaced; the edition's own that the other does not know
 * stay, since text and frames may name them. What belongs to the press stays as it is: profiles lie in the edition's folder.
 */
export const takeHouseStyle: Command<TakeHouseStyleArgs> = {
  name: 'take-house-style',
  plan({ styles }, { styles: other }) {
    const after = mergedHouseStyle(styles, other);
    const keys = (Object.keys(after) as (keyof StyleSheet)[]).filter((key) => !equal(styles[key], after[key]));
    if (keys.length === 0) return plan();
    const pick = (from: StyleSheet): Partial<StyleSheet> => Object.fromEntries(keys.map((key) => [key, from[key]]));
    return plan({ type: 'set-styles', before: pick(styles), after: pick(after) });
  },
};

/** The style sheet that an edition has after taking over another. */
export function mergedHouseStyle(own: StyleSheet, other: StyleSheet): StyleSheet {
  return {
    ...other,
    press: own.press,
    paragraph: { ...own.paragraph, ...other.paragraph },
    character: { ...own.character, ...other.character },
    object: { ...own.object, ...other.object },
    swatches: { ...own.swatches, ...other.swatches },
  };
}
