import type { StoryId } from '../../model/ids';
import { fitState, fitValues } from '../fit-state';
import { useDocument } from '../use-document';
import { useMessage } from '../use-message';

/** How the story fills its place: over or short in lines, characters and millimetres, or its length while it has none. */
export function CopyfitMeter({ story }: { readonly story: StoryId }) {
  const message = useMessage();
  const copyfit = useDocument((state) => state.composition.stories.get(story)?.copyfit);
  if (!copyfit) return null;
  const state = fitState(copyfit);
  const text = message(`editor.copyfit.${state}`, fitValues(copyfit));
  return (
    <output className={`copyfit-meter copyfit-${state}`} title={text} data-testid="story-copyfit" data-state={state} data-lines={copyfit.lines}>
      {text}
    </output>
  );
}
