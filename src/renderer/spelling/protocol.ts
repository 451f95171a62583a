/** What the window and the thread that checks spelling say to each other. */
export type ToSpeller =
  | { readonly kind: 'open'; readonly aff: string; readonly dic: string }
  | { readonly kind: 'house'; readonly words: readonly string[] }
  | { readonly kind: 'forget'; readonly words: readonly string[] }
  | { readonly kind: 'check'; readonly id: number; readonly words: readonly string[]; readonly british: boolean }
  | { readonly kind: 'suggest'; readonly id: number; readonly word: string };

/** `words`: those that are wrong, or the suggestions; null when the dictionary could not be read. */
export interface FromSpeller {
  readonly id: number;
  readonly words: readonly string[] | null;
}
