import type { Edition } from '../../model/edition';
import { equal } from '../../model/equal';
import type { MarkId, PageId, StoryId } from '../../model/ids';
import type { Mark } from '../../model/mark';
import { flatOffset, storyPoint } from '../../model/redline/flat-text';
import { plainRedline } from '../../model/redline/runs';
import { framesOfPicture, pictureOfCaption, threadOf } from '../../model/threads';
import { compareEditions } from '../compare-editions';
import type { Difference, DifferencePlace } from '../difference';
import { reconcileText } from './reconcile-text';
import type { Unasked, Verdict } from './reconcile-text';

/** A mark of the earlier version and what became of it. `by-eye`: it asks for what no machine can check. */
export interface CheckedMark {
  readonly kind: 'mark';
  readonly mark: Mark;
  readonly verdict: Verdict | 'by-eye';
  /** Done, or settled by somebody who says why it is not. */
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

/**
 * 核红: what became of the open marks of an earlier version, and every change since that none of them asked for; of a page, or of all. What is not settled first, in the order
 * of the differences.
 */
export function reconcileEdition(before: Edition, now: Edition, page: PageId | null = null): readonly Reconciled[] {
  const differences = compareEditions(before, now).filter(({ what, settings }) => !what.startsWith('records-') && !(settings.length > 0 && settings.every(({ key }) => UNPRINTED.has(key))));
  const open = Object.values(before.marks).filter(({ state }) => state === 'open');
  const texts = reconcileTexts(before, now);
  const marks = open.map((mark) => checked(mark, texts.verdicts, before, now));
  const asked = new Map(open.flatMap(({ change }) => (change ? [[change.frame, change] as const] : [])));
  const others = differences.filter(({ area, before: was, after: is, settings, what }) => {
    // Words are told by the lattice, and better.
    if (what.startsWith('text-')) return false;
    const change = asked.get((is ?? was)?.frame ?? '');
    return !change || area === 'text' || !settings.every(({ key }) => key in change.after);
  });
  const unasked = [...texts.unasked, ...others].map((difference): UnaskedChange => ({ kind: 'unasked', difference, isSettled: isExplained(now, difference) }));
  const all: readonly Reconciled[] = [...marks, ...unasked];
  const shown = page === null ? all : all.filter(({ difference: { before: was, after: is } }) => [is?.page, was?.page].includes(page) || ((is ?? was)?.page ?? null) === null);
  return [...shown.filter(({ isSettled }) => !isSettled), ...shown.filter(({ isSettled }) => isSettled)];
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
    values: { slug: now.stories[story]?.slug ?? '', before: shown(was.text), after: shown(is.text) },
    settings: [],
    before: placeIn(before, story, was.from, was.to),
    after: placeIn(now, story, is.from, is.to),
  };
}

/** A stretch of a story's flat text, on the page of its first frame. */
function placeIn(edition: Edition, id: StoryId, from: number, to: number): DifferencePlace | null {
  const story = edition.stories[id];
  if (!story) return null;
  const picture = pictureOfCaption(edition, id);
  const frame = threadOf(edition, id)[0] ?? (picture ? framesOfPicture(edition, picture.id)[0] : undefined);
  return { page: frame?.page ?? null, frame: frame?.id ?? null, story: id, from: storyPoint(story.text, from), to: storyPoint(story.text, to) };
}

function checked(mark: Mark, verdicts: ReadonlyMap<MarkId, Verdict>, before: Edition, now: Edition): CheckedMark {
  const state = now.marks[mark.id]?.state ?? 'open';
  const verdict = mark.change ? verdictOfChange(mark.change, now) : verdicts.get(mark.id) ?? 'by-eye';
  return { kind: 'mark', mark, verdict, isSettled: verdict === 'done' || state === 'rejected' || state === 'resolved', difference: placeOfMark(mark, before, now) };
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
    return { page: frame?.page ?? anchor.page, frame: frame?.id ?? null, story: null, from: null, to: null };
  };
  const slug = mark.anchor.type === 'text' ? before.stories[mark.anchor.story]?.slug ?? '' : '';
  return {
    id: `mark ${mark.id}`, area: mark.anchor.type === 'text' ? 'text' : 'geometry', what: 'text-replaced', values: { slug, before: mark.quote, after: '' }, settings: [], before: place(before, mark), after: place(now, now.marks[mark.id] ?? mark),
  };
}

/** Names a change so that its explanation is found again, whatever else is edited. */
export const explanationKey = ({ what, values, settings, before, after }: Difference): string =>
  [what, (after ?? before)?.story ?? (after ?? before)?.frame ?? '', String(values['before'] ?? ''), String(values['after'] ?? ''), ...settings.map(({ key, after: is }) => `${key}=${JSON.stringify(is)}`)].join('|').slice(0, 500);

/** A change is explained by a resolved comment that quotes it. */
function isExplained(now: Edition, difference: Difference): boolean {
  const key = explanationKey(difference);
  return Object.values(now.marks).some(({ kind, state, quote }) => kind === 'comment' && state === 'resolved' && quote === key);
}

/** The flat stretch of a text difference in the present edition, to anchor an explanation at. */
export function stretchNow({ after }: Difference, now: Edition): { readonly story: StoryId; readonly from: number; readonly to: number } | null {
  const story = after?.story ? now.stories[after.story] : undefined;
  if (!story || !after?.from || !after.to) return null;
  return { story: story.id, from: flatOffset(story.text, after.from), to: flatOffset(story.text, after.to) };
}
