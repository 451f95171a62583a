/** The edition plan: one key shows all pages; pages and stories are taken where they belong by hand and by key, and undo takes each step back. */
import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { temporaryFolder } from './app';
import { copyOfSample } from './drivers/bundle';
import { openDesk } from './drivers/desk';

const cards = (page: Page): Locator => page.getByTestId('plan-page');
const names = (page: Page): Promise<readonly string[]> => page.locator('.plan-name').allInnerTexts();
const states = (page: Page): Promise<readonly (string | null)[]> => cards(page).evaluateAll((all) => all.map((card) => (card as HTMLElement).dataset['state'] ?? null));
const storiesOn = (page: Page, index: number): Promise<readonly string[]> => cards(page).nth(index).locator('[data-testid="plan-story"] .ellipsis').allInnerTexts();

async function carry(page: Page, from: Locator, to: Locator, keys: readonly 'Alt'[] = [], at = 0.2): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const [a, b] = [(await from.boundingBox())!, (await to.boundingBox())!];
  await page.mouse.move(a.x + a.width / 2, a.y + Math.min(40, a.height / 2));
  await page.mouse.down();
  for (const key of keys) await page.keyboard.down(key);
  await page.mouse.move(a.x + a.width / 2 + 12, a.y + 50, { steps: 3 });
  await page.mouse.move(b.x + b.width * at, b.y + 40, { steps: 4 });
  await page.mouse.up();
  for (const key of keys) await page.keyboard.up(key);
}

describe('the edition plan', () => {
  it('moves, swaps, copies, names and joins pages, and takes stories from page to page', async () => {
    const { forme, page, menus, dialogs } = await openDesk({ edition: await copyOfSample(await temporaryFolder()) });
    // A page from the gallery, tried out with the desk's own stories before it is taken.
    await menus.choose('add-page');
    await page.getByTestId('template-broadsheet-7').click();
    await page.locator('[data-testid="live-preview"][data-ready="true"] canvas').waitFor();
    await dialogs.addPage('broadsheet-7');

    await page.keyboard.press('F4');
    await expect.poll(() => cards(page).count()).toBe(2);
    const [front, added] = await names(page) as [string, string];
    const sheets = page.locator('[data-plan-sheet]');
    // The page in view has the focus: named, put at proof, copied empty.
    await page.keyboard.press('F2');
    await page.getByTestId('plan-field').fill('文化');
    await page.keyboard.press('Enter');
    await expect.poll(() => names(page)).toEqual([front, '文化']);
    await page.keyboard.press('3');
    await expect.poll(() => states(page)).toEqual([expect.anything(), 'proof']);
    await page.keyboard.press('d');
    await expect.poll(() => states(page)).toEqual([expect.anything(), 'proof', 'planned']);

    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => states(page)).toEqual([expect.anything(), 'planned', 'proof']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => states(page)).toEqual([expect.anything(), 'proof', 'planned']);
    await carry(page, sheets.nth(2), sheets.nth(0));
    await expect.poll(() => states(page)).toEqual(['planned', expect.anything(), 'proof']);
    await carry(page, sheets.nth(0), sheets.nth(2), ['Alt']);
    await expect.poll(() => states(page)).toEqual(['proof', expect.anything(), 'planned']);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => states(page)).toEqual([expect.anything(), 'proof', 'planned']);

    const before = await storiesOn(page, 0);
    const moved = before.find((slug) => slug.includes('短评')) ?? before.at(-1)!;
    await carry(page, cards(page).nth(0).getByTestId('plan-story').filter({ hasText: moved }).first(), sheets.nth(1));
    await expect.poll(() => storiesOn(page, 1)).toContain(moved);
    expect(await storiesOn(page, 0)).not.toContain(moved);
    await page.keyboard.press('Control+z');
    await expect.poll(() => storiesOn(page, 0)).toEqual(before);

    await sheets.nth(1).click();
    await page.keyboard.press('j');
    await expect.poll(() => page.locator('.plan-opening[data-joined]').count()).toBe(1);
    await page.keyboard.press('Delete');
    await expect.poll(() => cards(page).count()).toBe(2);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.plan-opening[data-joined]').count()).toBe(1);
    expect(added).not.toBe('');

    await sheets.nth(1).click();
    await page.keyboard.press('Enter');
    await page.getByTestId('plan').waitFor({ state: 'detached' });
    expect(forme.problems).toEqual([]);
  });

  it('makes a template of a page in other measures, and offers it', async () => {
    const { page, menus, forme } = await openDesk({ edition: await copyOfSample(await temporaryFolder()) });
    await menus.choose('save-page-template');
    await page.locator('[data-testid="toast"][data-key="toast.template-saved"]').waitFor();
    await menus.choose('add-page');
    const own = page.locator('[data-testid^="own-template-"]');
    await expect.poll(() => own.count()).toBe(1);
    await own.click();
    await page.locator('[data-testid="live-preview"][data-ready="true"]').waitFor();
    const columns = page.getByTestId('gallery-columns');
    const field = (await columns.evaluate((element) => element.tagName)) === 'INPUT' ? columns : columns.locator('input');
    await field.fill('6');
    await field.press('Enter');
    await page.getByTestId('gallery-save').click();
    await expect.poll(() => own.count()).toBe(2);
    expect(forme.problems).toEqual([]);
  });
});
