import type { Language } from '../../model/language';
import type { CompositeFont, ParagraphStyle } from '../../model/style';
import type { World } from '../world';
import { isDigit } from './characters';
import type { CollectedText } from './collect';
import { chooseFaces, type ComposedFaces } from './composite-faces';
import { clusterEnd } from './clusters';
import { type MissingCharacter, missingCharacters } from './missing-characters';
import type { Typeface, WordLook } from './paragraph';
import { HAN, NONE, scriptRoles } from './script-roles';
import { shapingOf, type Shaping } from './shaping';

/** A stretch of text that is shaped in one go. */
export interface Item {
  readonly start: number;
  readonly end: number;
  /** HAN or LATIN: which face of the composite font was asked for (a fallback font may serve it). */
  readonly role: number;
  /** Index in `typefaces`. */
  readonly typeface: number;
  /** Language, script and features to shape it with. */
  readonly shaping: Shaping;
}

export interface ItemizedText {
  readonly items: readonly Item[];
  readonly typefaces: readonly Typeface[];
  readonly roles: Uint8Array;
  readonly notices: readonly MissingCharacter[];
}

/**
 * Splits a text by face: letters in the Latin face, digits (with the points and commas inside a number) in the face of the
 * digits if there is one, all else in the Han face. A character goes with its combining marks and selectors into one font:
 * the wanted one, or the first fallback that has them all. What no font has is a notice, once a character of the paragraph,
 * with its first place and the number of places, and is drawn as a visible box.
 */
export function itemize(collected: CollectedText, style: Pick<ParagraphStyle, 'size' | 'tracking' | 'ligatures'>, language: Language, world: World): ItemizedText {
  const { text, spans } = collected;
  const roles = scriptRoles(text, language);
  const typefaces: Typeface[] = [];
  const items: { start: number; end: number; role: number; typeface: number; shaping: Shaping }[] = [];
  const missing = missingCharacters();
  const shaping = shapingOf(language, style);
  const faces = new Map<CompositeFont, Map<WordLook | null, ComposedFaces>>();
  for (const span of spans) {
    let ofFont = faces.get(span.font);
    if (!ofFont) faces.set(span.font, (ofFont = new Map()));
    let chosen = ofFont.get(span.look ?? null);
    if (!chosen) ofFont.set(span.look ?? null, (chosen = chooseFaces(span.font, style.size * (span.look?.size ?? 1), typefaces, world, span.look ?? null)));
    for (let at = span.start; at < span.end;) {
      const role = roles[at]!;
      if (role === NONE) {
        at++;
        continue;
      }
      const end = clusterEnd(text, at, span.end);
      const codePoint = text.codePointAt(at)!;
      const last = items.at(-1);
      const touches = last !== undefined && last.end === at && last.start >= span.start && last.role === role;
      const manner = shaping(codePoint, role, touches ? last.shaping : null);
      const wanted = role === HAN ? 'han' : isOfNumber(text, at, span.end) ? 'digits' : 'latin';
      const typeface = chosen(text, at, end, wanted, manner, missing.add);
      if (touches && last.typeface === typeface && last.shaping === manner) last.end = end;
      else items.push({ start: at, end, role, typeface, shaping: manner });
      at = end;
    }
  }
  return { items, typefaces, roles, notices: missing.list() };
}

/** A digit, or one of `. , :` between two digits. */
function isOfNumber(text: string, at: number, limit: number): boolean {
  const code = text.charCodeAt(at);
  if (isDigit(code)) return true;
  return (code === 0x2e || code === 0x2c || code === 0x3a) && at > 0 && at + 1 < limit && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}
