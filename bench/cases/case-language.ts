import type { Language } from '../../src/model/language';
import type { CaseOptions } from './case-options';

/** Regions whose papers set traditional characters. */
const TRADITIONAL = /^(tw|hk|mo)$/;

/** The language a case's text is set in. An unknown or Korean one is set as Chinese: the engine has no tailoring for it. */
export function caseLanguage({ lang = '', region = '' }: CaseOptions): Language {
  const [primary = '', ...subtags] = lang.toLowerCase().split('-');
  if (primary === 'ja') return 'ja';
  if (primary !== '' && primary !== 'zh' && primary !== 'ko') return 'en';
  const traditional = subtags.includes('hant') || [...subtags, region.toLowerCase()].some((subtag) => TRADITIONAL.test(subtag));
  return traditional && !subtags.includes('hans') ? 'zh-Hant' : 'zh-Hans';
}
