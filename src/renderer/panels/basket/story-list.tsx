import { useMemo } from 'react';
import type { Copyfit } from '../../../compose/composition';
import type { Story, StoryKind } from '../../../model/story';
import type { MessageKey } from '../../../strings/format-message';
import { CommandContextMenu } from '../../shell/command-context-menu';
import { FitChip } from '../../ui/fit-chip';
import { useMessage } from '../../use-message';
import { ON_MASTER, type StoryItem } from './basket-items';
import { useBasketList } from './use-basket-list';

export const kindKey = (kind: StoryKind): MessageKey => `story.kind.${kind}`;

/** The stories of the basket: what each is called, how long it is, how it fits. */
export function StoryList({ items }: { readonly items: readonly StoryItem[] }) {
  const message = useMessage();
  const ids = useMemo(() => items.map((item) => item.story.id), [items]);
  const { list, item } = useBasketList('story', ids, 1);
  return (
    <CommandContextMenu on="basket">
      <div className="basket-list" aria-label={message('basket.stories')} data-testid="story-list" {...list}>
        {items.map(({ story, page, copyfit }) => (
          <div key={story.id} className="story-row" data-testid="story-row" data-placed={page !== 0} {...item(story.id)}>
            <span className="slug ellipsis" title={story.slug}>{story.slug || message('basket.unnamed')}</span>
            <span className="end">{copyfit && wantsFit(story, copyfit) ? <FitChip copyfit={copyfit} /> : null}</span>
            <span className="meta">
              <span className={`state-dot ${story.state}`} role="img" aria-label={message(`command.state-${story.state}`)} title={message(`command.state-${story.state}`)} />
              {message(kindKey(story.kind))}
              <span>{page > 0 ? message('basket.on-page', { page }) : message(page === ON_MASTER ? 'master.title' : 'basket.unplaced')}</span>
            </span>
            <span className="length">{message('basket.length', { count: copyfit?.length ?? 0 })}</span>
          </div>
        ))}
      </div>
    </CommandContextMenu>
  );
}

/** Furniture fills its box however short it is; that it runs over counts for every story. */
const wantsFit = (story: Story, copyfit: Copyfit): boolean => copyfit.placed && (story.kind !== 'furniture' || copyfit.oversetFrom !== null);
