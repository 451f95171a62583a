/**
 * Which share of a mark stands outside the measure when the margin is optical (L7), as a part of the style's
 * `opticalMargin`: small marks that leave the edge bare take all of it, quotes a little less, dashes half.
 */
const SHARE = new Map<number, number>();
const list = (characters: string, share: number) => {
  for (const character of characters) SHARE.set(character.codePointAt(0)!, share);
};
list('-‐\u00ad.,', 1);
list('’‘”“\'"', 0.8);
list('–:;', 0.6);
list('—', 0.3);

/** The share of its advance by which a mark at either side of a line stands outside it, 0 to 1, before the style's `opticalMargin`. */
export function opticalShare(codePoint: number, side: 'start' | 'end'): number {
  // No line begins with these; a dash that begins speech stands in the line.
  if (side === 'start' && codePoint !== 0x2019 && codePoint !== 0x2018 && codePoint !== 0x201c && codePoint !== 0x201d && codePoint !== 0x27 && codePoint !== 0x22) return 0;
  return SHARE.get(codePoint) ?? 0;
}
