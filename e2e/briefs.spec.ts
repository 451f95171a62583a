import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { copyOfSample } from './drivers/bundle';
import { openDesk } from './drivers/desk';

/** Ten briefs as they come by mail. */
const MAIL = Array.from({ length: 10 }, (_, i) => `第${i + 1}号桥今夜封闭\n本报讯（通讯员 周远）第${i + 1}号桥从今夜起封闭三天，往来行人请绕行北岸的便道，公交车改走东街，两端设有指示牌和值守人员。`).join('\n');

describe('briefs as one object', () => {
  it('are pasted ten at once, ordered by key, taken out and dropped to fit, each in one step', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, page, view, menus, dialogs } = await openDesk({ edition });
    const items = () => page.getByTestId('stack-item').locator('.slug').allTextContents();
    let actions = 0;
    const press = async (keys: string): Promise<void> => {
      actions++;
      await view.press(keys);
    };
    // Room on the page.
    await view.focus();
    await view.press('Control+a');
    await view.press('Delete');

    // Two keys: the split is shown, Enter places it.
    await forme.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), MAIL);
    await press('Control+Shift+v');
    await page.getByTestId('paste-briefs').waitFor();
    await expect.poll(() => page.getByTestId('brief-pieces').locator('li').count()).toBe(10);
    actions++;
    await page.keyboard.press('Enter');
    await expect.poll(items).toEqual(Array.from({ length: 10 }, (_, i) => `第${i + 1}号桥今夜封闭`));
    expect(actions).toBe(2);

    // One key a place.
    await press('Alt+ArrowDown');
    await press('Alt+ArrowDown');
    await expect.poll(items).toEqual(['第2号桥今夜封闭', '第3号桥今夜封闭', '第1号桥今夜封闭', ...Array.from({ length: 7 }, (_, i) => `第${i + 4}号桥今夜封闭`)]);
    await press('Alt+ArrowUp');
    await expect.poll(async () => (await items())[1]).toBe('第1号桥今夜封闭');

    // Taken out by its button; undo puts it back.
    await page.getByTestId('stack-item').nth(1).getByRole('button').last().click();
    await expect.poll(async () => (await items()).length).toBe(9);
    await view.focus();
    await view.press('Control+z');
    await expect.poll(async () => (await items()).length).toBe(10);

    // A shallower frame holds fewer: the last ones go back to the basket until the rest fits.
    for (let i = 0; i < 30; i++) await view.press('Shift+ArrowUp');
    await expect.poll(() => page.getByTestId('drop-to-fit').isEnabled()).toBe(true);
    await press('Control+Alt+d');
    await expect.poll(() => page.getByTestId('drop-to-fit').isEnabled()).toBe(false);
    const left = (await items()).length;
    expect(left).toBeGreaterThan(3);
    expect(left).toBeLessThan(10);
    await view.press('Control+z');
    await expect.poll(async () => (await items()).length).toBe(10);
    await expect.poll(() => menus.isEnabled('undo')).toBe(true);
    await dialogs.save();
    expect(forme.problems).toEqual([]);
    await forme.close();
  });
});
