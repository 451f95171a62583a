import { equal } from '../model/equal';
import type { DeskRules } from '../model/style';
import { plan } from './command';
import type { Command } from './command';

export interface SetDeskArgs {
  readonly values: Partial<DeskRules>;
}

/** Changes the house's limits of fitting and pushing, and how briefs of a stack are parted. */
export const setDesk: Command<SetDeskArgs> = {
  name: 'set-desk',
  plan({ styles }, { values }) {
    const desk = { ...styles.desk, ...values };
    return equal(desk, styles.desk) ? plan() : plan({ type: 'set-styles', before: { desk: styles.desk }, after: { desk } });
  },
  mergeKey: ({ values }) => `set-desk:${Object.keys(values).sort().join(',')}`,
};
