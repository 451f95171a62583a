import { commandEntry, type CommandName } from '../../commands/registry';
import { keysOf, shortcutText } from '../../commands/shortcut';
import { appState } from '../app-store';
import { useSettings } from '../settings-store';

/** The keys of a command as people read them; empty when it has none. For messages; menus have their own. */
export function keysText(name: CommandName): string {
  const platform = appState().boot?.platform ?? 'linux';
  const [keys] = keysOf(commandEntry(name), platform, useSettings.getState().keys);
  return keys === undefined ? '' : shortcutText(keys, platform);
}
