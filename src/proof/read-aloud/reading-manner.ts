/** How a story is read out against its copy. */
export interface ReadingManner {
  /** Marks of punctuation are spoken by their names. */
  readonly punctuation: boolean;
  /** `numbers`: as people say them (二十三, 百分之五). `digits`: sign by sign as they stand, for reading against copy. */
  readonly figures: 'numbers' | 'digits';
  /** Latin stories: capitals are announced. */
  readonly capitals: boolean;
}
