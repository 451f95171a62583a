import type { CDPSession, ElectronApplication, Locator, Page } from 'playwright-core';

export interface ShownGain {
  readonly kind: string;
  readonly characters: number;
  readonly lines: number;
  /** One of those that together make the story fit. */
  readonly planned: boolean;
  readonly label: string;
}

/** The story editor: the open story in galley form. */
export class Galley {
  readonly #editor: Locator;
  readonly #text: Locator;

  constructor(private readonly page: Page, private readonly app: ElectronApplication) {
    this.#editor = page.getByTestId('story-editor');
    this.#text = page.getByTestId('galley');
  }

  /** Until a story is open in the galley and has the caret; one that is open on the page goes over to its galley. */
  async ready(): Promise<void> {
    await this.page.waitForFunction(() => ['galley', 'page-text-field'].includes(document.activeElement?.getAttribute('data-testid') ?? ''));
    if (await this.page.getByTestId('page-text').count() > 0) await this.page.keyboard.press('F2');
    await this.#text.waitFor();
    await this.page.waitForFunction(() => document.activeElement?.getAttribute('data-testid') === 'galley');
  }

  async isOpen(): Promise<boolean> {
    return this.#editor.isVisible();
  }

  async close(): Promise<void> {
    await this.page.getByTestId('close-story').click();
    await this.#editor.waitFor({ state: 'detached' });
  }

  /** The words of the parts in order, as shown. */
  parts(): Promise<readonly string[]> {
    return this.#text.locator('.galley-part').evaluateAll((parts) => parts.map((part) => (part as HTMLElement).innerText.replaceAll(/[\n\ufeff]/g, '')));
  }

  /** Lines of the engine's that the galley shows. */
  lines(): Promise<number> {
    return this.#text.locator('.galley-starts-line').count();
  }

  /** Words that do not fit, as marked. */
  async overset(): Promise<string> {
    return (await this.#text.locator('.galley-overset').allInnerTexts()).join('');
  }

  /** Lines over (positive) or short, as the meter shows. */
  async copyfit(): Promise<{ readonly state: string; readonly lines: number; readonly text: string }> {
    const meter = this.#editor.getByTestId('story-copyfit');
    return { state: (await meter.getAttribute('data-state')) ?? '', lines: Number(await meter.getAttribute('data-lines')), text: await meter.innerText() };
  }

  /** The nearest gains, once they have been found for a story that is over by so many lines (0: for any). */
  async gains(lines = 0): Promise<readonly ShownGain[]> {
    const rows = this.#editor.getByTestId('gain');
    await this.page.waitForFunction((wanted) => {
      const fit = document.querySelector('[data-testid="story-editor"] [data-testid="gains"]');
      const plan = fit?.querySelector<HTMLElement>('[data-testid="gains-plan"]');
      return fit !== null && (wanted === 0 || Number(plan?.dataset.lines) === wanted);
    }, lines);
    return rows.evaluateAll((found) => found.map((row) => {
      const { kind, characters, lines: saved, planned } = (row as HTMLElement).dataset;
      return { kind: kind ?? '', characters: Number(characters), lines: Number(saved), planned: planned === 'true', label: row.querySelector('.gain-amount')?.textContent ?? '' };
    }));
  }

  /** What stands beside the paragraphs. */
  gainMarks(): Promise<readonly string[]> {
    return this.#text.locator('.galley-part[data-gain]').evaluateAll((parts) => parts.map((part) => part.getAttribute('data-gain') ?? ''));
  }

  /** Clicks a gain: the caret goes to where it cuts or adds. */
  async chooseGain(index: number): Promise<void> {
    await this.#editor.getByTestId('gain').nth(index).click();
    await this.page.waitForFunction(() => document.activeElement?.getAttribute('data-testid') === 'galley');
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Puts text into the system's clipboard and pastes it with the keyboard. */
  async paste(text: string): Promise<void> {
    await this.app.evaluate(({ clipboard }, plain) => clipboard.writeText(plain), text);
    await this.page.keyboard.press('Control+v');
  }

  /** Composes as an input method does: the composition grows step by step, then the text is committed. Nothing is committed when `text` is null. */
  async compose(steps: readonly string[], text: string | null): Promise<void> {
    const method = await InputMethod.attach(this.page);
    for (const step of steps) await method.show(step);
    if (text === null) await method.cancel();
    else await method.commit(text);
    await method.detach();
  }
}

/** An input method, through Chromium's own events. */
export class InputMethod {
  private constructor(private readonly session: CDPSession) {}

  static async attach(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  async show(text: string): Promise<void> {
    await this.session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }

  async commit(text: string): Promise<void> {
    await this.session.send('Input.insertText', { text });
  }

  async cancel(): Promise<void> {
    await this.show('');
  }

  async detach(): Promise<void> {
    await this.session.detach();
  }
}
