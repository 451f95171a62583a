import type { Locator, Page } from 'playwright-core';

/** The page strip. */
export class Pages {
  readonly #thumbs: Locator;

  constructor(page: Page) {
    this.#thumbs = page.getByTestId('page-thumb');
  }

  count(): Promise<number> {
    return this.#thumbs.count();
  }

  async turnTo(index: number): Promise<void> {
    await this.#thumbs.nth(index).click();
  }

  /** The number of the page in view, from 0. */
  async current(): Promise<number> {
    const selected = await this.#thumbs.evaluateAll((thumbs) => thumbs.map((thumb) => thumb.getAttribute('aria-selected')));
    return selected.indexOf('true');
  }

  /** The place of a thumbnail in the window. */
  async area(index: number): Promise<{ x: number; y: number; width: number; height: number }> {
    return (await this.#thumbs.nth(index).locator('canvas').boundingBox())!;
  }
}
