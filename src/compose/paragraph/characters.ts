/** What a code point is, for choosing a face and for spacing. Ranges of Unicode 15, most frequent first. */

/** Ideographs proper: those that count as Han in RULES M1 and G2. */
export function isIdeograph(codePoint: number): boolean {
  return (codePoint >= 0x4e00 && codePoint <= 0x9fff)
    || codePoint === 0x3007
    || (codePoint >= 0x3400 && codePoint <= 0x4dbf)
    || (codePoint >= 0x20000 && codePoint <= 0x3ffff)
    || (codePoint >= 0xf900 && codePoint <= 0xfaff)
    || (codePoint >= 0x2e80 && codePoint <= 0x2fdf)
    || codePoint === 0x3005
    || (codePoint >= 0x3021 && codePoint <= 0x3029);
}

/** Kana, bopomofo and Hangul, their half-width forms too: set in the Han face. */
export function isOtherFullWidthLetter(codePoint: number): boolean {
  return (codePoint >= 0x3041 && codePoint <= 0x30fa)
    || (codePoint >= 0x30fc && codePoint <= 0x318f)
    || (codePoint >= 0x31a0 && codePoint <= 0x31ff)
    || (codePoint >= 0xac00 && codePoint <= 0xd7af)
    || (codePoint >= 0x1100 && codePoint <= 0x11ff)
    || (codePoint >= 0xff66 && codePoint <= 0xffdc);
}

/** CJK punctuation, full-width forms and squared or circled CJK: always the Han face. */
export function isFullWidthSign(codePoint: number): boolean {
  return (codePoint >= 0x3000 && codePoint <= 0x3040)
    || codePoint === 0x30fb
    || (codePoint >= 0xff01 && codePoint <= 0xff65)
    || (codePoint >= 0xffe0 && codePoint <= 0xffe6)
    || (codePoint >= 0x3190 && codePoint <= 0x319f)
    || (codePoint >= 0x3200 && codePoint <= 0x33ff)
    || (codePoint >= 0xfe30 && codePoint <= 0xfe4f);
}

export const isDigit = (codePoint: number): boolean => codePoint >= 0x30 && codePoint <= 0x39;

/** Letters of Latin, Greek and Cyrillic, and the Roman numerals of U+2160. */
export function isAlphabetic(codePoint: number): boolean {
  return (codePoint >= 0x61 && codePoint <= 0x7a)
    || (codePoint >= 0x41 && codePoint <= 0x5a)
    || (codePoint >= 0xc0 && codePoint <= 0x24f && codePoint !== 0xd7 && codePoint !== 0xf7)
    || codePoint === 0xaa || codePoint === 0xb5 || codePoint === 0xba
    || (codePoint >= 0x250 && codePoint <= 0x2af)
    || (codePoint >= 0x370 && codePoint <= 0x52f && codePoint !== 0x37e && codePoint !== 0x387)
    || (codePoint >= 0x1e00 && codePoint <= 0x1fff)
    || (codePoint >= 0x2160 && codePoint <= 0x2188)
    || (codePoint >= 0xfb00 && codePoint <= 0xfb06);
}

/** A letter or digit of the Latin face: what a Han–Latin gap stands beside (M1). */
export const isLatin = (codePoint: number): boolean => isDigit(codePoint) || isAlphabetic(codePoint);

/** Spaces that vanish at a line's end and stretch between words. No-break spaces are not among them. */
export const isSpace = (codePoint: number): boolean =>
  codePoint === 0x20 || codePoint === 0x09 || (codePoint >= 0x2000 && codePoint <= 0x200a && codePoint !== 0x2007);

/** Marks that belong to the character before them, and signs without a picture: they stay in that character's font. */
export function joinsPrevious(codePoint: number): boolean {
  return (codePoint >= 0x300 && codePoint <= 0x36f)
    || (codePoint >= 0x302a && codePoint <= 0x302f)
    || codePoint === 0x3099 || codePoint === 0x309a
    || (codePoint >= 0x200b && codePoint <= 0x200f)
    || (codePoint >= 0x202a && codePoint <= 0x202e)
    || (codePoint >= 0x2060 && codePoint <= 0x206f)
    || (codePoint >= 0x20d0 && codePoint <= 0x20ff)
    || (codePoint >= 0x1ab0 && codePoint <= 0x1aff)
    || (codePoint >= 0x1dc0 && codePoint <= 0x1dff)
    || (codePoint >= 0xfe20 && codePoint <= 0xfe2f)
    || (codePoint >= 0xfe00 && codePoint <= 0xfe0f)
    || codePoint === 0xfeff || codePoint === 0xad || codePoint === 0x61c
    || (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
    || isSilentControl(codePoint);
}

/** Controls that neither end a line nor make room: C0 and C1 without tab, line ends, page end and next line. */
const isSilentControl = (codePoint: number): boolean =>
  codePoint < 0x09 || (codePoint >= 0x0e && codePoint < 0x20) || (codePoint >= 0x7f && codePoint < 0xa0 && codePoint !== 0x85);

/** UTF-16 length of a code point. */
export const widthOf = (codePoint: number): 1 | 2 => (codePoint > 0xffff ? 2 : 1);
