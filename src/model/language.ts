/** The languages that a story may be set in (BCP 47): they decide shaping, hyphenation and the manner of justification. */
export const HAN_LANGUAGES = ['zh-Hans', 'zh-Hant', 'ja'] as const;
export const LATIN_LANGUAGES = ['en', 'en-GB', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'pl', 'cs', 'hu', 'tr', 'ru', 'uk'] as const;
export const LANGUAGES = [...HAN_LANGUAGES, ...LATIN_LANGUAGES] as const;

export type HanLanguage = (typeof HAN_LANGUAGES)[number];
export type LatinLanguage = (typeof LATIN_LANGUAGES)[number];
export type Language = HanLanguage | LatinLanguage;

/** Set in full-width characters, on a measure of whole characters (G5). */
export const isHanLanguage = (language: Language): language is HanLanguage => (HAN_LANGUAGES as readonly string[]).includes(language);
