import { Search } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useSession } from '../session-store';
import { useMessage } from '../use-message';
import { paletteItems, searchPalette } from './palette-items';
import type { PaletteItem } from './palette-items';

/** Every command by name, in Chinese or English, whatever the window speaks; pages and stories by theirs. Commands chosen last come first. */
export function CommandPalette() {
  const message = useMessage();
  const openDialog = useSession((session) => session.openDialog);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  // As things stand when it opens; the labels follow the language.
  const all = useMemo(() => (message('palette.title') === '' ? [] : paletteItems()), [message]);
  const found = useMemo(() => searchPalette(all, query), [all, query]);
  const at = Math.min(active, found.length - 1);

  const choose = (item: PaletteItem | undefined) => {
    if (!item?.enabled) return;
    openDialog(null);
    // After the dialog has given the focus back to where it was.
    setTimeout(item.run);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setActive((at + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(found[at]);
    }
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && openDialog(null)}>
      <Dialog.Portal>
        <Dialog.Overlay className="scrim" />
        <Dialog.Content className="palette" aria-describedby={undefined} data-testid="palette" onKeyDown={onKeyDown}>
          <Dialog.Title className="visually-hidden">{message('palette.title')}</Dialog.Title>
          <div className="palette-field">
            <Search size={16} aria-hidden />
            <input
              role="combobox"
              aria-expanded
              aria-controls="palette-list"
              aria-activedescendant={found[at] ? `palette-${found[at].id}` : undefined}
              aria-label={message('palette.title')}
              placeholder={message('palette.placeholder')}
              value={query}
              spellCheck={false}
              onChange={(event) => {
                setQuery(event.target.value);
                setActive(0);
              }}
            />
          </div>
          <div className="palette-list" id="palette-list" hidden={found.length === 0} role="listbox" aria-label={message('palette.title')}>
            {found.map((item, index) => (
              <div
                key={item.id}
                id={`palette-${item.id}`}
                data-recent={(item.recent && query === '') || undefined}
                ref={index === at ? scrollIntoView : null}
                className="palette-item"
                role="option"
                aria-selected={index === at}
                aria-disabled={!item.enabled}
                onPointerMove={() => setActive(index)}
                onClick={() => choose(item)}
              >
                <span className="ellipsis">{item.label}</span>
                <span className="where">{item.recent && query === '' ? message('palette.recent') : item.where}</span>
                <kbd>{item.keys}</kbd>
              </div>
            ))}
          </div>
          {found.length === 0 ? <p className="palette-none" role="status">{message('palette.none')}</p> : null}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const scrollIntoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });
