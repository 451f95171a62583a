/** Which share of a mark of the Latin face stands outside the measure when the margin is optical (L7), 1 = all of its advance. */
const SHARE = new Map<number, number>();
const list = (characters: string, share: number) => {
  for (const character of characters) SHARE.set(character.codePointAt(0)!, share);
};
list('-‐.,', 0.7);
list('’‘”“\'"', 0.6);

/** The share of its advance by which a character at this side of a line stands outside it, 0 to 1, before the style's `opticalMargin`. */
export function opticalShare(codePoint: number, _side: 'start' | 'end'): number {
  return SHARE.get(codePoint) ?? 0;
}
