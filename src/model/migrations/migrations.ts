import { storyState } from './0002-story-state';
import { typesetting } from './0003-typesetting';
import { press } from './0004-press';
import { desk } from './0005-desk';
import { proof } from './0006-proof';
import type { Migration } from './migration';

/** In order, without gaps; the first leads to version 2. A file format change adds one here, with its test beside it. */
export const MIGRATIONS: readonly Migration[] = [storyState, typesetting, press, desk, proof];
