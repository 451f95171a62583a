import type { PreparedParagraph } from './paragraph/paragraph';

/** A head of two to four characters is spread, not left huddled in a wide measure. */
export const isShort = ({ units }: PreparedParagraph): boolean => units.length >= 2 && units.length <= 4 && units.every(({ kind }) => kind === 'han');
