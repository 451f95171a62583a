/** The system's speech as reading aloud needs it: small, so that a test can put another voice in its place. */

export interface Voice {
  /** Stays the same from start to start. */
  readonly id: string;
  readonly name: string;
  /** BCP 47; some systems write zh_CN. */
  readonly lang: string;
  /** Speaks on this machine: words of an edition do not go out. */
  readonly local: boolean;
  readonly isDefault: boolean;
}

export interface Speech {
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
  /** Null: the system's choice. */
  readonly voice: string | null;
  /** 1 = the voice's own. */
  readonly rate: number;
}

/** What becomes of what is spoken. After `cancel`, or the next `speak`, nothing more is told of it. */
export interface SpeechEvents {
  started(): void;
  /** The voice has come to a word. `length` 0: it does not say how long the word is. */
  reached(at: number, length: number): void;
  ended(): void;
  /** Why, in the words of SpeechSynthesisErrorEvent. */
  failed(reason: string): void;
}

export interface SpeechPort {
  /** Empty too while the system has not told its voices yet. */
  voices(): readonly Voice[];
  onVoices(listener: () => void): () => void;
  /** Speaks at once; what was spoken before ends. */
  speak(speech: Speech, events: SpeechEvents): void;
  cancel(): void;
}
