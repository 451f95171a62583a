import type { World } from './world';

/** The dictionary that heads are broken by is there. */
export const hasWords = (world: World): boolean => world.words?.('') !== null;
