import { create } from 'zustand';
import type { Language } from '../../model/language';
import type { StoryId } from '../../model/ids';
import type { FlatRange } from '../../model/redline/flat-range';
import type { Voice } from './speech-port';

/** Why nothing is read: the system has no voices, none for the story's language, or the voice did not answer. */
export type ReadingProblem = 'no-voices' | 'no-language' | 'failed';

/** `waiting`: for the system to tell its voices. `silent`: a problem is shown. */
export type ReadingStatus = 'off' | 'waiting' | 'speaking' | 'paused' | 'silent';

/** Where the voice is, in the story's flat text. `exact`: the voice said so; else it is estimated. */
export interface SpokenPlace extends FlatRange {
  readonly exact: boolean;
}

export interface ReadingShown {
  readonly status: ReadingStatus;
  readonly story: StoryId | null;
  readonly language: Language | null;
  readonly problem: ReadingProblem | null;
  /** Those that can read the story's language, and the one that does. */
  readonly voices: readonly Voice[];
  readonly voice: string | null;
  readonly sentence: FlatRange | null;
  readonly spoken: SpokenPlace | null;
  /** How much of the story is read, 0–1. */
  readonly share: number;
}

export const NOT_READING: ReadingShown = { status: 'off', story: null, language: null, problem: null, voices: [], voice: null, sentence: null, spoken: null, share: 0 };

/** What is read aloud now: never part of the edition. */
export const useReading = create<ReadingShown & { readonly options: boolean }>()(() => ({ ...NOT_READING, options: false }));

export const isReadingAloud = (): boolean => useReading.getState().status !== 'off';
