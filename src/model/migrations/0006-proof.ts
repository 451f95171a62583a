import { PLAIN_PROOF } from '../plain-proof';
import { isRecord } from './migration';
import type { Migration } from './migration';

/** Version 5 knew no marks, redlines and signatures. */
export const proof: Migration = {
  to: 6,
  about: 'editions gain readers’ marks, signatures and a workflow; stories the copy as it was submitted, redlines and findings that a reader has let stand; styles the rules of reading and signing',
  tables: ['originals', 'marks', 'signatures'],
  info: (info) => ('id' in info ? { workflow: '', ...info } : info),
  styles: (styles) => (isRecord(styles.paragraph) && isRecord(styles.swatches) && isRecord(styles.assign) ? { proof: PLAIN_PROOF, ...styles } : styles),
};
