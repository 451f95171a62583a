import { MENUS, REGISTRY } from '../../commands/registry';
import type { CommandEntry, CommandName } from '../../commands/registry';
import { keysOf, shortcutText } from '../../commands/shortcut';
import { useApp } from '../app-store';
import { Dialog } from '../ui/dialog';
import { useMessage } from '../use-message';
import { closeDialog } from './close-dialog';

/** Every shortcut there is, by menu. */
export function ShortcutsDialog() {
  const message = useMessage();
  const platform = useApp((app) => app.boot?.platform ?? 'linux');
  return (
    <Dialog title={message('command.shortcuts')} onClose={closeDialog} width={760} testId="shortcuts">
      <div className="shortcut-columns">
        {MENUS.map((menu) => {
          const entries = REGISTRY.filter((entry: CommandEntry) => entry.menu === menu && keysOf(entry, platform).length > 0);
          if (entries.length === 0) return null;
          return (
            <section key={menu}>
              <h3>{message(`menu.${menu}`)}</h3>
              <ul>
                {entries.map((entry: CommandEntry) => (
                  <li key={entry.name}>
                    {message(`command.${entry.name as CommandName}`).replace(/…$/, '')}
                    <kbd>{keysOf(entry, platform).map((keys) => shortcutText(keys, platform)).join(' · ')}</kbd>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}
