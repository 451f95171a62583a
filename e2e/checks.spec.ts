import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { copyOfSample } from './drivers/bundle';
import { openDesk } from './drivers/desk';

/** Faults in the lead story, each with the words that they take the place of. */
const FAULTS = [['陈守业已经', '陈守业己经'], ['分三期推进。', '分三期推进。。'], ['截至本月中旬', '截至2026年2月30日']] as const;

async function plant(edition: string): Promise<void> {
  const folder = join(edition, 'stories');
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const text = await readFile(path, 'utf8');
    await writeFile(path, FAULTS.reduce((all, [right, wrong]) => all.replace(right, wrong), text));
  }
}

describe('the reader’s checks', () => {
  it('lists planted faults; one is corrected and one let stand by key, and both come back by undo', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    await plant(edition);
    const { forme, page, view } = await openDesk({ edition });
    await page.keyboard.press('Control+Alt+g');
    const rows = page.getByTestId('check');
    await expect.poll(() => rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['rule']))).toEqual(['wrong-words', 'repeated-marks', 'dates']);
    await expect.poll(() => page.getByTestId('checks-foot').innerText()).toContain('3');

    // The list has the keyboard since the panel came by its key.
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => rows.first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => rows.count()).toBe(2);
    await expect.poll(() => rows.first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Delete');
    await expect.poll(() => rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['rule']))).toEqual(['dates']);

    // Enter goes to the words in the story.
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe('2026年2月30日');

    await view.focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => rows.count()).toBe(2);
    await page.keyboard.press('Control+z');
    await expect.poll(() => rows.count()).toBe(3);

    // While the edition is read the correction becomes a mark, and the words stand.
    await page.keyboard.press('Control+Alt+r');
    await page.getByTestId('reader-name').fill('李明');
    await page.keyboard.press('Enter');
    await page.getByTestId('review-bar').waitFor();
    await page.getByTestId('side-checks').click();
    await page.getByTestId('check-fix').first().click();
    await page.getByTestId('check-fix').nth(1).click();
    await expect.poll(() => rows.count()).toBe(3);
    await page.getByTestId('side-marks').click();
    await expect.poll(() => page.locator('.mark-row').evaluateAll((all) => all.map((row) => `${(row as HTMLElement).dataset['kind']} ${row.querySelector('.mark-row-words')?.textContent}`))).toEqual(['replace 己经已经', 'delete 。']);
    await view.focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.mark-row').count()).toBe(1);
    expect(forme.problems).toEqual([]);
  });

  it('reads a house’s terms from CSV and finds them in the stories', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, page } = await openDesk({ edition });
    await page.keyboard.press('Control+Alt+g');
    await page.getByTestId('checks-clear').waitFor();
    await page.getByTestId('open-terms').click();
    await page.getByTestId('terms-empty').waitFor();
    await page.getByTestId('terms-file').setInputFiles({ name: 'terms.csv', mimeType: 'text/csv', buffer: Buffer.from('推荐用语,不用的词,说明\n住户,居民,"本社用语，统一"\n') });
    await expect.poll(() => page.getByTestId('term').count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByTestId('check').count()).toBeGreaterThan(3);
    await expect.poll(() => page.getByTestId('check').first().getAttribute('data-fix')).toBe('住户');
    expect(forme.problems).toEqual([]);
  });
});
