import type { Edition } from '../edition';
import type { MarkId, StoryId } from '../ids';
import type { Mark } from '../mark';
import type { Operation } from '../operation';
import { applyText } from '../apply-text';
import { equal } from '../equal';
import { extentOf } from './extent-of';
import { followAnchors } from './follow-anchor';
import { followEdit } from './follow-edit';
import type { FlatRange } from './flat-range';
import { isKept, isPlain } from './runs';

type Marks = Edition['marks'];
type TextMark = Mark & { readonly anchor: Extract<Mark['anchor'], { type: 'text' }> };
type TextEdit = Extract<Operation, { type: 'edit-text' }>;

/** Which marks stand in which story, told once for each table of marks. */
const byStory = new WeakMap<Marks, ReadonlyMap<StoryId, readonly TextMark[]>>();

/** The marks that are anchored in a story's text, settled ones too. */
export function textMarksOf({ marks }: Pick<Edition, 'marks'>, story: StoryId): readonly TextMark[] {
  let known = byStory.get(marks);
  if (!known) {
    const found = new Map<StoryId, TextMark[]>();
    for (const mark of Object.values(marks)) {
      if (mark.anchor.type !== 'text') continue;
      const own = found.get(mark.anchor.story);
      if (own) own.push(mark as TextMark);
      else found.set(mark.anchor.story, [mark as TextMark]);
    }
    byStory.set(marks, (known = found));
  }
  return known.get(story) ?? [];
}

/**
 * What edits of stories mean for redlines and for the anchors of marks, as operations to carry out after `operations`, which fit `edition`. Nothing for stories that
 * nobody marked, and nothing for a story whose redline and marks `operations` set themselves: whoever settles marks keeps the others' places as well.
 */
export function followMarks(edition: Edition, operations: readonly Operation[]): readonly Operation[] {
  let edits: Map<StoryId, TextEdit[]> | null = null;
  for (const operation of operations) {
    if (operation.type !== 'edit-text' || !isMarked(edition, operation.story)) continue;
    edits ??= new Map();
    edits.set(operation.story, [...(edits.get(operation.story) ?? []), operation]);
  }
  if (!edits) return [];
  const out: Operation[] = [];
  for (const [story, own] of edits) out.push(...followStory(edition, story, own, operations));
  return out;
}

const isMarked = (edition: Edition, story: StoryId): boolean => edition.stories[story]?.redline !== undefined || textMarksOf(edition, story).length > 0;

/** Tables and ids of the records that operations change themselves, and stories whose redline they set. */
function setBy(operations: readonly Operation[]): { readonly marks: ReadonlySet<MarkId>; readonly redlines: ReadonlySet<StoryId> } {
  const marks = new Set<MarkId>();
  const redlines = new Set<StoryId>();
  for (const operation of operations) {
    if (operation.type === 'set' && operation.table === 'marks') marks.add(operation.id);
    else if (operation.type === 'set' && operation.table === 'stories' && ('redline' in operation.before || 'redline' in operation.after)) redlines.add(operation.id);
    else if ((operation.type === 'insert' || operation.type === 'remove') && operation.table === 'marks') marks.add(operation.record.id);
    else if ((operation.type === 'insert' || operation.type === 'remove') && operation.table === 'stories') redlines.add(operation.record.id);
  }
  return { marks, redlines };
}

function followStory(edition: Edition, story: StoryId, edits: readonly TextEdit[], operations: readonly Operation[]): readonly Operation[] {
  const { redline: before, text: start } = edition.stories[story]!;
  const set = setBy(operations);
  const isSet = set.redlines.has(story);
  const all = textMarksOf(edition, story);
  if (isSet && all.some(({ id }) => set.marks.has(id))) return [];
  const marks = all.filter(({ id }) => !set.marks.has(id));
  let [text, redline] = [start, isSet ? undefined : before];
  let ranges: readonly FlatRange[] = marks.map(({ anchor }) => anchor);
  for (const { operations: changes } of edits) {
    const result = applyText(text, changes);
    // The whole step will be refused.
    if (!result.ok) return [];
    if (redline) redline = followEdit(redline, text, changes);
    ranges = followAnchors(ranges, text, changes);
    text = result.text;
  }
  const after = redline && !isPlain(redline) ? redline : undefined;
  const out: Operation[] = [];
  if (before && !isSet && !equal(before, after)) out.push({ type: 'set', table: 'stories', id: story, before: { redline: before }, after: after ? { redline: after } : {} });
  for (const [i, { id, anchor }] of marks.entries()) {
    const { from, to } = standing(ranges[i]!, id, after);
    if (from !== anchor.from || to !== anchor.to) out.push({ type: 'set', table: 'marks', id, before: { anchor }, after: { anchor: { ...anchor, from, to } } });
  }
  return out;
}

/** A mark that stands between two letters stands where its words would come in. */
export function standing(range: FlatRange, mark: MarkId, redline: Edition['stories'][string]['redline']): FlatRange {
  if (!redline || range.from !== range.to || !redline.some((run) => !isKept(run) && run.mark === mark)) return range;
  const from = extentOf(redline, mark)?.from ?? range.from;
  return { from, to: from };
}
