import type { Locator, Page } from 'playwright-core';

/** The dialog of press settings. */
export class PressSettings {
  constructor(private readonly page: Page) {}

  async tab(name: 'presets' | 'conditions' | 'colours'): Promise<void> {
    await this.page.getByTestId(`press-tab-${name}`).click();
  }

  /** Names of the presets or conditions listed. */
  entries(): Promise<readonly string[]> {
    return this.page.getByTestId('press-settings').locator('.entry-name').allInnerTexts();
  }

  async select(id: string): Promise<void> {
    await this.#id(`entry-${id}`).click();
  }

  async duplicate(): Promise<void> {
    await this.#id('entry-duplicate').click();
  }

  async delete(): Promise<void> {
    await this.#id('entry-delete').click();
  }

  /** Why the last thing was refused. */
  get refused(): Locator {
    return this.#id('press-refused');
  }

  /** Fills a field by its test id and leaves it. */
  async fill(field: string, text: string): Promise<void> {
    await this.#id(field).fill(text);
    await this.#id(field).press('Enter');
  }

  value(field: string): Promise<string> {
    return this.#id(field).inputValue();
  }

  text(element: string): Promise<string> {
    return this.#id(element).innerText();
  }

  async click(element: string): Promise<void> {
    await this.#id(element).click();
  }

  async undo(): Promise<void> {
    await this.#id('press-undo').click();
  }

  async redo(): Promise<void> {
    await this.#id('press-redo').click();
  }

  async done(): Promise<void> {
    await this.#id('press-done').click();
    await this.page.getByTestId('press-settings').waitFor({ state: 'detached' });
  }

  #id(name: string): Locator {
    return this.page.getByTestId('press-settings').getByTestId(name);
  }
}
