import type { Locator, Page } from 'playwright-core';
import { REGISTRY } from '../../src/commands/registry';
import type { CommandEntry, CommandName, MenuName } from '../../src/commands/registry';

/** The menu bar in the window. Commands are chosen with the pointer, from the menu in which the registry puts them. */
export class Menus {
  constructor(private readonly page: Page) {}

  async choose(name: CommandName): Promise<void> {
    const entry = REGISTRY.find((each) => each.name === name) as CommandEntry;
    await this.open(entry.menu);
    if (entry.submenu) await this.page.getByTestId(`menu-submenu-${entry.submenu}`).click();
    await this.#item(name).click();
    await this.#item(name).waitFor({ state: 'detached' });
  }

  /** Opens an entry of the recent list. */
  async chooseRecent(name: string): Promise<void> {
    await this.open('file');
    await this.page.getByTestId('menu-submenu-recent').click();
    await this.page.locator('[data-testid^="menu-recent-"]').filter({ hasText: name }).first().click();
  }

  async recent(): Promise<readonly string[]> {
    await this.open('file');
    const submenu = this.page.getByTestId('menu-submenu-recent');
    const names = (await submenu.getAttribute('data-disabled')) !== null ? [] : await submenu.click().then(() => this.page.locator('[data-testid^="menu-recent-"]').allInnerTexts());
    await this.close();
    return names;
  }

  async isEnabled(name: CommandName): Promise<boolean> {
    const entry = REGISTRY.find((each) => each.name === name) as CommandEntry;
    await this.open(entry.menu);
    if (entry.submenu) await this.page.getByTestId(`menu-submenu-${entry.submenu}`).click();
    const disabled = await this.#item(name).getAttribute('data-disabled');
    await this.close();
    return disabled === null;
  }

  async open(menu: MenuName): Promise<void> {
    await this.page.getByTestId(`menubar-${menu}`).click();
    await this.page.getByRole('menu').waitFor();
  }

  /** Submenus of the open menu that can be opened now. */
  submenus(): Promise<readonly string[]> {
    return this.page.locator('[data-testid^="menu-submenu-"]:not([data-disabled])').evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['testid']!.slice('menu-submenu-'.length)));
  }

  async openSubmenu(name: string): Promise<void> {
    await this.page.getByTestId(`menu-submenu-${name}`).click();
    await this.page.locator('[role="menu"]').nth(1).waitFor();
  }

  async close(): Promise<void> {
    while ((await this.page.getByRole('menu').count()) > 0) await this.page.keyboard.press('Escape');
  }

  #item(name: CommandName): Locator {
    return this.page.getByTestId(`menu-${name}`);
  }
}
