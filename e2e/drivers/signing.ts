import type { Page } from 'playwright-core';

/** Sign-off as the window shows it. */
export class Signing {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+Alt+s');
    await this.page.getByTestId('sign-off').waitFor();
  }

  async close(): Promise<void> {
    await this.page.getByTestId('sign-off').getByRole('button').last().click();
    await this.page.getByTestId('sign-off').waitFor({ state: 'detached' });
  }

  /** Chooses the edition's workflow by its place in the list; 0 is none. */
  async choose(index: number): Promise<void> {
    await this.page.getByTestId('edition-workflow').click();
    await this.page.getByRole('option').nth(index).click();
  }

  person = (name: string): Promise<void> => this.page.getByTestId('sign-person').fill(name);

  note = (text: string): Promise<void> => this.page.getByTestId('sign-note').fill(text);

  /** Signs the step that is next for the page. */
  sign = (): Promise<void> => this.page.getByTestId('sign-do').click();

  /** Signs every step of every story on the page. */
  async signStories(): Promise<void> {
    const buttons = this.page.getByTestId('sign-stories');
    for (let left = await buttons.count(); left > 0; left = await buttons.count()) await buttons.first().click();
  }

  /** Sends back to a step, by its place among those that are signed, newest first. */
  async sendBack(index: number): Promise<void> {
    await this.page.getByTestId('sign-back').click();
    await this.page.getByRole('option').nth(index).click();
  }

  /** Steps of the page: `next`, `yes` (signed), `changed` (signed, and changed since) or `no`. */
  steps(): Promise<readonly string[]> {
    return this.page.getByTestId('sign-step').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['signed'] ?? ((row as HTMLElement).dataset['next'] ? 'next' : 'no')));
  }
}
