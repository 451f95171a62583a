import type { Edition } from '../edition';
import type { Mark } from '../mark';
import { marksOn } from './marks-on';
import type { SigningTarget } from './standing';

/** The marks on a page (its stories' included) or a story that nobody has settled. */
export const openMarks = (edition: Edition, target: SigningTarget): readonly Mark[] => marksOn(edition, target).filter(({ state }) => state === 'open');
