/** What menus, keys and the inspector do to stacks of briefs. */
import { addToStack } from '../../commands/add-to-stack';
import { importCopy } from '../../commands/import-copy';
import { moveInStack } from '../../commands/move-in-stack';
import { stackStories } from '../../commands/stack-stories';
import { takeFromStack } from '../../commands/take-from-stack';
import type { Composition } from '../../compose/composition';
import type { FrameId, StoryId } from '../../model/ids';
import { newId } from '../../model/new-id';
import { briefSlug, splitBriefs } from '../../model/split-briefs';
import { stackOf, storiesIn } from '../../model/threads';
import { openFile, setApp } from '../app-store';
import { bridge } from '../bridge';
import { useBriefsPaste } from '../briefs-paste';
import { selectedFrames } from '../command-context';
import { useSession } from '../session-store';
import { done, importText, insertedBy, touchedFrames } from './basket-actions';
import { clipboardText } from './clipboard-text';
import { deepenStack } from './deepen-stack';
import { report, showFailure } from './file-actions';
import { run } from './frame-actions';
import { currentStories } from './open-document';

/** Text for a story of the basket; where it is several briefs, their split is shown first. */
export async function takeText(text: string): Promise<void> {
  if (splitBriefs(text).areBriefs) showBriefs(text);
  else await importText(text);
}

/** Opens the split of what is on the clipboard, whatever it is. */
export async function pasteBriefs(): Promise<void> {
  const text = await clipboardText();
  if (text === null) return;
  if (text.trim() === '') showFailure({ key: 'failure.clipboard-empty' });
  else showBriefs(text);
}

function showBriefs(text: string): void {
  useBriefsPaste.setState({ text });
  useSession.getState().openDialog('paste-briefs');
}

/** Takes briefs in as stories and, unless they stay in the basket, places them as one stack, all in one undo step. */
export async function takeBriefs(texts: readonly string[], to: 'stack' | 'basket'): Promise<void> {
  const open = openFile();
  setApp({ importing: true });
  try {
    const files = texts.map((text, i) => ({ name: `${i + 1}.txt`, bytes: new TextEncoder().encode(text) }));
    const outcome = await bridge().call('intake.import', { document: open.id, kind: 'copy', files });
    if (!report(outcome)) return;
    for (const { name, key, values } of outcome.value.refused) showFailure({ key, values: { name, ...values } });
    const stories = outcome.value.stories.map((story, i) => ({ ...story, kind: 'brief' as const, slug: briefSlug(texts[i] ?? '') || story.slug }));
    if (stories.length === 0) return;
    open.store.mark();
    const taken = open.store.run(importCopy, { imported: { stories, pictures: [] }, newId });
    const ids = insertedBy(taken, 'stories');
    const frame = done(taken) && to === 'stack' ? place(ids) : null;
    if (frame !== null) deepenStack(open.store, frame);
    open.store.commit();
    const session = useSession.getState();
    if (frame !== null) session.selectBrief(frame, ids[0] ?? null);
    else session.selectInBasket({ kind: 'story', ids });
    if (frame !== null) tellWhatIsOver(frame, ids.length);
    else session.toast({ tone: 'success', key: 'toast.imported', values: { stories: ids.length, pictures: 0 } });
  } finally {
    setApp({ importing: false });
  }
}

/** Into the selected stack or empty frame, else into the page's next free place. The frame, or null when there is none. */
function place(ids: readonly StoryId[]): FrameId | null {
  const { store } = openFile();
  const { edition } = store.getState();
  const { page } = useSession.getState();
  const [frame] = selectedFrames();
  if (frame && storiesIn(edition, frame).some((id) => edition.stories[id]?.kind === 'brief')) return run(addToStack, { frame: frame.id, stories: ids }) ? frame.id : null;
  if (page === null) return null;
  const isEmpty = frame?.type === 'text' && frame.story === null && frame.page === page;
  const where = isEmpty ? { point: { x: frame.rect.x + frame.rect.width / 2, y: frame.rect.y + frame.rect.height / 2 } } : null;
  const result = store.run(stackStories, { stories: ids, page, where, newId });
  return done(result) ? touchedFrames(result)[0] ?? null : null;
}

function tellWhatIsOver(frame: FrameId, count: number): void {
  const over = beyond(frame);
  const { toast } = useSession.getState();
  if (over.length === 0) toast({ tone: 'success', key: 'toast.briefs-placed', values: { count } });
  else toast({ tone: 'info', key: 'toast.briefs-over', values: { count, over: over.length }, action: { key: 'command.drop-to-fit', run: () => dropFrom(frame) } });
}

/** Places what is selected in the basket as one stack. */
export function placeAsStack(): void {
  const { basket } = useSession.getState();
  if (basket.kind !== 'story' || basket.ids.length === 0) return;
  const { store } = openFile();
  store.mark();
  const frame = place(basket.ids);
  if (frame !== null) deepenStack(store, frame);
  store.commit();
  if (frame === null) return;
  useSession.getState().selectBrief(frame, basket.ids[0] ?? null);
  tellWhatIsOver(frame, basket.ids.length);
}

/** Moves the selected story of a stack by so many places, and keeps it selected. */
export function moveBrief(by: number): void {
  const { edition } = openFile().store.getState();
  const story = currentStories().find((id) => stackOf(edition, id).length > 0);
  if (story === undefined) return;
  run(moveInStack, { story, to: stackOf(edition, story).indexOf(story) + by });
  const [frame] = useSession.getState().selection;
  if (frame !== undefined) useSession.getState().selectBrief(frame, story);
}

export const moveBriefTo = (story: StoryId, to: number): boolean => run(moveInStack, { story, to });

/** Sends one story of a stack back to the basket. */
export const takeBriefOut = (story: StoryId): boolean => run(takeFromStack, { stories: [story] });

/** The stories of a frame's stack from the first on that does not fit; the stack's first stays, whatever it is. */
export function beyondFit(composition: Pick<Composition, 'stories'>, stack: readonly StoryId[]): readonly StoryId[] {
  const first = stack.findIndex((id) => (composition.stories.get(id)?.copyfit.lines ?? 0) > 0);
  return first < 0 ? [] : stack.slice(Math.max(1, first));
}

function beyond(frame: FrameId): readonly StoryId[] {
  const { edition, composition } = openFile().store.getState();
  const found = edition.frames[frame];
  return found ? beyondFit(composition, storiesIn(edition, found)) : [];
}

/** Sends the last stories of the selected stacks back to the basket until the rest fits. */
export function dropToFit(): void {
  const { edition } = openFile().store.getState();
  for (const frame of selectedFrames()) if (storiesIn(edition, frame).length > 1) dropFrom(frame.id);
}

export function dropFrom(frame: FrameId): void {
  const over = beyond(frame);
  const { toast } = useSession.getState();
  if (over.length === 0) toast({ tone: 'success', key: 'toast.stack-fits' });
  else if (run(takeFromStack, { stories: over })) toast({ tone: 'success', key: 'toast.dropped-to-fit', values: { count: over.length } });
}

