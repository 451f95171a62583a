import type { Locator, Page } from 'playwright-core';

/** An offered setting of a head, as the inspector shows it. */
export interface SeenSetting {
  readonly lines: readonly string[];
  readonly chosen: boolean;
}

/** The settings of a head in the inspector. */
export class Heads {
  constructor(private readonly page: Page) {}

  get options(): Locator {
    return this.page.getByTestId('head-option');
  }

  /** Waits until the dictionary is there and some settings are offered. */
  async ready(): Promise<void> {
    await this.options.first().waitFor();
  }

  async offered(): Promise<readonly SeenSetting[]> {
    return this.options.evaluateAll((options) => options.map((option) => ({
      lines: [...option.querySelectorAll('.head-line')].map((line) => line.textContent ?? ''),
      chosen: option.getAttribute('data-state') === 'on',
    })));
  }

  /** The part whose settings are shown: `headline` when nothing else was asked for. */
  async show(part: 'kicker' | 'headline' | 'deck'): Promise<void> {
    const order = ['kicker', 'headline', 'deck'];
    await this.page.getByTestId('head-part').getByRole('radio').nth(order.indexOf(part)).click();
  }
}
