import type { Language } from '../../model/language';
import type { Voice } from './speech-port';

/** How systems name the languages that stories are set in. */
const TAGS: Partial<Readonly<Record<Language, string>>> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', ja: 'ja-JP', en: 'en-US' };

export const speechLang = (language: Language): string => TAGS[language] ?? language;

/** Other names of a language among voices. */
const OTHERS: Readonly<Record<string, readonly string[]>> = { zh: ['zh', 'cmn', 'yue'], nb: ['nb', 'no', 'nn'] };

/** The voices that can read a language, the likeliest first: of the same country, of this machine, the system's own. Cantonese last for Chinese in simplified letters. */
export function voicesFor(language: Language, voices: readonly Voice[]): readonly Voice[] {
  const wanted = speechLang(language).toLowerCase();
  const base = wanted.split('-')[0]!;
  const tag = ({ lang }: Voice): string => lang.replaceAll('_', '-').toLowerCase();
  const rank = (voice: Voice): number =>
    (tag(voice) === wanted ? 0 : /^yue|-hk/.test(tag(voice)) && language === 'zh-Hans' ? 8 : 4) + (voice.local ? 0 : 2) + (voice.isDefault ? 0 : 1);
  const found = voices.filter((voice) => (OTHERS[base] ?? [base]).includes(tag(voice).split('-')[0]!));
  return [...found].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}
