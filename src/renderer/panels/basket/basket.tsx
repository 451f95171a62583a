import { FilePlus2, Import, Search } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { importFiles } from '../../actions/basket-actions';
import { useApp } from '../../app-store';
import { useSession } from '../../session-store';
import { CommandContextMenu } from '../../shell/command-context-menu';
import { CommandButton } from '../../shell/command-button';
import { Select } from '../../ui/select';
import type { DocumentState } from '../../document-store';
import { usePanelDocument } from '../../use-document';
import { useMessage } from '../../use-message';
import { pictureItems, storyItems } from './basket-items';
import type { BasketFilter } from './basket-items';
import { PictureList } from './picture-list';
import { StoryList } from './story-list';

/** 稿库: stories and pictures, on a page or not yet. */
export function Basket() {
  return <Lists state={useDeferredValue(usePanelDocument())} />;
}

const Lists = memo(function Lists({ state: { edition, composition } }: { readonly state: DocumentState }) {
  const message = useMessage();
  const kind = useSession((session) => session.basket.kind);
  const selectInBasket = useSession((session) => session.selectInBasket);
  const importing = useApp((app) => app.importing);
  const [filter, setFilter] = useState<BasketFilter>('all');
  const [query, setQuery] = useState('');
  const stories = useMemo(() => storyItems(edition, composition, filter, query), [edition, composition, filter, query]);
  const pictures = useMemo(() => pictureItems(edition, filter, query), [edition, filter, query]);
  const filters: readonly BasketFilter[] = ['all', 'unplaced', 'placed'];
  const shown = kind === 'story' ? stories.length : pictures.length;

  return (
    <CommandContextMenu on="shelf">
    <Tabs.Root className="panel grow" value={kind} onValueChange={(next) => selectInBasket({ kind: next as 'story' | 'picture', ids: [] })} data-testid="basket">
      <div className="basket-tabs">
        <Tabs.List aria-label={message('basket.title')} style={{ display: 'flex', flex: 1, gap: 2 }}>
          <Tabs.Trigger className="tab" value="story" data-testid="basket-stories">
            {message('basket.stories')}
            <span className="count">{stories.length}</span>
          </Tabs.Trigger>
          <Tabs.Trigger className="tab" value="picture" data-testid="basket-pictures">
            {message('basket.pictures')}
            <span className="count">{pictures.length}</span>
          </Tabs.Trigger>
        </Tabs.List>
        <CommandButton command="new-story" icon={FilePlus2} size="small" />
        <CommandButton command="import-files" icon={Import} size="small" disabled={importing} />
      </div>
      <div className="basket-filter">
        <div className="field">
          <Search size={13} aria-hidden />
          <input type="search" aria-label={message('basket.search')} placeholder={message('basket.search')} value={query} onChange={(event) => setQuery(event.target.value)} />
        </div>
        <Select
          label={message('basket.filter')}
          value={filter}
          choices={filters.map((value) => ({ value, label: message(`basket.filter.${value}`) }))}
          onChange={setFilter}
          testId="basket-filter"
        />
      </div>
      <Tabs.Content className="panel-body" value="story" tabIndex={-1}>
        <StoryList items={stories} />
      </Tabs.Content>
      <Tabs.Content className="panel-body" value="picture" tabIndex={-1}>
        <PictureList items={pictures} />
      </Tabs.Content>
      {shown === 0 ? <EmptyBasket filtered={filter !== 'all' || query !== ''} /> : null}
    </Tabs.Root>
    </CommandContextMenu>
  );
});

function EmptyBasket({ filtered }: { readonly filtered: boolean }) {
  const message = useMessage();
  if (filtered) return <p className="panel-empty">{message('basket.nothing-found')}</p>;
  return (
    <div className="panel-empty">
      <p>{message('basket.empty')}</p>
      <button type="button" className="button" onClick={() => void importFiles(null)}>{message('basket.import')}</button>
    </div>
  );
}
