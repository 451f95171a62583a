import type { Locator, Page } from 'playwright-core';
import { once } from './once';
import type { Point } from './page-view';

export interface BasketStory {
  readonly id: string;
  readonly slug: string;
  readonly placed: boolean;
}

/** The basket (稿库): stories and pictures, placed or not. */
export class Basket {
  readonly #panel: Locator;

  constructor(private readonly page: Page) {
    this.#panel = page.getByTestId('basket');
  }

  async stories(): Promise<readonly BasketStory[]> {
    await this.#panel.getByTestId('basket-stories').click();
    return this.#panel.getByTestId('story-row').evaluateAll((rows) =>
      rows.map((row) => ({ id: (row as HTMLElement).dataset['id']!, slug: row.querySelector('.slug')?.textContent ?? '', placed: (row as HTMLElement).dataset['placed'] === 'true' })));
  }

  async story(slug: string): Promise<BasketStory> {
    return once(async () => (await this.stories()).find((story) => story.slug === slug), `The basket has no story named “${slug}”`);
  }

  async pictures(): Promise<readonly string[]> {
    await this.#panel.getByTestId('basket-pictures').click();
    return this.#panel.getByTestId('picture-cell').evaluateAll((cells) => cells.map((cell) => cell.querySelector('.slug')?.textContent ?? ''));
  }

  async select(slug: string): Promise<void> {
    await this.#row(slug).click();
  }

  async open(slug: string): Promise<void> {
    await this.#row(slug).dblclick();
  }

  /** Enter: to the next free place. */
  async place(slug: string): Promise<void> {
    await this.#row(slug).click();
    await this.page.getByTestId('story-list').press('Enter');
  }

  async openContextMenu(slug: string): Promise<void> {
    await this.#row(slug).click({ button: 'right' });
    await this.page.getByRole('menu').waitFor();
  }

  /** Carries a story to a place in the window; `onTheWay` looks while it hangs there. */
  async drag(slug: string, to: Point, onTheWay: () => Promise<void> = async () => {}): Promise<void> {
    const row = this.#row(slug);
    await row.scrollIntoViewIfNeeded();
    const box = (await row.boundingBox())!;
    await this.page.mouse.move(box.x + box.width / 3, box.y + box.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: 15 });
    await onTheWay();
    await this.page.mouse.up();
  }

  #row(slug: string): Locator {
    return this.#panel.getByTestId('story-row').filter({ has: this.page.getByText(slug, { exact: true }) });
  }
}
