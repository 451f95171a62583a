import { useState } from 'react';
import { swapStory } from '../../../commands/swap-story';
import type { Copyfit } from '../../../compose/composition';
import type { Story, StoryKind } from '../../../model/story';
import { isPlaced, pictureOfCaption } from '../../../model/threads';
import { run } from '../../actions/frame-actions';
import { articleAtHand } from '../../actions/shape-actions';
import { openFile } from '../../app-store';
import { Dialog } from '../../ui/dialog';
import { FitChip } from '../../ui/fit-chip';
import { useMessage } from '../../use-message';
import { closeDialog } from '../close-dialog';
import './shapes.css';

interface Candidate {
  readonly story: Story;
  readonly copyfit: Copyfit | null;
}

/** Another story for the place of the one at hand: those of the basket, each as it would fit there, the best fit first. */
export function SwapStoryDialog() {
  const message = useMessage();
  const [old] = useState(articleAtHand);
  const [candidates] = useState(() => (old === null ? [] : candidatesFor(old)));
  const swap = (story: string) => {
    if (old !== null && run(swapStory, { story: old, for: story })) closeDialog();
  };
  return (
    <Dialog title={message('swap.title', { name: old === null ? '' : openFile().store.getState().edition.stories[old]?.slug ?? '' })} onClose={closeDialog} width={440} testId="swap-story">
      <p className="shapes-hint">{message(candidates.length === 0 ? 'swap.none' : 'swap.hint')}</p>
      <ul className="swap-list">
        {candidates.map(({ story, copyfit }) => (
          <li key={story.id}>
            <button type="button" className="swap-row" onClick={() => swap(story.id)} data-testid="swap-candidate">
              <span className="ellipsis">{story.slug || message('basket.unnamed')}</span>
              <span className="kind">{message(`story.kind.${story.kind}`)}</span>
              {copyfit ? <FitChip copyfit={copyfit} /> : null}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

const MOST = 40;
const RANK: Readonly<Record<StoryKind, number>> = { lead: 0, feature: 1, news: 2, brief: 3, caption: 9, furniture: 9 };

function candidatesFor(old: string): readonly Candidate[] {
  const { store } = openFile();
  const { edition } = store.getState();
  return Object.values(edition.stories)
    .filter((story) => !isPlaced(edition, story.id) && !pictureOfCaption(edition, story.id) && RANK[story.kind] < 9)
    .slice(0, MOST)
    .map((story): Candidate => {
      const plan = swapStory.plan(edition, { story: old, for: story.id });
      return { story, copyfit: plan.ok ? store.tryOut(plan.operations).composition.stories.get(story.id)?.copyfit ?? null : null };
    })
    .sort((a, b) => Math.abs(a.copyfit?.lines ?? 999) - Math.abs(b.copyfit?.lines ?? 999));
}
