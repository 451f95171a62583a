import { Menubar } from 'radix-ui';
import { useState } from 'react';
import type { MenuName } from '../../commands/registry';
import { useApp } from '../app-store';
import { menuNames, menuParts } from '../command-menus';
import { useLanguage, useMessage } from '../use-message';
import { MenuParts } from '../ui/menu-parts';
import { DocumentTitle } from './document-title';

/** The menus in the window. On macOS they are in the system's bar; the title stays. */
export function MenuBar() {
  const message = useMessage();
  useLanguage();
  const native = useApp((app) => app.boot?.platform === 'darwin');
  const open = useApp((app) => app.open);
  const [menu, setMenu] = useState('');
  return (
    <header className="menu-bar">
      {native ? null : (
        <Menubar.Root className="menus" value={menu} onValueChange={setMenu} loop>
          {menuNames().map((name) => (
            <Menubar.Menu key={name} value={name}>
              <Menubar.Trigger className="menu-trigger" data-testid={`menubar-${name}`}>
                {message(`menu.${name}`)}
              </Menubar.Trigger>
              <Menubar.Portal>
                <Menubar.Content className="menu" align="start" sideOffset={3} collisionPadding={8} onCloseAutoFocus={(event) => event.preventDefault()}>
                  {menu === name ? <Parts name={name} /> : null}
                </Menubar.Content>
              </Menubar.Portal>
            </Menubar.Menu>
          ))}
        </Menubar.Root>
      )}
      {open ? <DocumentTitle name={open.name} store={open.store} /> : <span className="document-title" />}
      <div className="menu-bar-end" />
    </header>
  );
}

/** Made anew each time it opens, so that it shows how things stand. */
const Parts = ({ name }: { readonly name: MenuName }) => <MenuParts kind="menubar" parts={menuParts(name)} />;
