import type { Edition } from '../model/edition';
import { isHanLanguage } from '../model/language';
import { HEAD_PARTS, partText } from '../model/story-text';
import { isPlaced } from '../model/threads';

/** The heads that composing will ask words of: those in Han, of stories on a page. */
export function headTexts(edition: Edition): readonly string[] {
  const texts = Object.values(edition.stories)
    .filter(({ id, language }) => isHanLanguage(language) && isPlaced(edition, id))
    .flatMap(({ text }) => text.filter(({ type }) => HEAD_PARTS.has(type)).map(partText));
  return [...new Set(texts)].filter((text) => text !== '');
}
