import type { Composition } from '../../compose/composition';
import type { Edition } from '../../model/edition';
import type { PageId } from '../../model/ids';
import { pageNumber, pagesInOrder } from '../../model/page-order';
import { partText, type StoryPart } from '../../model/story-text';
import { isPlaced, threadOf } from '../../model/threads';
import type { Finding, Rule } from '../finding';
import { keptBy } from '../kept-by';
import { placeInStory } from '../place-in-story';

/** A jump line that someone typed: 下转第5版, “continued on page 5”. */
interface Jump {
  readonly way: 'to' | 'from';
  readonly number: number;
  readonly offset: number;
  readonly text: string;
}

const CHINESE = /(下转|转|上接|接)\s*第?\s*[A-Z]?\s*0?(\d{1,3})\s*版/gu;
const ENGLISH = /\b(?:continued|continues|turn|jump)\w*\s+(on|to|from)\s+(?:page\s+)?[A-Z]?(\d{1,3})\b/giu;

/**
 * 转版 with nothing at the other end: a jump line typed by hand that names its own page, a page that is not in the edition, or
 * one on which nothing answers it; and a story that goes on at another page without any jump line.
 */
export const jumpTarget: Rule = ({ edition, composition }) => {
  const jumps = Object.values(edition.stories).flatMap((story) => (story.kind !== 'caption' && isPlaced(edition, story.id)
    ? story.text.flatMap((part, index) => jumpsIn(part).map((jump) => ({ story, jump, place: placeInStory(edition, composition, story.id, { part: index, offset: jump.offset }) })))
    : []));
  const typed = jumps.flatMap(({ story, jump, place }): Finding[] => {
    const own = place.page === null ? 0 : pageNumber(edition, place.page);
    const finding = (key: string, severity: Finding['severity']): Finding[] => [{ rule: 'jump-target', severity, key, values: { detail: jump.text, story: story.slug, page: jump.number }, place }];
    if (jump.number === own) return finding('finding.jumpToItself', 'error');
    const target = pagesInOrder(edition)[jump.number - 1];
    if (!target) return finding('finding.jumpNoPage', 'warning');
    const answered = threadOf(edition, story.id).some(({ page }) => page === target.id)
      || jumps.some((other) => other.place.page === target.id && other.jump.way !== jump.way && other.jump.number === own);
    return answered ? [] : finding('finding.jumpUnanswered', 'error');
  });
  return [...typed, ...silentJumps(edition, composition)];
};

const jumpsIn: (part: StoryPart) => readonly Jump[] = keptBy((part) => {
  const text = partText(part);
  const found: Jump[] = [];
  for (const match of text.matchAll(CHINESE)) found.push({ way: match[1]!.endsWith('转') ? 'to' : 'from', number: Number(match[2]), offset: match.index, text: match[0] });
  for (const match of text.matchAll(ENGLISH)) found.push({ way: match[1]!.toLowerCase() === 'from' ? 'from' : 'to', number: Number(match[2]), offset: match.index, text: match[0] });
  return found;
});

/** Stories whose text stands on several pages under a house style without jump lines. */
function silentJumps(edition: Edition, { stories }: Composition): Finding[] {
  if (edition.styles.jump !== null) return [];
  return [...stories.values()].flatMap(({ story: id, lines }): Finding[] => {
    const story = edition.stories[id];
    const pages = new Set(lines.flatMap(({ place, number }): PageId[] => (place && number > 0 ? [place.page] : [])));
    if (!story || pages.size < 2 || story.text.some((part) => jumpsIn(part).length > 0)) return [];
    const later = lines.find(({ place, number }) => number > 0 && place !== null && place.page === [...pages][1]);
    return [{
      rule: 'jump-target', severity: 'warning', key: 'finding.jumpSilent', values: { story: story.slug },
      place: { page: later?.place?.page ?? null, frame: later?.place?.frame ?? null, story: id, at: later ? { part: later.part, offset: later.start } : null },
    }];
  });
}
