import type { Page } from 'playwright-core';
import { launchForme } from '../app';
import type { Forme, LaunchOptions } from '../app';
import { Basket } from './basket';
import { Dialogs } from './dialogs';
import { Exporting } from './exporting';
import { Galley } from './galley';
import { Menus } from './menus';
import { PageView } from './page-view';
import { Pages } from './pages';
import { Preflight } from './preflight';
import { PressSettings } from './press-settings';

/** The running program, with a driver for each area of its window. */
export interface Desk {
  readonly forme: Forme;
  readonly page: Page;
  readonly view: PageView;
  readonly pages: Pages;
  readonly basket: Basket;
  readonly galley: Galley;
  readonly menus: Menus;
  readonly dialogs: Dialogs;
  readonly exporting: Exporting;
  readonly preflight: Preflight;
  readonly pressSettings: PressSettings;
}

/** Starts the program; with an edition, waits until its page is painted. */
export async function openDesk(options: LaunchOptions = {}): Promise<Desk> {
  const forme = await launchForme(options);
  const { page } = forme;
  const desk: Desk = {
    forme, page, view: new PageView(page, forme.app), pages: new Pages(page), basket: new Basket(page), galley: new Galley(page, forme.app), menus: new Menus(page), dialogs: new Dialogs(page), exporting: new Exporting(page, forme.app), preflight: new Preflight(page),
    pressSettings: new PressSettings(page),
  };
  if (options.edition !== undefined) await desk.view.ready();
  return desk;
}
