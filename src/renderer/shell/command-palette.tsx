import { Search } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { REGISTRY } from '../../commands/registry';
import type { CommandEntry, CommandName } from '../../commands/registry';
import { contextsNow, isEnabled } from '../command-context';
import { keysLabel, labelOf } from '../command-menus';
import { runCommand } from '../commands-run';
import { en } from '../../strings/en';
import { useSession } from '../session-store';
import { useMessage } from '../use-message';

interface Found {
  readonly name: CommandName;
  readonly label: string;
  readonly where: string;
  readonly enabled: boolean;
}

/** Every command by name, in Chinese or English, whatever the window speaks. */
export function CommandPalette() {
  const message = useMessage();
  const openDialog = useSession((session) => session.openDialog);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const all = useMemo((): readonly Found[] => {
    const contexts = contextsNow();
    return REGISTRY.filter((entry: CommandEntry) => !entry.hidden && entry.name !== 'command-palette').map((entry: CommandEntry) => {
      const name = entry.name as CommandName;
      const where = [message(`menu.${entry.menu}`), entry.submenu ? message(`menu.${entry.submenu}`) : null].filter(Boolean).join(' › ');
      return { name, label: labelOf(name), where, enabled: isEnabled(name, contexts) };
    });
  }, [message]);
  const found = useMemo(() => search(all, query), [all, query]);
  const at = Math.min(active, found.length - 1);

  const choose = (item: Found | undefined) => {
    if (!item?.enabled) return;
    openDialog(null);
    // After the dialog has given the focus back to where it was.
    setTimeout(() => runCommand(item.name));
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
              aria-activedescendant={found[at] ? `palette-${found[at].name}` : undefined}
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
          <div className="palette-list" id="palette-list" role="listbox" aria-label={message('palette.title')}>
            {found.map((item, index) => (
              <div
                key={item.name}
                id={`palette-${item.name}`}
                ref={index === at ? scrollIntoView : null}
                className="palette-item"
                role="option"
                aria-selected={index === at}
                aria-disabled={!item.enabled}
                onPointerMove={() => setActive(index)}
                onClick={() => choose(item)}
              >
                <span className="ellipsis">{item.label}</span>
                <span className="where">{item.where}</span>
                <kbd>{keysLabel(item.name)}</kbd>
              </div>
            ))}
            {found.length === 0 ? <p className="palette-none">{message('palette.none')}</p> : null}
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const scrollIntoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

/** Words in any order, each somewhere in the label, the menu's name or the English name; what can be done comes first. */
function search(all: readonly Found[], query: string): readonly Found[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = all.filter((item) => {
    const text = `${item.label} ${item.where} ${item.name} ${en[`command.${item.name}`]}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const rank = (item: Found): number => (item.enabled ? 0 : 2) + (words[0] !== undefined && item.label.toLowerCase().startsWith(words[0]) ? 0 : 1);
  return [...matches].sort((a, b) => rank(a) - rank(b));
}
