import { fitState, fitValues } from '../fit-state';
import { useSession } from '../session-store';
import { useCurrentStory } from '../use-current-story';
import { useDocument } from '../use-document';
import { useMessage } from '../use-message';

/** How the story at hand fills its place, always in the same spot: what a layout editor looks at most. */
export function FitMeter() {
  const message = useMessage();
  const story = useCurrentStory();
  const slug = useDocument((state) => (story === null ? null : state.edition.stories[story]?.slug ?? null));
  const copyfit = useDocument((state) => (story === null ? null : state.composition.stories.get(story)?.copyfit ?? null));
  const open = useSession((session) => (session.editing?.view === 'galley' ? session.editing.story : null));
  // An open story says it above its galley, with what to do about it.
  if (story === null || story === open || !copyfit) return null;
  const state = fitState(copyfit);
  const values = fitValues(copyfit);
  return (
    <output className={`fit-meter ${state}`} data-testid="fit-meter" data-state={state} data-lines={copyfit.lines}>
      <span className="slug ellipsis">{slug}</span>
      <strong>{message(`fit.${state}`, values)}</strong>
      {state === 'over' || state === 'short' ? <span className="detail">{message('fit.detail', values)}</span> : null}
    </output>
  );
}
