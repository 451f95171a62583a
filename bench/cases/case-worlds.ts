import type { World } from '../../src/compose/world';
import { fakeWorld } from '../../src/testing/fake-world';

/** The world of the cases: no fonts, Han 1 em, Latin half an em, marks with their ink in one half. */
export const caseWorld: World = fakeWorld();

/** The same with marks whose ink fills their cell, so that nothing can be trimmed: what cases assume that switch trimming off. */
export const solidWorld: World = {
  ...caseWorld,
  ink: (font, glyph) => (caseWorld.ink(font, glyph) ? { left: 0, right: 1, top: 0.88, bottom: -0.12 } : null),
};

/** The font Ahem: every character one em. */
export const ahemWorld: World = {
  ...caseWorld,
  shape: (font, text, options) => caseWorld.shape(font, text, options).map((glyph) => ({ ...glyph, advance: 1 })),
};
