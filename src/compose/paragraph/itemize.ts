import type { Language } from '../../model/language';
import type { World } from '../world';
import { isSpace, joinsPrevious, widthOf } from './characters';
import type { CollectedText } from './collect';
import type { Typeface } from './paragraph';
import { HAN, NONE, scriptRoles } from './script-roles';

/** A stretch of text that is shaped in one go. */
export interface Item {
  readonly start: number;
  readonly end: number;
  /** HAN or LATIN: which face of the composite font was asked for (a fallback font may serve it). */
  readonly role: number;
  /** Index in `typefaces`. */
  readonly typeface: number;
}

export interface ItemizedText {
  readonly items: readonly Item[];
  readonly typefaces: readonly Typeface[];
  readonly roles: Uint8Array;
  readonly notices: readonly { readonly detail: string; readonly offset: number }[];
}

/** A paragraph's fonts as a list of distinct (font, size) pairs. */
class Typefaces {
  readonly list: Typeface[] = [];
  indexOf(font: string, size: number): number {
    const found = this.list.findIndex((one) => one.font === font && one.size === size);
    return found >= 0 ? found : this.list.push({ font, size }) - 1;
  }
}

/** U+20BB7 𠮷, as a proofreader would look it up. */
const nameOf = (codePoint: number): string =>
  `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')} ${String.fromCodePoint(codePoint)}`;

/**
 * Splits a text by face: letters and digits in the Latin face (at `latinScale` of the size), all else in the Han face,
 * and whatever the wanted font lacks in the first fallback font that has it. What no font has is a notice, once a character.
 */
export function itemize(collected: CollectedText, size: number, language: Language, world: World): ItemizedText {
  const { text, spans } = collected;
  const roles = scriptRoles(text, language);
  const typefaces = new Typefaces();
  const items: { start: number; end: number; role: number; typeface: number }[] = [];
  const missing = new Map<number, number>();
  for (const span of spans) {
    const han = { font: world.fontFor(span.font.han), size };
    const latin = { font: world.fontFor(span.font.latin), size: size * span.font.latinScale };
    const hanIndex = typefaces.indexOf(han.font, han.size);
    const latinIndex = typefaces.indexOf(latin.font, latin.size);
    const served = new Map<number, number>();
    for (let at = span.start; at < span.end;) {
      const codePoint = text.codePointAt(at)!;
      const end = Math.min(at + widthOf(codePoint), span.end);
      const role = roles[at]!;
      const last = items.at(-1);
      const touches = last !== undefined && last.end === at && last.start >= span.start;
      if (role === NONE) {
        at = end;
        continue;
      }
      if (touches && joinsPrevious(codePoint)) {
        last.end = end;
        at = end;
        continue;
      }
      const wanted = role === HAN ? han : latin;
      const key = codePoint * 4 + role;
      let typeface = served.get(key);
      if (typeface === undefined) {
        typeface = role === HAN ? hanIndex : latinIndex;
        if (codePoint >= 0x20 && !isSpace(codePoint) && !joinsPrevious(codePoint) && !world.covers(wanted.font, codePoint)) {
          const font = world.fallbacks(wanted.font).find((other) => world.covers(other, codePoint));
          if (font !== undefined) typeface = typefaces.indexOf(font, wanted.size);
          else if (!missing.has(codePoint)) missing.set(codePoint, at);
        }
        served.set(key, typeface);
      }
      if (touches && last.role === role && last.typeface === typeface) last.end = end;
      else items.push({ start: at, end, role, typeface });
      at = end;
    }
  }
  const notices = [...missing].map(([codePoint, offset]) => ({ detail: nameOf(codePoint), offset }));
  return { items, typefaces: typefaces.list, roles, notices };
}
