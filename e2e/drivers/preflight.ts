import type { Locator, Page } from 'playwright-core';

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

export interface SeenFinding {
  readonly rule: string;
  readonly severity: string;
  readonly text: string;
  readonly current: boolean;
  readonly fix: string | null;
}

/** The bell in the status bar and the panel of findings. */
export class Preflight {
  readonly #bell: Locator;

  constructor(private readonly page: Page) {
    this.#bell = page.getByTestId('findings-bell');
  }

  /** Until the first check is done and the files have told what they can. */
  async ready(): Promise<void> {
    await this.page.waitForFunction(() => {
      const bell = document.querySelector<HTMLElement>('[data-testid="findings-bell"]');
      return bell !== null && Number(bell.dataset['revision']) >= 0 && bell.dataset['gathering'] === '0';
    }, null, { timeout: 30_000 });
  }

  /** What the bell counts in the whole edition. */
  async counts(): Promise<Counts> {
    const { errors, warnings } = await this.#bell.evaluate((bell) => ({ ...(bell as HTMLElement).dataset }));
    return { errors: Number(errors), warnings: Number(warnings) };
  }

  /** What the bell says to who cannot see it. */
  async label(): Promise<string> {
    return (await this.#bell.textContent()) ?? '';
  }

  async open(): Promise<void> {
    await this.#bell.click();
    await this.page.getByTestId('preflight').waitFor();
  }

  async findings(): Promise<readonly SeenFinding[]> {
    return this.page.getByTestId('finding').evaluateAll((rows) => rows.map((row) => ({
      rule: (row as HTMLElement).dataset['rule']!,
      severity: (row as HTMLElement).dataset['severity']!,
      text: row.querySelector('.finding-text')!.textContent!,
      current: row.getAttribute('aria-selected') === 'true',
      fix: row.querySelector('[data-testid="finding-fix"]')?.textContent ?? null,
    })));
  }

  finding(rule: string): Locator {
    return this.page.locator(`[data-testid="finding"][data-rule="${rule}"]`);
  }

  async fix(rule: string, index = 0): Promise<void> {
    await this.finding(rule).nth(index).getByTestId('finding-fix').click();
  }

  async group(by: 'page' | 'rule'): Promise<void> {
    await this.page.getByTestId('preflight-grouping').getByRole('radio').nth(by === 'page' ? 0 : 1).click();
  }

  async scope(to: 'page' | 'edition'): Promise<void> {
    await this.page.getByTestId('preflight-scope').getByRole('radio').nth(to === 'page' ? 0 : 1).click();
  }

  /** The headings of the groups, as shown. */
  groups(): Promise<readonly string[]> {
    return this.page.getByTestId('finding-group').evaluateAll((groups) => groups.map((group) => group.getAttribute('aria-label') ?? ''));
  }
}
