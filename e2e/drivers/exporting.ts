import type { ElectronApplication, Page } from 'playwright-core';

/** The export as the window shows it. */
export class Exporting {
  constructor(private readonly page: Page, private readonly app: ElectronApplication) {}

  /** Starts the export that the dialog is set to. */
  async confirm(): Promise<void> {
    await this.page.getByTestId('export-start').click();
  }

  async choose(what: 'page' | 'edition'): Promise<void> {
    await this.page.getByTestId('export-dialog').getByRole('radio').nth(what === 'page' ? 0 : 1).click();
  }

  /** Notes what the progress shows from now on; returns what was seen. */
  async watch(): Promise<() => Promise<readonly string[]>> {
    await this.page.evaluate(() => {
      const seen: string[] = [];
      (window as unknown as { seenProgress: string[] }).seenProgress = seen;
      new MutationObserver(() => {
        const text = document.querySelector('[data-testid="export-running"] [aria-live]')?.textContent;
        if (text && text !== seen.at(-1)) seen.push(text);
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    return () => this.page.evaluate(() => (window as unknown as { seenProgress: string[] }).seenProgress);
  }

  async running(): Promise<void> {
    await this.page.getByTestId('export-running').waitFor();
  }

  async cancel(): Promise<void> {
    await this.page.getByTestId('export-cancel').click();
    await this.page.getByTestId('export-running').waitFor({ state: 'detached' });
  }

  /** Until it is done; what the dialog says. */
  async done(): Promise<string> {
    const dialog = this.page.getByTestId('export-done');
    await dialog.waitFor({ timeout: 30_000 });
    return dialog.innerText();
  }

  /** Catches what is shown in the system's file manager from now on; returns how to read it. */
  async revealed(): Promise<() => Promise<readonly string[]>> {
    await this.app.evaluate(({ shell }) => {
      const shown: string[] = [];
      (globalThis as unknown as { shown: string[] }).shown = shown;
      shell.showItemInFolder = (path) => void shown.push(path);
    });
    return () => this.app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
  }

  async reveal(): Promise<void> {
    await this.page.getByTestId('export-reveal').click();
  }

  async dismiss(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.getByTestId('export-done').waitFor({ state: 'detached' });
  }
}
