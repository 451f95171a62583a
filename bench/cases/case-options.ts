/** What an outside case says about how its text is to be set; in the vocabulary of the suites (CSS Text, CLREQ, LuaTeX-ja). All optional. */
export interface CaseOptions {
  /** BCP 47, in any case; '' = unknown. */
  readonly lang?: string;
  readonly region?: string;
  readonly lineBreak?: string;
  readonly wordBreak?: string;
  /** CLREQ's level (K7). */
  readonly kinsokuLevel?: string;
  /** The measure; null where the case leaves it to the font. */
  readonly widthEm?: number | null;
  readonly indentEm?: number;
  readonly justify?: boolean;
  readonly hangingPunctuation?: string;
  readonly font?: string;
  /** 半角式, 全角式 or 开明式 (P8). */
  readonly style?: string;
  readonly textSpacingTrim?: string;
  readonly textAutospace?: string;
  readonly writingMode?: string;
  readonly textOrientation?: string;
  /** A note on the font of the case, e.g. “Ahem (every char 1em)”. */
  readonly advances?: string;
}
