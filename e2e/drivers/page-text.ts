import type { CDPSession, ElectronApplication, Page } from 'playwright-core';
import { once } from './once';
import type { Point } from './page-view';
import type { Area } from './pixels';

/** Text that is written in the composed page: the caret is on the canvas, the keyboard in an empty field under it. */
export class PageText {
  constructor(private readonly page: Page, private readonly app: ElectronApplication) {}

  /** Until a story is open on the page and has the keyboard. */
  async ready(): Promise<void> {
    await this.page.waitForFunction(() => document.activeElement?.getAttribute('data-testid') === 'page-text-field');
  }

  async isOpen(): Promise<boolean> {
    return (await this.page.getByTestId('page-text').count()) > 0;
  }

  /** Part and offset in it. */
  async caret(): Promise<{ readonly part: number; readonly offset: number }> {
    const { part, offset } = await this.page.getByTestId('page-text').evaluate((element) => ({ ...(element as HTMLElement).dataset }));
    return { part: Number(part), offset: Number(offset) };
  }

  /** Where the caret stands in the window. */
  async caretBox(): Promise<Area> {
    return (await this.page.getByTestId('page-caret').boundingBox())!;
  }

  /** Where the field is: an input method puts its list of candidates beside it. */
  async fieldBox(): Promise<Area> {
    return (await this.page.getByTestId('page-text-field').boundingBox())!;
  }

  /** Clicks that belong to earlier ones are over. */
  async settle(): Promise<void> {
    await this.page.waitForTimeout(600);
  }

  async click(at: Point, clicks = 1): Promise<void> {
    for (let i = 0; i < clicks; i++) await this.page.mouse.click(at.x, at.y);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** The selected text, by way of the system's clipboard. */
  async copied(): Promise<string> {
    const nothing = 'nothing was copied';
    await this.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), nothing);
    await this.page.keyboard.press('Control+c');
    const read = async (): Promise<string | undefined> => {
      const text = await this.app.evaluate(({ clipboard }) => clipboard.readText());
      return text === nothing ? undefined : text;
    };
    return once(read, 'Nothing was copied');
  }

  /** The tag beside a head: its lines and what is wrong with its breaks. */
  async headTag(): Promise<{ readonly lines: number; readonly text: string } | null> {
    const tag = this.page.getByTestId('head-tag');
    if ((await tag.count()) === 0) return null;
    return { lines: Number(await tag.getAttribute('data-lines')), text: await tag.innerText() };
  }

  /** What stands under the frame because it has no room; null while the caret is in text that has. */
  async tail(): Promise<string | null> {
    const tail = this.page.getByTestId('overset-tail');
    return (await tail.count()) === 0 ? null : (await tail.locator('.overset-line:not([data-placed])').allInnerTexts()).join('').replaceAll(/[\n\u200B]/g, '');
  }

  async tailHasCaret(): Promise<boolean> {
    return this.page.getByTestId('overset-caret').isVisible();
  }

  /** Composes as an input method does, one step after the other, without an end. */
  async compose(session: CDPSession, ...steps: readonly string[]): Promise<void> {
    for (const text of steps) await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }

  inputMethod(): Promise<CDPSession> {
    return this.page.context().newCDPSession(this.page);
  }
}
