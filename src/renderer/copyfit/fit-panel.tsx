import type { Gains } from '../../compose/search-gains';
import type { StoryId } from '../../model/ids';
import { CopyfitMeter } from './copyfit-meter';
import { useDocument } from '../use-document';
import { GainsList } from './gains-list';
import { StableLinesCheck } from './stable-lines-check';

/** Copyfit (齐版) in one place: how the story fits, and where a few characters help. */
export function FitPanel({ story, gains }: { readonly story: StoryId; readonly gains: Gains | null }) {
  // What stands on no page has no lines to gain.
  const isPlaced = useDocument((state) => state.composition.stories.get(story)?.copyfit.placed ?? false);
  return (
    <div className="fit-panel" data-testid="fit-panel">
      <CopyfitMeter story={story} />
      <StableLines story={story} />
      {isPlaced ? <div className="fit-gains">{gains ? <GainsList gains={gains} /> : null}</div> : null}
    </div>
  );
}

/** The switch for cutting without moving lines above the cut. */
function StableLines({ story }: { readonly story: StoryId }) {
  const edited = useDocument((state) => state.shown.stories[story]);
  return edited ? <StableLinesCheck stories={[edited]} /> : null;
}
