import type { StoryId } from '../../model/ids';
import { newId } from '../../model/new-id';
import { flatOffset, storyPoint } from '../../model/redline/flat-text';
import { fromProposed, toProposed } from '../../model/redline/shown-places';
import { writtenStory } from '../../model/redline/written-story';
import { unsignedStep } from '../../model/signing/standing';
import type { Edition } from '../../model/edition';
import type { StoryPoint } from '../../model/story-text';
import { threadOf } from '../../model/threads';
import type { DocumentStore } from '../document-store';
import { isReading, useReview } from '../review/review-store';
import { useSession } from '../session-store';
import { useSettings } from '../settings-store';
import { message } from '../use-message';

/** The round that somebody writes in: the step that the story or its page waits for, else the one that is read in, else the first of the workflow. */
export function roundOf(edition: Edition, story: StoryId | null): string {
  const steps = edition.styles.proof.workflows.find(({ id }) => id === edition.info.workflow)?.steps ?? [];
  if (steps.length === 0) return '';
  const page = story === null ? undefined : threadOf(edition, story)[0]?.page;
  const next = (story !== null && unsignedStep(edition, { story })) || (page !== undefined && unsignedStep(edition, { page })) || null;
  const { round } = useReview.getState();
  return next?.id ?? (steps.some(({ id }) => id === round) ? round : steps[0]!.id);
}

/**
 * Tells the document which story is written in, and who writes, so that with the switch on what is typed becomes marks. The caret keeps its letters when the story
 * is opened in its other text, or left. Returns how to stop.
 */
export function followTracking(store: DocumentStore): () => void {
  const round = (): string => roundOf(store.getState().edition, store.getState().tracked);
  store.setWriter(() => ({ author: useSettings.getState().person || message('review.nobody'), round: round(), time: new Date().toISOString(), newId }));

  let was = store.getState().tracked;
  const carryCaret = (): void => {
    const { tracked, edition } = store.getState();
    const before = was;
    was = tracked;
    const { editing, edit } = useSession.getState();
    if (tracked === before || !editing || (tracked ?? before) !== editing.story) return;
    const story = edition.stories[editing.story];
    if (!story?.redline) return;
    const { redline } = story;
    const written = writtenStory(story).text;
    const carried = (point: StoryPoint | null): StoryPoint | null => point && (tracked !== null
      ? storyPoint(written, toProposed(redline, flatOffset(story.text, point)))
      : storyPoint(story.text, fromProposed(redline, flatOffset(written, point))));
    edit({ ...editing, caret: carried(editing.caret), anchor: carried(editing.anchor) });
  };
  const follow = (): void => store.write(isReading() ? null : useSession.getState().editing?.story ?? null);
  const stops = [
    store.subscribe(carryCaret),
    useSession.subscribe((now, before) => {
      if (now.editing?.story !== before.editing?.story) follow();
    }),
    useReview.subscribe((now, before) => {
      if (now.open !== before.open) follow();
    }),
  ];
  follow();
  return () => {
    for (const stop of stops) stop();
    store.write(null);
    store.setWriter(null);
  };
}
