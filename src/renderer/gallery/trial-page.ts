import { createComposer } from '../../compose/compose-edition';
import type { World } from '../../compose/world';
import { addPage } from '../../commands/add-page';
import type { DisplayList } from '../../display/display-list';
import { fillPage } from '../../makeup/fill-page';
import { applyAll } from '../../model/apply';
import type { Edition } from '../../model/edition';
import { newId } from '../../model/new-id';
import { isPlaced, pictureOfCaption } from '../../model/threads';
import type { PageScheme } from './page-scheme';

/** So many stories are enough to fill any page; trying more takes longer and shows nothing else. */
const MOST_STORIES = 30;

export interface TrialPage {
  readonly list: DisplayList;
  /** How many stories stand on it, and how many of them do not fit. */
  readonly placed: number;
  readonly overset: number;
}

/**
 * The page as it would be with the desk's own copy: filled with what lies in the basket, or, when nothing does, with the edition's placed stories
 * anew. Null when nothing fits its places. The edition itself is not touched.
 */
export function trialPage(edition: Edition, { page, frames, styles }: PageScheme, world: World): TrialPage | null {
  const all = Object.values(edition.stories).filter((story) => !pictureOfCaption(edition, story.id));
  const waiting = all.filter((story) => !isPlaced(edition, story.id));
  const chosen = (waiting.length > 0 ? waiting : all).slice(0, MOST_STORIES);
  const captions = Object.values(edition.pictures).flatMap(({ caption }) => edition.stories[caption] ?? []);
  const stories = Object.fromEntries([...chosen, ...captions].map((story) => [story.id, story]));
  const alone: Edition = { ...edition, pages: {}, frames: {}, stories };
  const added = addPage.plan(alone, { page, frames, index: 0, styles, newId });
  const start = added.ok ? applyAll(alone, added.operations) : null;
  if (!start?.ok) return null;
  const [id] = Object.keys(start.edition.pages);
  const composer = createComposer(world);
  const filled = fillPage(start.edition, { page: id!, compose: (each) => composer.compose(each), newId });
  const done = filled.ok ? applyAll(start.edition, filled.operations) : null;
  if (!filled.ok || !done?.ok) return null;
  const list = composer.compose(done.edition).pages.get(id!)?.list;
  const placed = chosen.filter((story) => isPlaced(done.edition, story.id)).length;
  return list ? { list, placed, overset: filled.overset.length } : null;
}
