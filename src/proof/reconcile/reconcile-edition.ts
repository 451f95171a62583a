import type { Edition } from '../../model/edition';
import { equal } from '../../model/equal';
import type { MarkId, PageId, StoryId } from '../../model/ids';
import type { Mark } from '../../model/mark';
import { flatOffset, flatText, storyPoint } from '../../model/redline/flat-text';
import { plainRedline } from '../../model/redline/runs';
import { digest } from '../../model/signing/digest';
import { pagesInOrder } from '../../model/page-order';
import { framesOfPicture, pictureOfCaption, threadOf } from '../../model/threads';
import { compareEditions } from '../compare-editions';
import type { Difference, DifferencePlace } from '../difference';
import { reconcileText } from './reconcile-text';
import { scopedTo, scopedToBasket } from './scoped';
import type { Unasked, Verdict } from './reconcile-text';

/** A mark of the earlier version and what became of it. `by-eye`: it asks for what no machine can check. */
export interface CheckedMark {
  readonly kind: 'mark';
  readonly mark: Mark;
  readonly verdict: Verdict | 'by-eye';
  /** Open in the later version too, which is not the present one: it has its turn there. */
  readonly isCarried: boolean;
  /** Done, settled by somebody who says why it is not, or carried on. */
  readonly isSettled: boolean;
  /** Where it stands in both versions. */
  readonly difference: Difference;
}

/** A change that no mark of the earlier version asked for. */
export interface UnaskedChange {
  readonly kind: 'unasked';
  readonly difference: Difference;
  /** Somebody has said why it was made. */
  readonly isSettled: boolean;
}

export type Reconciled = CheckedMark | UnaskedChange;

/** Settings that print nothing: how far a story is, what the desk calls it, where guides stand. */
const UNPRINTED: ReadonlySet<string> = new Set(['state', 'slug', 'guides', 'locked', 'contentLocked', 'group', 'give', 'order', 'workflow', 'redline', 'letStand']);
/** Parts of the style sheet that set no letter, as a signature does not count them. */
const UNPRINTED_RULES: ReadonlySet<string> = new Set(['shapes', 'shortcuts', 'press', 'proof']);

export interface ReconcileOptions {
  /** Only what concerns this page. */
  readonly page?: PageId | null;
  /** The edition as it is: what was settled and explained by now. Left out: the later of the two. */
  readonly present?: Edition;
  /** Marks that were carried out by hand between earlier versions while they stayed open. */
  readonly doneBefore?: ReadonlySet<MarkId>;
}

const NONE: ReadonlySet<MarkId> = new Set();

/**
 * 核红: what became of the open marks of an earlier version, and every change to a later one that none of them asked for. Marks that are open in both are carried on to the next
 * version, unless that is the present one. What is not settled first, in the order of the differences.
 */
export function reconcileEdition(before: Edition, later: Edition, options: ReconcileOptions = {}): readonly Reconciled[] {
  const { page = null, present = later } = options;
  if (page === null) return reconcileAll(before, later, present, later === present, options);
  const found = reconcileAll(...scopedTo(page, before, later, present), present, later === present, options);
  return found.filter(({ difference }) => concerns(difference, page, before, later, present));
}

/** The same page by page, for whoever must not hold others up: all of it may be taken together, first those that are not settled. What stands in several parts has the same id in each. */
export function* reconcileByPages(before: Edition, later: Edition, present: Edition): Generator<readonly Reconciled[]> {
  const pages = new Set([...pagesInOrder(later), ...pagesInOrder(before), ...Object.values(later.pages), ...Object.values(before.pages)].map(({ id }) => id));
  for (const page of pages) yield reconcileEdition(before, later, { page, present });
  const rest = reconcileAll(...scopedToBasket(before, later), present, later === present, {});
  yield rest.filter(({ difference: { before: was, after: is } }) => ((is ?? was)?.page ?? null) === null);
}

function reconcileAll(before: Edition, later: Edition, present: Edition, isPresent: boolean, { doneBefore = NONE }: ReconcileOptions): readonly Reconciled[] {
  const differences = compareEditions(before, later).filter((difference) => prints(difference, before, later));
  const open = Object.values(before.marks).filter(({ state }) => state === 'open');
  const texts = reconcileTexts(before, later);
  const explanations = explanationsOf(present);
  const marks = open.map((mark) => checked(mark, texts.verdicts, { before, later, present, isPresent, doneBefore, explanations }));
  const asked = new Map(open.flatMap(({ change }) => (change ? [[change.frame, change] as const] : [])));
  const others = differences.filter(({ area, before: was, after: is, settings, what }) => {
    // Words are told by the lattice, and better.
    if (what.startsWith('text-')) return false;
    const change = asked.get((is ?? was)?.frame ?? '');
    return !change || area === 'text' || !settings.every(({ key }) => key in change.after);
  });
  const unasked = [...texts.unasked, ...others.map((difference) => withFingerprint(difference, later))].map((difference): UnaskedChange => ({ kind: 'unasked', difference, isSettled: takeOne(explanations, explanationKey(difference)) }));
  const all: readonly Reconciled[] = [...marks, ...unasked];
  return unsettledFirst(all);
}

/** What is still to be settled before the rest, each in its order. */
export const unsettledFirst = (items: readonly Reconciled[]): readonly Reconciled[] => [...items.filter(({ isSettled }) => !isSettled), ...items.filter(({ isSettled }) => isSettled)];

/** Whether a difference can be seen in print. */
function prints({ what, settings, values }: Difference, before: Edition, later: Edition): boolean {
  if (what.startsWith('records-')) return false;
  if (what !== 'sheet-changed') return settings.length === 0 || !settings.every(({ key }) => UNPRINTED.has(key));
  const rule = String(values['id']);
  if (rule !== 'desk') return !UNPRINTED_RULES.has(rule);
  const [was, is] = [before.styles.desk, later.styles.desk];
  return was.stackRows !== is.stackRows || !equal(was.stackRule, is.stackRule);
}

/** What stands on the page in either version, what concerns the whole edition, and words of stories that any part of the page shows by now. What waits in the basket does not. */
function concerns({ before: was, after: is }: Difference, page: PageId, before: Edition, later: Edition, present: Edition): boolean {
  const place = is ?? was;
  if (!place || [is?.page, was?.page].includes(page)) return true;
  if (place.story !== null) return [before, later, present].some((edition) => pagesOf(edition, place.story!).includes(page));
  return place.page === null && place.frame === null;
}

/** The pages on which a story stands; of a caption, those of its picture. */
function pagesOf(edition: Edition, story: StoryId): readonly PageId[] {
  const picture = pictureOfCaption(edition, story);
  return [...threadOf(edition, story), ...(picture ? framesOfPicture(edition, picture.id) : [])].map(({ page }) => page);
}

function reconcileTexts(before: Edition, now: Edition): { readonly verdicts: ReadonlyMap<MarkId, Verdict>; readonly unasked: readonly Difference[] } {
  const verdicts = new Map<MarkId, Verdict>();
  const unasked: Difference[] = [];
  for (const was of Object.values(before.stories)) {
    const is = now.stories[was.id];
    if (!is || (was.text === is.text && !was.redline) || (equal(was.text, is.text) && !was.redline)) continue;
    const found = reconcileText(was.text, was.redline ?? plainRedline(was.text), is.text);
    for (const [mark, verdict] of found.verdicts) verdicts.set(mark, verdict);
    unasked.push(...found.unasked.map((change, index) => asDifference(change, `unasked ${was.id} ${index}`, was.id, before, now)));
  }
  return { verdicts, unasked };
}

function asDifference({ kind, before: was, now: is }: Unasked, id: string, story: StoryId, before: Edition, now: Edition): Difference {
  const shown = (text: string): string => text.replaceAll('\n', '¶').replaceAll('\u2028', ' ');
  return {
    id,
    area: kind === 'words' ? 'text' : 'style',
    what: kind === 'look' ? 'text-marks' : kind === 'part' ? 'text-part' : was.from === was.to ? 'text-inserted' : is.from === is.to ? 'text-deleted' : 'text-replaced',
    values: { slug: now.stories[story]?.slug ?? '', before: shown(was.text), after: shown(is.text), beside: beside(before, story, was) },
    settings: [],
    before: placeIn(before, story, was.from, was.to),
    after: placeIn(now, story, is.from, is.to),
  };
}

/** The letters around a stretch of a story. */
function beside(edition: Edition, id: StoryId, { from, to }: Unasked['before']): string {
  const flat = flatText(edition.stories[id]!.text);
  return `${flat.slice(Math.max(0, from - BESIDE), from)}|${flat.slice(to, to + BESIDE)}`;
}

/** A stretch of a story's flat text, on the page of its first frame. */
function placeIn(edition: Edition, id: StoryId, from: number, to: number): DifferencePlace | null {
  const story = edition.stories[id];
  if (!story) return null;
  const picture = pictureOfCaption(edition, id);
  const frame = threadOf(edition, id)[0] ?? (picture ? framesOfPicture(edition, picture.id)[0] : undefined);
  return { page: frame?.page ?? null, frame: frame?.id ?? null, story: id, from: storyPoint(story.text, from), to: storyPoint(story.text, to) };
}

interface Checking {
  readonly before: Edition;
  readonly later: Edition;
  readonly present: Edition;
  readonly isPresent: boolean;
  readonly doneBefore: ReadonlySet<MarkId>;
  readonly explanations: Map<string, number>;
}

function checked(mark: Mark, verdicts: ReadonlyMap<MarkId, Verdict>, { before, later, present, isPresent, doneBefore, explanations }: Checking): CheckedMark {
  const state = present.marks[mark.id]?.state;
  const told = mark.change ? verdictOfChange(mark.change, later) : verdicts.get(mark.id) ?? 'by-eye';
  const verdict = told === 'by-eye' && doneBefore.has(mark.id) ? 'done' : told;
  const isCarried = !isPresent && later.marks[mark.id]?.state === 'open';
  // One that its reader took back is settled by an explanation, having no state of its own any more.
  const isSettled = isCarried || verdict === 'done' || (state === undefined ? takeOne(explanations, withdrawnKey(mark.id)) : state === 'rejected' || state === 'resolved');
  return { kind: 'mark', mark, verdict, isCarried, isSettled, difference: placeOfMark(mark, before, later) };
}

function verdictOfChange({ frame: id, before, after }: NonNullable<Mark['change']>, now: Edition): Verdict {
  const frame = now.frames[id] as unknown as Readonly<Record<string, unknown>> | undefined;
  if (!frame) return 'otherwise';
  const keys = Object.keys(after);
  return keys.every((key) => equal(frame[key], after[key])) ? 'done' : keys.every((key) => equal(frame[key], before[key])) ? 'not-done' : 'otherwise';
}

/** Where a mark stands: in the present version where its own anchor has been carried along to. */
function placeOfMark(mark: Mark, before: Edition, now: Edition): Difference {
  const place = (edition: Edition, { anchor }: Pick<Mark, 'anchor'>): DifferencePlace | null => {
    if (anchor.type === 'text') return placeIn(edition, anchor.story, anchor.from, anchor.to);
    const frame = anchor.type === 'frame' ? edition.frames[anchor.frame] : undefined;
    return { page: frame?.page ?? anchor.page, frame: frame?.id ?? null, story: null, from: null, to: null, ...(anchor.type === 'area' ? { area: anchor.rect } : {}) };
  };
  const slug = mark.anchor.type === 'text' ? before.stories[mark.anchor.story]?.slug ?? '' : '';
  return {
    id: `mark ${mark.id}`, area: mark.anchor.type === 'text' ? 'text' : 'geometry', what: 'text-replaced', values: { slug, before: mark.quote, after: '' }, settings: [], before: place(before, mark), after: place(now, now.marks[mark.id] ?? mark),
  };
}

/** Letters beside a change that tell it from the same change elsewhere in the story. */
const BESIDE = 8;
/** Longer keys are cut, and end in a digest. */
const LONGEST_KEY = 400;

/** Names a change so that its explanation is found again, whatever else is edited. */
export function explanationKey({ what, values, settings, before, after }: Difference): string {
  const { slug: _, ...told } = values;
  const key = [what, (after ?? before)?.story ?? (after ?? before)?.frame ?? (after ?? before)?.page ?? '', JSON.stringify(told), ...settings.map(({ key: setting, after: is }) => `${setting}=${JSON.stringify(is)}`)].join('|');
  return key.length <= LONGEST_KEY ? key : `${key.slice(0, LONGEST_KEY)} ${digest({ key })}`;
}

/** Names a mark that is no more, as `explanationKey` names a change. */
export const withdrawnKey = (mark: MarkId): string => `mark|${mark}`;

/** What came, and is told by its name alone, is told apart by what it holds: an explanation of one is not that of what took its place. */
function withFingerprint(difference: Difference, later: Edition): Difference {
  const holds = contentOfNew(difference, later);
  return holds === undefined ? difference : { ...difference, values: { ...difference.values, holds: digest({ holds }).slice(0, 16) } };
}

function contentOfNew({ what, values, after }: Difference, later: Edition): unknown {
  const { frames, pages, stories, styles, pictures } = later;
  const id = String(values['id'] ?? '');
  const frame = frames[after?.frame ?? ''];
  switch (what) {
    case 'frame-added':
      return frame;
    case 'picture-swapped':
      return frame?.type === 'picture' ? pictures[frame.picture ?? '']?.asset ?? null : null;
    case 'story-added':
      return stories[after?.story ?? '']?.text;
    case 'page-added':
      return { page: pages[after?.page ?? ''], frames: Object.values(frames).filter((each) => each.page === after?.page) };
    case 'style-added':
    case 'sheet-changed': {
      const table = values['table'] === 'rest' ? styles : styles[values['table'] as 'paragraph'];
      return (table as unknown as Readonly<Record<string, unknown>>)[id] ?? null;
    }
    default:
      return undefined;
  }
}

/** A change is explained by a resolved comment that quotes it; each comment explains one. */
function explanationsOf({ marks }: Edition): Map<string, number> {
  const found = new Map<string, number>();
  for (const { kind, state, quote } of Object.values(marks)) if (kind === 'comment' && state === 'resolved' && quote !== '') found.set(quote, (found.get(quote) ?? 0) + 1);
  return found;
}

function takeOne(explanations: Map<string, number>, key: string): boolean {
  const left = explanations.get(key) ?? 0;
  if (left > 0) explanations.set(key, left - 1);
  return left > 0;
}

/** The flat stretch of a text difference in the present edition, to anchor an explanation at. */
export function stretchNow({ after }: Difference, now: Edition): { readonly story: StoryId; readonly from: number; readonly to: number } | null {
  const story = after?.story ? now.stories[after.story] : undefined;
  if (!story || !after?.from || !after.to) return null;
  return { story: story.id, from: flatOffset(story.text, after.from), to: flatOffset(story.text, after.to) };
}
