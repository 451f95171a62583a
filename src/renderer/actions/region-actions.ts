/** The way through the window by keyboard: its regions in a ring, the frames of a page in reading order. */
import { readingFrames } from '../canvas/reading-frames';
import { framesOnPage } from '../../model/threads';
import { openFile } from '../app-store';
import { useSession } from '../session-store';

/** What F6 goes through, in the order of the document. Panels that come later are found by being panels. */
const REGIONS = '.menu-bar, .tool-bar, .workspace .panel, .page-stage, .aloud-bar, .story-slot, .status-bar';
const FOCUSABLE = 'button:not(:disabled), [href], input:not(:disabled):not([type="hidden"]), textarea, select, [tabindex]:not([tabindex="-1"]), [contenteditable="true"]';

/** Where the focus was in each region when it was left. */
const left = new WeakMap<Element, HTMLElement>();

/** Puts the focus into the next region of the window, to where it was there last. */
export function turnRegion(by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(REGIONS)].filter(isVisible);
  const regions = all.filter((region) => !all.some((other) => other !== region && other.contains(region)));
  const now = regions.findIndex((region) => region.contains(document.activeElement));
  if (now >= 0 && document.activeElement instanceof HTMLElement) left.set(regions[now]!, document.activeElement);
  for (let step = 1; step <= regions.length; step++) {
    const start = now < 0 && by < 0 ? 0 : now;
    const region = regions[(start + by * step + regions.length * 2) % regions.length]!;
    const target = entryOf(region);
    if (!target) continue;
    target.focus();
    // A row of menus or tools hands the focus on to the one of them that had it last.
    if (region.contains(document.activeElement)) return;
  }
}

function entryOf(region: HTMLElement): HTMLElement | null {
  const before = left.get(region);
  if (before && region.contains(before) && isVisible(before)) return before;
  if (region.matches('.page-stage')) return region;
  const chosen = region.querySelector<HTMLElement>('[role="listbox"][tabindex="0"], [contenteditable="true"]');
  return chosen && isVisible(chosen) ? chosen : [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isVisible) ?? null;
}

const isVisible = (element: HTMLElement): boolean => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';

/** Selects the next frame of the page: what is read first, in its order, then rules, boxes and empty places. */
export function turnFrame(by: 1 | -1): void {
  const { page, selection, select } = useSession.getState();
  if (page === null) return;
  const { edition } = openFile().store.getState();
  const read = readingFrames(edition, page).map((frame) => frame.id);
  const ids = [...read, ...framesOnPage(edition, page).map((frame) => frame.id).filter((id) => !read.includes(id))];
  if (ids.length === 0) return;
  const now = ids.indexOf(selection.at(-1) ?? '');
  select([ids[now < 0 ? (by > 0 ? 0 : ids.length - 1) : (now + by + ids.length) % ids.length]!]);
}
