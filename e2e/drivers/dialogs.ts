import type { Locator, Page } from 'playwright-core';
import { once } from './once';

/** The window's own dialogs and messages. */
export class Dialogs {
  constructor(private readonly page: Page) {}

  /** The dialog offering back work that was not saved. */
  get recovery(): Locator {
    return this.page.getByTestId('recovery');
  }

  async takeRecovery(): Promise<void> {
    await this.page.getByTestId('recovery-take').click();
    await this.recovery.waitFor({ state: 'detached' });
  }

  async discardRecovery(): Promise<void> {
    await this.page.getByTestId('recovery-discard').click();
    await this.recovery.waitFor({ state: 'detached' });
  }

  get startScreen(): Locator {
    return this.page.getByTestId('start-screen');
  }

  /** On the start screen or in its dialog: a new edition from a template. */
  async newEdition({ template, paper, date }: { readonly template: string; readonly paper: string; readonly date: string }): Promise<void> {
    await this.page.getByTestId(`template-${template}`).click();
    await this.page.getByTestId('new-paper').fill(paper);
    await this.page.getByTestId('new-date').fill(date);
    // The page of an edition that was open before goes first; what is on screen after this is the new one's.
    const before = await this.page.getByTestId('page-stage').elementHandles();
    await this.page.getByTestId('new-create').click();
    for (const stage of before) await stage.waitForElementState('hidden');
  }

  /** Ids of the templates on offer. */
  templates(): Promise<readonly string[]> {
    return this.page.locator('[data-testid^="template-"]').evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['testid']!.slice('template-'.length)));
  }

  /** Opens an edition from the start screen's list. */
  async openRecent(name: string): Promise<void> {
    await this.startScreen.getByRole('button').filter({ hasText: name }).click();
  }

  async addPage(template: string): Promise<void> {
    const dialog = this.page.getByTestId('add-page');
    await dialog.getByTestId(`template-${template}`).click();
    await this.page.getByTestId('add-page-confirm').click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Waits for a short message with that key and returns what it says. */
  async message(key: string): Promise<string> {
    const toast = this.page.locator(`[data-testid="toast"][data-key="${key}"]`).first();
    await toast.waitFor({ timeout: 15_000 });
    return toast.innerText();
  }

  /** Waits for a short message that is none of those known, and returns what it says. */
  async newMessage(known: readonly string[]): Promise<string> {
    return once(async () => (await this.texts()).find((text) => !known.includes(text)), 'A message was expected.');
  }

  /** Keys of the short messages now shown. */
  messages(): Promise<readonly string[]> {
    return this.page.getByTestId('toast').evaluateAll((toasts) => toasts.map((toast) => (toast as HTMLElement).dataset['key'] ?? ''));
  }

  /** What the short messages now shown say. */
  texts(): Promise<readonly string[]> {
    return this.page.getByTestId('toast').allInnerTexts();
  }

  get title(): Locator {
    return this.page.getByTestId('document-title');
  }

  async isUnsaved(): Promise<boolean> {
    return (await this.title.getAttribute('data-unsaved')) === 'true';
  }

  /** Until what was done is on disk: journalled at least. */
  async journalled(): Promise<void> {
    await this.page.waitForFunction(() => {
      const state = document.querySelector<HTMLElement>('[data-testid="save-state"]')?.dataset['state'];
      return state === 'journalled' || state === 'saved';
    });
  }

  /** Ctrl+S, until it is on disk. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+s');
    await this.saved();
  }

  async saved(): Promise<void> {
    await this.page.locator('[data-testid="save-state"][data-state="saved"]').waitFor();
  }
}
