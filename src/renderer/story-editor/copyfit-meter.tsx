import type { StoryId } from '../../model/ids';
import { useDocument } from '../use-document';
import { useMessage } from '../use-message';

/** How the story fills its place: over or short in lines, characters and millimetres, or its length while it has none. */
export function CopyfitMeter({ story }: { readonly story: StoryId }) {
  const message = useMessage();
  const copyfit = useDocument((state) => state.composition.stories.get(story)?.copyfit);
  if (!copyfit) return null;
  const { placed, length, lines } = copyfit;
  const amounts = { lines: Math.abs(lines), characters: Math.abs(copyfit.characters), millimetres: Math.abs(Math.round(copyfit.millimetres)) };
  const state = !placed ? 'unplaced' : copyfit.oversetFrom !== null ? 'over' : lines < 0 ? 'short' : 'fits';
  return (
    <output className={`copyfit-meter copyfit-${state}`} data-testid="story-copyfit" data-state={state} data-lines={lines}>
      {message(`editor.copyfit.${state}`, { ...amounts, length })}
    </output>
  );
}
