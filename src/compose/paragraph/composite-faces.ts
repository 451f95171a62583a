import type { CompositeFont } from '../../model/style';
import type { World } from '../world';
import { isSpace, widthOf } from './characters';
import { isControl, isInvisible } from './clusters';
import type { Typeface, WordLook } from './paragraph';
import type { Shaping } from './shaping';

/** Which face of a composite font is wanted. */
export type WantedFace = 'han' | 'latin' | 'digits';

/** The typeface (its index in the paragraph's list) that sets the characters [start, end), which stand together. */
export type ComposedFaces = (
  text: string, start: number, end: number, wanted: WantedFace, shaping: Shaping, missing: (codePoint: number, offset: number) => void,
) => number;

const isPrivate = (codePoint: number): boolean => (codePoint >= 0xe000 && codePoint <= 0xf8ff) || codePoint >= 0xf0000;
const REPLACEMENT = 0xfffd;
/** Base and marks beyond this length are no character of any language: not worth asking the shaper. */
const LONGEST = 16;

/** For each face of a composite font, whether it has a character itself. */
type Served = Readonly<Record<WantedFace, Map<number, boolean>>>;
const known = new WeakMap<World, Map<string, Served>>();

function servedBy(fonts: readonly string[], world: World): Served {
  let ofWorld = known.get(world);
  if (!ofWorld) known.set(world, (ofWorld = new Map()));
  const key = fonts.join();
  let served = ofWorld.get(key);
  if (!served) ofWorld.set(key, (served = { han: new Map(), latin: new Map(), digits: new Map() }));
  return served;
}

/**
 * The faces of a composite font at a size, with the adjustments of each: Latin at `latinScale` and `latinShift`, digits at their
 * own if they have a face of their own. After the wanted face come the composite's others, then the fonts that the world
 * falls back to, in the size and shift of the face they stand in for. Adds to `typefaces` what it uses.
 */
export function chooseFaces(font: CompositeFont, size: number, typefaces: Typeface[], world: World, look: WordLook | null = null): ComposedFaces {
  const indexOf = ({ font: key, size: points, rise }: Typeface): number => {
    const found = typefaces.findIndex((one) => one.font === key && one.size === points && one.rise === rise && (one.look ?? null) === look);
    return found >= 0 ? found : typefaces.push({ font: key, size: points, rise, ...(look ? { look } : {}) }) - 1;
  };
  const han: Typeface = { font: world.fontFor(font.han), size, rise: 0 };
  const latin: Typeface = { font: world.fontFor(font.latin), size: size * font.latinScale, rise: size * font.latinShift };
  const digits: Typeface = font.digits ? { font: world.fontFor(font.digits), size: size * font.digitsScale, rise: size * font.digitsShift } : latin;
  // Han characters never fall to the Latin face of their own accord: its marks are narrow.
  const own: Readonly<Record<WantedFace, readonly Typeface[]>> = { han: [han], latin: [latin, han], digits: [digits, latin, han] };

  const lists: Partial<Record<WantedFace, readonly Typeface[]>> = {};
  const candidates = (wanted: WantedFace): readonly Typeface[] => {
    let list = lists[wanted];
    if (!list) {
      const first = own[wanted][0]!;
      lists[wanted] = list = [...own[wanted], ...world.fallbacks(first.font).map((key): Typeface => ({ ...first, font: key }))];
    }
    return list;
  };
  /** Nothing is drawn for these, so any font will do; a space is drawn by those that have one. */
  const needsNothing = (codePoint: number): boolean => isControl(codePoint) || isInvisible(codePoint);
  const has = (face: Typeface, codePoint: number): boolean => world.covers(face.font, isSpace(codePoint) ? 0x20 : codePoint);
  /** A private character means something in the wanted face alone; a replacement character means that one was lost. */
  const mayServe = (codePoint: number, wanted: WantedFace): readonly Typeface[] => {
    if (codePoint === REPLACEMENT) return [];
    return isPrivate(codePoint) ? own[wanted] : candidates(wanted);
  };
  /** A box that can be seen: some fonts draw nothing at all for a character that they lack. */
  const boxed = (wanted: WantedFace): Typeface => candidates(wanted).find((face) => world.ink(face.font, 0) !== null) ?? own[wanted][0]!;

  const served = servedBy([han.font, latin.font, digits.font], world);
  const find = (codePoint: number, wanted: WantedFace): Typeface | null =>
    needsNothing(codePoint) ? own[wanted][0]! : mayServe(codePoint, wanted).find((face) => has(face, codePoint)) ?? null;
  /** Most characters are the wanted face's own; which those are is remembered from one paragraph to the next. */
  const one = (codePoint: number, wanted: WantedFace): Typeface | null => {
    const isWanted = served[wanted].get(codePoint);
    if (isWanted) return own[wanted][0]!;
    const face = find(codePoint, wanted);
    if (isWanted === undefined) served[wanted].set(codePoint, face === own[wanted][0]);
    return face;
  };
  const indices = { han: indexOf(han), latin: indexOf(latin), digits: -1 };
  const indexOfOwn = (wanted: WantedFace): number => (wanted !== 'digits' || indices.digits >= 0 ? indices[wanted] : (indices.digits = indexOf(digits)));

  return (text, start, end, wanted, shaping, missing) => {
    const codePoint = text.codePointAt(start)!;
    if (start + widthOf(codePoint) >= end) {
      const face = one(codePoint, wanted);
      if (face) return face === own[wanted][0] ? indexOfOwn(wanted) : indexOf(face);
      missing(codePoint, start);
      return indexOf(boxed(wanted));
    }
    const cluster = Array.from(text.slice(start, end), (character) => character.codePointAt(0)!);
    const drawn = cluster.filter((each) => !needsNothing(each));
    const whole = mayServe(codePoint, wanted).find((face) => drawn.every((each) => has(face, each)) || joins(face, text.slice(start, end), codePoint, shaping));
    if (whole) return indexOf(whole);
    const face = one(codePoint, wanted) ?? boxed(wanted);
    let at = start;
    for (const each of cluster) {
      if (!needsNothing(each) && (each === REPLACEMENT || !has(face, each))) missing(each, at);
      at += widthOf(each);
    }
    return indexOf(face);
  };

  /** Whether the font makes of base and marks a character that it has, as é of e and an accent. */
  function joins(face: Typeface, text: string, base: number, shaping: Shaping): boolean {
    return text.length <= LONGEST && has(face, base) && world.shape(face.font, text, shaping).every(({ glyph }) => glyph !== 0);
  }
}
