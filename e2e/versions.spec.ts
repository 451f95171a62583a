/** Versions: every save is there, two are compared on the page by blinking and by a list, and a story comes back as one step that undo takes away. */
import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { temporaryFolder } from './app';
import { copyOfSample, storiesOf } from './drivers/bundle';
import { seriousFaults } from './drivers/axe';
import { openDesk } from './drivers/desk';

const versions = (page: Page): Locator => page.getByTestId('version');
const differences = (page: Page): Promise<readonly string[]> => page.getByTestId('difference').evaluateAll((rows) => rows.map((row) => `${(row as HTMLElement).dataset['what']} ${row.querySelector('ins')?.textContent ?? ''}`));
/** How much darker one side is than paper, where the panes show it; the page must be painted. */
async function ink(page: Page, side: 'before' | 'after'): Promise<number> {
  await page.locator('[data-testid="compare-panes"][data-settled="true"]').waitFor();
  return page.getByTestId(`compare-${side}`).evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    let sum = 0;
    for (let i = 0; i < data.length; i += 4) sum += 255 - data[i]!;
    return sum;
  });
}

describe('versions', () => {
  it('keeps each save, compares two of them on the page, and brings a story back', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { page, galley, menus } = await openDesk({ edition });

    // Nothing is kept yet, and the view says what to do.
    await page.keyboard.press('Shift+F4');
    await page.getByTestId('versions-empty').waitFor();
    expect(await seriousFaults(page, '[data-testid="versions"]')).toEqual([]);
    await page.getByTestId('versions-empty').getByRole('button').first().click();
    await expect.poll(() => versions(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByTestId('versions').waitFor({ state: 'detached' });

    // A story gets a sentence; then it is saved under a name.
    await page.getByTestId('page-stage').focus();
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.press('F2');
    await galley.ready();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('新添的一句。');
    await galley.close();
    await page.keyboard.press('Control+Alt+k');
    await page.getByTestId('keep-version-dialog').locator('input').fill('付印前');
    await page.keyboard.press('Enter');
    await page.locator('[data-testid="toast"][data-key="toast.version-kept"]').waitFor();

    // Saved just now: the version before is what it is compared with.
    await page.keyboard.press('Shift+F4');
    await expect.poll(() => versions(page).count()).toBe(2);
    await expect.poll(() => versions(page).first().innerText()).toContain('付印前');
    await expect.poll(() => differences(page)).toEqual([expect.stringMatching(/^text-inserted 新添的一句。$/)]);

    // In register: the place is the same, what is on it is not.
    const panes = page.getByTestId('compare-panes');
    await page.keyboard.press('F8');
    await expect.poll(() => page.getByTestId('difference-count').innerText()).toBe('1 / 1');
    const zoom = await panes.getAttribute('data-zoom');
    const shown = () => panes.getAttribute('data-shown');
    await expect.poll(() => shown()).toBe('after');
    await page.keyboard.press('Space');
    await expect.poll(() => shown()).toBe('before');
    await expect.poll(() => page.getByTestId('compare-before').isVisible()).toBe(true);
    await expect.poll(() => page.getByTestId('compare-after').isVisible()).toBe(false);
    await expect.poll(() => panes.getAttribute('data-zoom')).toBe(zoom);
    await expect.poll(async () => (await ink(page, 'after')) > (await ink(page, 'before'))).toBe(true);
    for (const theme of ['theme-dark', 'theme-light'] as const) {
      await menus.choose(theme);
      await page.getByTestId('versions').focus();
      expect(await seriousFaults(page, '[data-testid="versions"]'), theme).toEqual([]);
    }
    await page.keyboard.press('b');
    await expect.poll(shown).toBe('after');
    await expect.poll(shown).toBe('before');
    await page.keyboard.press('2');
    await expect.poll(() => panes.getAttribute('data-mode')).toBe('beside');
    await page.keyboard.press('3');
    await expect.poll(() => panes.getAttribute('data-mode')).toBe('overlay');

    // The story comes back as one step; undo takes it away again.
    await page.getByTestId('restore-story').click();
    await expect.poll(() => differences(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => differences(page)).toHaveLength(1);
    await page.getByTestId('restore-edition').click();
    await expect.poll(() => differences(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await expect.poll(() => versions(page).count()).toBe(3);
    const texts = (await storiesOf(edition)).flatMap(({ text }) => text.flatMap(({ children }) => children.map((leaf) => leaf.text)));
    expect(texts.some((text) => text.includes('新添的一句'))).toBe(false);
    await page.keyboard.press('Escape');
    await page.getByTestId('versions').waitFor({ state: 'detached' });
  });
});
