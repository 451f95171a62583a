import type { Language } from '../../src/model/language';
import type { CaseOptions } from './case-options';

/** Regions whose papers set traditional characters. */
const TRADITIONAL = /^(tw|hk|mo)$/;

/**
 * The language a case's text is set in. An unknown or Korean one is set as English: no rule of Chinese or Japanese may apply.
 * A case of one of the Chinese styles of marks is Chinese, whether it says so or not.
 */
export function caseLanguage({ lang = '', region = '', style = '' }: CaseOptions): Language {
  const [primary = '', ...subtags] = lang.toLowerCase().split('-');
  if (primary === 'ja') return 'ja';
  if (primary !== 'zh') return primary === '' && style !== '' ? 'zh-Hans' : 'en';
  const traditional = subtags.includes('hant') || [...subtags, region.toLowerCase()].some((subtag) => TRADITIONAL.test(subtag));
  return traditional && !subtags.includes('hans') ? 'zh-Hant' : 'zh-Hans';
}
