import type { Edition } from '../model/edition';
import type { StoryId } from '../model/ids';
import type { TextOperation } from '../model/operation';
import { flatChanges } from '../model/redline/flat-changes';
import { writtenStory } from '../model/redline/written-story';
import { applyText } from '../model/apply-text';
import type { StoryText } from '../model/story-text';
import { plan } from './command';
import type { Command, PlanResult } from './command';
import { planGuarded } from './content-guard';
import { startDraft } from './draft';
import { trackStoryEdit } from './track-edit';
import type { TrackEditArgs, TrackedBy } from './track-edit';

/** Commands that change what stories say: these are tracked. How a head is set, what restoring brings back and what is decided about marks is no writing. */
const WRITING: ReadonlySet<string> = new Set(['edit-story', 'replace-text', 'set-part-type', 'set-part-style', 'set-character-style']);

export const isWriting = (command: string): boolean => WRITING.has(command);

/** The edition while somebody writes in a story with changes tracked: that story as it would be with all marks accepted, every other as it prints. */
export function editionWritten(edition: Edition, story: StoryId | null): Edition {
  const own = story === null ? undefined : edition.stories[story];
  const written = own && writtenStory(own);
  return !written || written === own ? edition : { ...edition, stories: { ...edition.stories, [written.id]: written } };
}

/**
 * Plans a command that writes, with changes tracked: what it would do to stories becomes marks. It is asked with the edition as the window shows it (`written`: the
 * story that is written in). Words that are replaced in several places become a mark for each.
 */
export function planTracked<Args>(command: Command<Args>, edition: Edition, written: StoryId | null, args: Args, by: TrackedBy): PlanResult {
  const asked = planGuarded(command, editionWritten(edition, written), args);
  if (!asked.ok) return asked;
  const draft = startDraft(edition);
  for (const operation of asked.operations) {
    if (operation.type !== 'edit-text') {
      draft.do(operation);
      continue;
    }
    const { story } = operation;
    const counts = story === written || !draft.edition.stories[story]?.redline ? 'proposed' : 'printed';
    const text = editionWritten(draft.edition, counts === 'proposed' ? story : null).stories[story]!.text;
    const places = command.name === 'replace-text' && counts === 'proposed' ? byPlace(text, operation.operations) : [operation.operations];
    for (const operations of places) {
      const tracked = trackStoryEdit.plan(draft.edition, { ...by, story, operations, counts });
      if (!tracked.ok) return tracked;
      for (const each of tracked.operations) draft.do(each);
    }
  }
  return draft.edition === edition ? plan() : draft.plan();
}

/** The undo step of a tracked command: writing is told apart from changing, and joins as typing does. */
export function trackedStep<Args>(command: Command<Args>, args: Args): { readonly label: string; readonly mergeKey: string | null } {
  if (command.name !== 'edit-story') return { label: command.name, mergeKey: command.mergeKey?.(args) ?? null };
  return { label: trackStoryEdit.name, mergeKey: trackStoryEdit.mergeKey?.(args as Args & TrackEditArgs) ?? null };
}

/** The operations parted where one begins somewhere else than where those before it ended. */
function byPlace(text: StoryText, operations: readonly TextOperation[]): readonly (readonly TextOperation[])[] {
  const places: TextOperation[][] = [];
  let now = text;
  let last: readonly [number, number] | null = null;
  for (const operation of operations) {
    let touched: readonly [number, number] | null = last;
    let stays = true;
    flatChanges(now, [operation], (change) => {
      const [from, to] = 'from' in change ? [change.from, change.to] : [change.at, change.at];
      const before: readonly [number, number] | null = touched;
      stays = before !== null && from <= before[1] && to >= before[0];
      const end = change.type === 'insert' ? from + change.text.length : change.type === 'divide' ? from + 1 : change.type === 'delete' ? from : to;
      touched = stays && before ? [Math.min(before[0], from), Math.max(before[1] + end - to, end)] : [from, end];
    });
    const place = places.at(-1);
    if (place && stays) place.push(operation);
    else places.push([operation]);
    last = touched;
    const result = applyText(now, [operation]);
    if (!result.ok) return [operations];
    now = result.text;
  }
  return places;
}
