/** Reads the open edition when nothing has changed for a moment. Nothing of it runs while a key is pressed. */
import { checkSteps } from '../../checks/check-edition';
import type { CheckFinding } from '../../checks/finding';
import { selectionRects } from '../../display/hit-test';
import type { StoryId } from '../../model/ids';
import type { DocumentState, DocumentStore } from '../document-store';
import { inIdleTime } from '../in-idle-time';
import { NO_CHECKS, useChecks } from './checks-store';
import type { StoryChecks } from './checks-store';

/** After a change it waits until it has been calm for so long, ms. */
const PAUSE = 500;

interface Read {
  readonly findings: readonly CheckFinding[];
  readonly stories: ReadonlyMap<StoryId, StoryChecks>;
}

/** Finds, and says where on the pages it is; a story whose findings and lines are those of the last time keeps its marks. */
function* read({ shown: edition, composition }: DocumentState): Generator<void, Read> {
  const findings = yield* checkSteps(edition);
  const byStory = new Map<StoryId, CheckFinding[]>();
  for (const finding of findings) byStory.set(finding.story, [...(byStory.get(finding.story) ?? []), finding]);
  const stories = new Map<StoryId, StoryChecks>();
  for (const [id, own] of byStory) {
    const composed = composition.stories.get(id);
    const before = useChecks.getState().stories.get(id);
    if (before && before.composed === composed && before.text === edition.stories[id]!.text && before.findings.length === own.length && before.findings.every(({ name }, at) => name === own[at]!.name)) {
      stories.set(id, before);
      continue;
    }
    const rects = composed ? own.flatMap(({ part, from, to, severity }) =>
      selectionRects(composition.pages, id, composed.lines, { part, offset: from }, { part, offset: to }).map((place) => ({ ...place, severity }))) : [];
    stories.set(id, { text: edition.stories[id]!.text, composed, findings: own, rects });
    yield;
  }
  return { findings, stories };
}

/** Reads the document after each pause in its changes, until the returned function is called. */
export function followChecks(store: DocumentStore): () => void {
  let timer = 0;
  let drop = (): void => {};
  let seen: DocumentState | null = null;
  const check = (): void => {
    const state = store.getState();
    if (state.dragging || (seen && seen.shown === state.shown && seen.composition === state.composition)) return;
    drop();
    drop = inIdleTime(read(state), ({ findings, stories }) => {
      seen = state;
      useChecks.setState({ findings, stories, revision: state.revision });
    });
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(check, PAUSE);
  };
  useChecks.setState(NO_CHECKS);
  const stop = store.subscribe(later);
  later();
  return () => {
    clearTimeout(timer);
    drop();
    stop();
  };
}
