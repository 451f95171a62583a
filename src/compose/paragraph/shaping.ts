import { isHanLanguage, type Language } from '../../model/language';
import type { ParagraphStyle } from '../../model/style';
import type { Script, ShapeOptions } from '../world';
import { HAN } from './script-roles';

/** How an item is shaped, but for its direction. */
export type Shaping = Omit<ShapeOptions, 'vertical'>;

/** Ligatures of letters; a font's required ones and its contextual forms stay. */
const LIGATURES = ['liga', 'clig'] as const;
const CYRILLIC: ReadonlySet<Language> = new Set(['ru', 'uk']);

/** Greek, Cyrillic or Latin letters; null for what all scripts share. */
function scriptOf(codePoint: number): Exclude<Script, 'Hani'> | null {
  if ((codePoint >= 0x370 && codePoint <= 0x3ff) || (codePoint >= 0x1f00 && codePoint <= 0x1fff)) return 'Grek';
  if ((codePoint >= 0x400 && codePoint <= 0x52f) || (codePoint >= 0x1c80 && codePoint <= 0x1c8f) || (codePoint >= 0xa640 && codePoint <= 0xa69f)) return 'Cyrl';
  const latin = (codePoint >= 0x41 && codePoint <= 0x5a) || (codePoint >= 0x61 && codePoint <= 0x7a) || (codePoint >= 0xc0 && codePoint <= 0x2af && codePoint !== 0xd7 && codePoint !== 0xf7)
    || (codePoint >= 0x1e00 && codePoint <= 0x1eff);
  return latin ? 'Latn' : null;
}

/**
 * The shaping of every character of a paragraph in turn; the same object for the same manner, so that items compare by identity.
 * Each script is shaped in the story's language if the story is written in it, Latin in a Chinese story as English. Letters
 * that are tracked, or whose style says so, keep apart (L6). `before` is what the character before is shaped with, null
 * where an item begins: signs and spaces go with their neighbours.
 */
export function shapingOf(language: Language, { tracking, ligatures }: Pick<ParagraphStyle, 'tracking' | 'ligatures'>): (codePoint: number, role: number, before: Shaping | null) => Shaping {
  const han: Shaping = { language: isHanLanguage(language) ? language : 'zh-Hans', script: 'Hani' };
  const letters: Language = isHanLanguage(language) ? 'en' : language;
  const options = ligatures && tracking === 0 ? {} : { without: LIGATURES };
  const of = (script: Script): Shaping => ({ language: letters, script, ...options });
  const scripts = { Latn: of('Latn'), Grek: of('Grek'), Cyrl: of('Cyrl') };
  const usual = CYRILLIC.has(language) ? scripts.Cyrl : scripts.Latn;
  return (codePoint, role, before) => {
    if (role === HAN) return han;
    const script = scriptOf(codePoint);
    return script ? scripts[script] : (before ?? usual);
  };
}
