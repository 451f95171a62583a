import { Menu } from 'electron';
import { menuBar } from './menu-bar';
import type { Choose, MenuState } from './menu-bar';

/** The native menu bar of macOS. Elsewhere there is none: the window draws its own. */
export function setMenu(state: MenuState, choose: Choose): void {
  Menu.setApplicationMenu(process.platform === 'darwin' ? Menu.buildFromTemplate(menuBar(state, choose)) : null);
}
