import type { ElectronApplication, Locator, Page } from 'playwright-core';

/** The export as the window shows it. */
export class Exporting {
  constructor(private readonly page: Page, private readonly app: ElectronApplication) {}

  /** Starts the export that the dialog is set to. */
  async confirm(): Promise<void> {
    await this.page.getByTestId('export-start').click();
  }

  /** In an edition of several pages. */
  async choose(what: 'page' | 'chosen' | 'edition'): Promise<void> {
    await this.page.getByTestId('export-scope').getByRole('radio').nth(['page', 'chosen', 'edition'].indexOf(what)).click();
  }

  async preset(id: string): Promise<void> {
    await this.page.getByTestId('export-preset').getByTestId(`entry-${id}`).click();
  }

  /** The preset that is chosen, by its id. */
  async chosenPreset(): Promise<string> {
    const entry = this.page.getByTestId('export-preset').locator('[data-state="checked"]').first();
    return (await entry.getAttribute('data-testid'))!.slice('entry-'.length);
  }

  /** The id of the preset that is shown under a name; null when there is none. */
  async presetNamed(name: string): Promise<string | null> {
    const entry = this.page.getByTestId('export-preset').locator('[data-testid^="entry-"]').filter({ hasText: name });
    const id = await entry.first().getAttribute('data-testid');
    return id?.slice('entry-'.length) ?? null;
  }

  /** Names of the files that the dialog says it will write. */
  planned(): Promise<readonly string[]> {
    return this.page.getByTestId('export-files').locator('[title]').allInnerTexts();
  }

  /** The errors and warnings that the dialog lists. */
  get findings(): Locator {
    return this.page.getByTestId('export-findings').getByRole('listitem');
  }

  get start(): Locator {
    return this.page.getByTestId('export-start');
  }

  async reason(text: string): Promise<void> {
    await this.page.getByTestId('export-reason').fill(text);
  }

  /** The files of the export that is done, as `sha256sum` would list them. */
  async written(): Promise<readonly { readonly name: string; readonly sha256: string }[]> {
    const rows = await this.page.getByTestId('export-written').getByRole('listitem').all();
    return Promise.all(rows.map(async (row) => ({ name: await row.locator('[title]').first().innerText(), sha256: await row.getByTestId('export-hash').innerText() })));
  }

  /** What the record says of past exports, newest first; its dialog is closed again. */
  async history(): Promise<readonly string[]> {
    const entries = this.page.getByTestId('past-export');
    await entries.first().waitFor();
    const texts = await entries.allInnerTexts();
    await this.page.keyboard.press('Escape');
    return texts;
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
