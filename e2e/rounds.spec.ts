import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { temporaryFolder } from './app';
import { copyOfSample } from './drivers/bundle';
import { openDesk } from './drivers/desk';
import { Signing } from './drivers/signing';

/** What the list says of every correction: `not-done`, `unasked settled` … */
const corrections = (page: Page): Promise<readonly string[]> =>
  page.getByTestId('correction').evaluateAll((rows) => rows.map((row) => [(row as HTMLElement).dataset['said'], (row as HTMLElement).dataset['settled'] ? 'settled' : ''].join(' ').trim()));

describe('two people’s rounds on one page', () => {
  it('the reader marks, the desk corrects, the machine checks, and nothing unsettled is signed', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, page, view, galley, dialogs } = await openDesk({ edition });

    // The reader: two words are to go, and the desk gets the page back.
    await page.keyboard.press('Control+Alt+r');
    await page.getByRole('dialog').locator('input').first().fill('李校对');
    await page.keyboard.press('Enter');
    const story = await view.frame('text', '短评');
    for (const place of [{ x: 0.3, y: 0.55 }, { x: 0.3, y: 0.75 }]) {
      await view.doubleClick(story, place);
      await page.keyboard.press('d');
    }
    await expect.poll(() => page.getByTestId('marks-count').innerText()).toContain('2');
    await page.keyboard.press('Control+Alt+r');
    await page.locator('[data-testid="toast"][data-key="toast.handed-over"]').waitFor();

    // The desk: one mark is accepted, and a word comes in that nobody asked for.
    await page.keyboard.press('Control+Alt+m');
    await page.getByTestId('marks-list').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('marks-count').innerText()).toContain('1');
    await view.doubleClick(await view.frame('text', '短评'), { x: 0.25, y: 0.9 });
    await galley.ready();
    await galley.press('Control+End');
    await galley.type('另加一句。');
    await galley.close();

    // 核红: one done, one left, one unasked.
    await page.keyboard.press('Control+Alt+e');
    await expect.poll(async () => [...await corrections(page)].sort()).toEqual(['done settled', 'not-done', 'unasked']);
    const signing = new Signing(page);
    await page.keyboard.press('Escape');
    await signing.open();
    await signing.choose(1);
    await page.getByTestId('sign-corrections').waitFor();
    await expect.poll(() => page.getByTestId('sign-do').isEnabled()).toBe(false);
    await page.getByTestId('sign-corrections').getByRole('button').click();

    // The one is carried out after all, the other explained.
    await page.locator('[data-testid="correction"][data-said="not-done"]').click();
    await page.getByTestId('correction-do').click();
    await page.locator('[data-testid="correction"][data-said="unasked"]').click();
    await page.getByTestId('correction-why').fill('总编要求');
    await page.keyboard.press('Enter');
    await expect.poll(async () => [...await corrections(page)].sort()).toEqual(['done settled', 'done settled', 'unasked settled']);
    await expect.poll(() => page.getByTestId('corrections-open').getAttribute('data-open')).toBe('0');
    await page.keyboard.press('Escape');
    await signing.open();
    await signing.signStories();
    await expect.poll(() => page.getByTestId('sign-do').isEnabled()).toBe(true);
    await signing.sign();
    await expect.poll(() => signing.steps()).toEqual(['yes', 'next', 'no', 'no']);
    await signing.close();
    await dialogs.saved();

    // The version of the round is lost: the next step says so, and is signed only for a reason, which stays with the signature.
    const log = (await readFile(join(edition, 'versions', 'log.jsonl'), 'utf8')).trim().split('\n').map((line) => JSON.parse(line) as { round: string | null; list: string });
    const release = log.filter(({ round }) => round !== null).at(-1)!;
    await writeFile(join(edition, 'versions', 'objects', release.list), 'damaged');
    await view.doubleClick(await view.frame('text', '短评'), { x: 0.25, y: 0.9 });
    await galley.ready();
    await galley.press('Control+End');
    await galley.type('又一句。');
    await galley.close();
    await signing.open();
    await page.getByTestId('sign-unread').waitFor();
    await expect.poll(() => page.getByTestId('sign-unread').innerText()).toContain(release.list);
    await signing.signStories();
    await page.getByTestId('sign-unread').waitFor();
    await expect.poll(() => page.getByTestId('sign-do').isEnabled()).toBe(false);
    await page.getByTestId('sign-unchecked').fill('版本丢失，已对照大样核过');
    await signing.sign();
    await expect.poll(() => signing.steps()).toEqual(['changed', 'yes', 'next', 'no']);
    await signing.close();
    await dialogs.saved();
    const signatures = JSON.parse(await readFile(join(edition, 'signatures.json'), 'utf8')) as Record<string, { unchecked?: string }>;
    expect(Object.values(signatures).flatMap(({ unchecked }) => unchecked ?? [])).toEqual(['版本丢失，已对照大样核过']);
    expect(forme.problems).toEqual([]);
    await forme.close();
  });
});
