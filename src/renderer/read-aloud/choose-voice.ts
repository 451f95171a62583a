import type { Language } from '../../model/language';
import type { Voice } from './speech-port';

/** How systems name the languages that stories are set in. */
const TAGS: Partial<Readonly<Record<Language, string>>> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', ja: 'ja-JP', en: 'en-US' };

export const speechLang = (language: Language): string => TAGS[language] ?? language;

/** Other names of a language among voices. */
const OTHERS: Readonly<Record<string, readonly string[]>> = { zh: ['zh', 'cmn', 'yue'], nb: ['nb', 'no', 'nn'] };

/** So many are offered; some engines have hundreds of variants of each language. */
const MOST = 40;

/**
 * The voices that can read a language, the likeliest first: of the same country, of this machine, the system's own. Cantonese last for Chinese in simplified letters.
 * Variants of a voice (`English+Mario`) are left out where the voice itself is there; the one that is wanted never is.
 */
export function voicesFor(language: Language, voices: readonly Voice[], wanted: string | null = null): readonly Voice[] {
  const tag = speechLang(language).toLowerCase();
  const base = tag.split('-')[0]!;
  const names = OTHERS[base] ?? [base];
  const tagOf = ({ lang }: Voice): string => lang.replaceAll('_', '-').toLowerCase();
  const rank = (voice: Voice): number =>
    (tagOf(voice) === tag ? 0 : /^yue|-hk/.test(tagOf(voice)) && language === 'zh-Hans' ? 8 : 4) + (voice.local ? 0 : 2) + (voice.isDefault ? 0 : 1);
  const found = voices.filter((voice) => names.includes(tagOf(voice).split('-')[0]!));
  const plain = new Set(found.map(({ name }) => name).filter((name) => !name.includes('+')));
  const own = found.filter(({ id, name }) => id === wanted || !name.includes('+') || !plain.has(name.slice(0, name.indexOf('+'))));
  const sorted = [...own].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
  return sorted.filter(({ id }, i) => i < MOST || id === wanted);
}
