import { PDF_STANDARDS } from '../../model/press';
import type { Bilingual, ExportPreset, Press } from '../../model/press';
import { useLanguage } from '../use-message';

/** Longest name that an edition keeps. */
const LONGEST = 200;

/** What the window calls an entry of the press settings. */
export function useNameOf(): (name: Bilingual) => string {
  const language = useLanguage();
  return (name) => (language === 'en' ? name.en : name.zh);
}

/** For the press first, for screens last; among their like by name, in the same order in every language. */
export const presetsInOrder = ({ presets }: Press): readonly ExportPreset[] =>
  Object.values(presets).sort((a, b) => PDF_STANDARDS.indexOf(a.standard) - PDF_STANDARDS.indexOf(b.standard) || (a.name.zh < b.name.zh ? -1 : 1));

/** A name that a person typed is the same in both languages. */
export const ownName = (name: string): Bilingual => ({ zh: name.trim().slice(0, LONGEST), en: name.trim().slice(0, LONGEST) });
