import { setStory } from '../../commands/set-story';
import type { Story } from '../../model/story';
import { run } from '../actions/frame-actions';
import { Check } from '../ui/check';
import { useMessage } from '../use-message';

/** Switches stories to setting line by line while they are cut, and shows that they are set so. */
export function StableLinesCheck({ stories }: { readonly stories: readonly Story[] }) {
  const message = useMessage();
  const stable = stories.filter(({ lineFit }) => lineFit === 'stable').length;
  return (
    <Check
      label={message('command.stable-lines')}
      checked={stable === stories.length ? true : stable === 0 ? false : null}
      onChange={(on) => run(setStory, { stories: stories.map(({ id }) => id), values: { lineFit: on ? 'stable' : undefined } })}
      testId="stable-lines"
    />
  );
}
