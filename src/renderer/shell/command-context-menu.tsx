import { ContextMenu } from 'radix-ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { CommandEntry } from '../../commands/registry';
import { contextParts } from '../command-menus';
import { useSuggestions } from '../spelling/use-suggestions';
import { MenuParts } from '../ui/menu-parts';

type On = NonNullable<CommandEntry['on']>[number];

interface CommandContextMenuProps {
  /** A function is asked when the menu opens: what lies under the pointer is known by then. */
  readonly on: On | (() => On);
  /** One element that takes a ref. */
  readonly children: ReactNode;
}

/** Right-clicking (or the menu key) on the child opens the registry's commands for such a thing. */
export function CommandContextMenu({ on, children }: CommandContextMenuProps) {
  const [open, setOpen] = useState(false);
  return (
    <ContextMenu.Root onOpenChange={setOpen}>
      <ContextMenu.Trigger asChild>{children}</ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content className="menu" collisionPadding={8}>
          {open ? <Parts on={on} /> : null}
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

/** Made anew each time it opens, so that it shows how things stand. */
function Parts({ on }: { readonly on: CommandContextMenuProps['on'] }) {
  const thing = typeof on === 'function' ? on() : on;
  const suggestions = useSuggestions(thing === 'text');
  return <MenuParts kind="context" parts={[...suggestions, ...contextParts(thing)]} />;
}
