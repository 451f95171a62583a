import { pagesInOrder } from '../model/page-order';
import type { Edition } from '../model/edition';
import type { PageId, StoryId } from '../model/ids';
import type { ExportPreset } from '../model/press';
import { printedFrame, printedPage, printedStyles } from '../model/signing/signed-content';
import { framesAcross } from '../model/spread';
import type { Story } from '../model/story';
import { sha256 } from '../storage/hash';
import { stableJson } from '../storage/stable-json';

/**
 * Eight hex digits for what pages print by a preset: equal ones print alike with the same Forme, and whatever is changed on a page changes its own;
 * what is said of it does not (marks, states, locks, what a proof shows beside it).
 * Work on other pages and in the basket leaves it, unless a story runs from there to here.
 */
export function printVersion(edition: Edition, pages: readonly PageId[], preset: ExportPreset | null): string {
  const together = linkedPages(edition, pages);
  const frames = Object.values(edition.frames).filter(({ page }) => together.has(page)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const stories = new Set(frames.flatMap((frame) => (frame.type === 'text' && frame.story !== null ? [frame.story, ...frame.stack] : [])));
  const pictures = frames.flatMap((frame) => (frame.type === 'picture' && frame.picture !== null ? [edition.pictures[frame.picture]] : []));
  for (const picture of pictures) if (picture?.caption) stories.add(picture.caption);
  const { workflow: _workflow, ...info } = edition.info;
  const printed = {
    info,
    styles: printedStyles(edition.styles),
    preset: preset && printedPreset(preset),
    condition: preset?.condition ? edition.styles.press.conditions[preset.condition] : null,
    // Folios and jump lines print other pages' numbers and names.
    order: pagesInOrder(edition).map(({ id, name }) => ({ id, name })),
    pages: [...pages].sort(),
    records: [...together].sort().map((id) => edition.pages[id] && printedPage(edition.pages[id])),
    frames: frames.map(printedFrame),
    stories: [...stories].sort().map((id) => edition.stories[id] && printedStory(edition.stories[id])),
    pictures,
  };
  return sha256(stableJson(printed)).slice(0, 8);
}

/** What a preset makes of a page itself: not what it and its files are called, nor what a proof shows beside the page. */
const printedPreset = ({ id: _id, name: _name, naming: _naming, files: _files, review: _review, lineNumbers: _lineNumbers, marksMargin: _marksMargin, ...printed }: ExportPreset): object => printed;

/** A story without what the desk and its readers say of it. */
const printedStory = ({ slug: _slug, state: _state, redline: _redline, letStand: _letStand, ...printed }: Story): object => printed;

/** These pages, and those that share a story with them, and so on: where a story ends there decides where it begins here. */
function linkedPages(edition: Edition, pages: readonly PageId[]): ReadonlySet<PageId> {
  const pagesOf = new Map<StoryId, Set<PageId>>();
  const storiesOn = new Map<PageId, Set<StoryId>>();
  for (const frame of Object.values(edition.frames)) {
    if (frame.type !== 'text' || frame.story === null) continue;
    for (const story of [frame.story, ...frame.stack]) {
      pagesOf.set(story, (pagesOf.get(story) ?? new Set()).add(frame.page));
      storiesOn.set(frame.page, (storiesOn.get(frame.page) ?? new Set()).add(story));
    }
  }
  const linked = new Set(pages);
  // A set's iteration reaches what is added on the way.
  for (const page of linked) {
    const master = edition.pages[page]?.master;
    if (master) linked.add(master);
    // What crosses the fold prints on both pages of a spread.
    for (const { frame } of framesAcross(edition, page)) linked.add(frame.page);
  }
  for (const page of linked) for (const story of storiesOn.get(page) ?? []) for (const other of pagesOf.get(story)!) linked.add(other);
  return linked;
}
