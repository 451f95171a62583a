import type { Gains } from '../../compose/search-gains';
import type { StoryId } from '../../model/ids';
import { CopyfitMeter } from './copyfit-meter';
import { GainsList } from './gains-list';

/** Copyfit (齐版) in one place: how the story fits, and where a few characters help. */
export function FitPanel({ story, gains }: { readonly story: StoryId; readonly gains: Gains | null }) {
  return (
    <div className="fit-panel" data-testid="fit-panel">
      <CopyfitMeter story={story} />
      {gains ? <GainsList gains={gains} /> : null}
    </div>
  );
}
