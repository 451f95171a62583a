/** What is said for a stretch of text that stands together: a run of words, a figure, a mark. */
export interface Saying {
  /** UTF-16 units of the text that it stands for. */
  readonly length: number;
  readonly spoken: string;
}

/** A stretch of what is spoken, and the stretch of the story's flat text that it says. */
export interface SpokenPiece {
  /** Where it begins in what is spoken. */
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly to: number;
  /** Spoken letter by letter as it stands: places within it are exact. */
  readonly verbatim: boolean;
}

/** What is handed to the voice at once: a sentence, or a piece of a long one. */
export interface Utterance {
  readonly text: string;
  /** Index of the sentence in the story: pieces of one sentence share it. */
  readonly sentence: number;
  /** What it stands for, in the flat text. */
  readonly from: number;
  readonly to: number;
  /** In the order in which they are spoken, without overlap. */
  readonly pieces: readonly SpokenPiece[];
}
