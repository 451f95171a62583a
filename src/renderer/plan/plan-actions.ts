/** What the plan does to the edition. */
import { continueStory } from '../../commands/continue-story';
import { movePage } from '../../commands/move-page';
import { moveStory } from '../../commands/move-story';
import { removePage } from '../../commands/remove-page';
import { setPage } from '../../commands/set-page';
import { swapPages } from '../../commands/swap-pages';
import type { PageId, StoryId } from '../../model/ids';
import { newId } from '../../model/new-id';
import type { PageState } from '../../model/page';
import { pagesInOrder } from '../../model/page-order';
import { partnersOf, spreadOf } from '../../model/spread';
import { run, together } from '../actions/frame-actions';
import { openFile } from '../app-store';
import { useSession } from '../session-store';
import { usePlanView } from './plan-view';

const edition = () => openFile().store.getState().edition;
const order = (): readonly PageId[] => pagesInOrder(edition()).map(({ id }) => id);

/** Puts a page before or behind another, into whose section it comes; a spread moves as one. */
export function movePageBeside(page: PageId, target: PageId, behind: boolean): void {
  const spread = spreadOf(edition(), page);
  const moving = spread ? [spread.left.id, spread.right.id] : [page];
  if (moving.includes(target)) return;
  const section = edition().pages[target]?.section ?? '';
  // Nothing comes between the pages of a spread.
  const [partner] = partnersOf(edition(), target);
  const all = order();
  const edge = partner !== undefined && (all.indexOf(partner) > all.indexOf(target)) === behind ? partner : target;
  together(() => {
    for (const [i, id] of moving.entries()) {
      const rest = order().filter((each) => each !== id);
      const after = i === 0 ? rest.indexOf(edge) + (behind ? 1 : 0) : rest.indexOf(moving[0]!) + 1;
      run(movePage, { page: id, index: after, section });
    }
    if (spread) run(setPage, { page: spread.left.id, joined: true });
  });
}

/** Moves a page over its neighbour. */
export function stepPage(page: PageId, by: 1 | -1): void {
  const spread = spreadOf(edition(), page);
  const all = order();
  const from = all.indexOf(spread ? (by > 0 ? spread.right.id : spread.left.id) : page);
  const target = all[from + by];
  if (target !== undefined) movePageBeside(page, target, by > 0);
}

export const swapTwo = (one: PageId, other: PageId): boolean => run(swapPages, { pages: [one, other] });

/** Two selected pages change places; with any other number it says what to do. */
export function swapSelected(selected: readonly PageId[]): void {
  const [one, other, third] = selected;
  if (one === undefined || other === undefined || third !== undefined) useSession.getState().toast({ tone: 'info', key: 'plan.swap-two' });
  else swapTwo(one, other);
}

export function setStates(pages: readonly PageId[], state: PageState): void {
  together(() => {
    for (const page of pages) run(setPage, { page, state });
  });
}

export function removePages(pages: readonly PageId[]): void {
  const all = order();
  const next = all.find((id, i) => i > all.indexOf(pages.at(-1) ?? '') && !pages.includes(id)) ?? all.filter((id) => !pages.includes(id)).at(-1);
  let done = false;
  together(() => {
    done = pages.every((page) => run(removePage, { page }));
  });
  if (done && next !== undefined) usePlanView.getState().select([next]);
}

/** Takes a story to another page, or lets it run on there. */
export const takeStory = (story: StoryId, from: PageId, to: PageId, runOn: boolean): boolean =>
  runOn ? run(continueStory, { story, to, newId }) : run(moveStory, { story, from, to, newId });

/** Shows a page on the desk. */
export function openPage(page: PageId): void {
  useSession.getState().setPage(page);
  usePlanView.getState().show(false);
}
