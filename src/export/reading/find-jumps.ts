import type { GlyphRun, Group } from '../../display/display-list';
import type { Edition } from '../../model/edition';
import type { PageId, StoryId } from '../../model/ids';
import { pageNumber } from '../../model/page-order';
import { threadOf } from '../../model/threads';

/** A jump line on a page: the runs that say it, and the page that it names. */
export interface FoundJump {
  readonly kind: 'to' | 'from';
  readonly runs: readonly GlyphRun[];
  readonly text: string;
  readonly target: PageId;
}

/** The jump lines of a story's frame. They are the runs that come from no story and together say what the style sheet would have them say. */
export function findJumps(edition: Edition, story: StoryId, group: Group): readonly FoundJump[] {
  const { jump } = edition.styles;
  const loose = group.items.filter((item): item is GlyphRun => item.kind === 'glyphs' && item.source === null);
  if (!jump || loose.length === 0) return [];
  const pages = [...new Set(threadOf(edition, story).map(({ page }) => page))];
  const said = (['to', 'from'] as const).flatMap((kind) => pages.map((target) => ({ kind, target, text: jump[kind].replaceAll('{page}', String(pageNumber(edition, target))) })));
  const found: FoundJump[] = [];
  for (let first = 0; first < loose.length;) {
    const match = said.flatMap((each) => {
      const runs = saying(each.text, loose, first);
      return runs ? [{ ...each, runs }] : [];
    })[0];
    if (match) found.push(match);
    first += match?.runs.length ?? 1;
  }
  return found;
}

/** The runs from `first` on whose texts together are the text. */
function saying(text: string, runs: readonly GlyphRun[], first: number): readonly GlyphRun[] | null {
  let said = '';
  for (let end = first; end < runs.length; end++) {
    said += runs[end]?.text ?? '';
    if (said === text) return runs.slice(first, end + 1);
    if (!text.startsWith(said)) return null;
  }
  return null;
}
