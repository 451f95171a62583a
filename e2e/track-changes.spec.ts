import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Mark } from '../src/model/mark';
import { temporaryFolder } from './app';
import { copyOfSample, partsOf, storyNamed } from './drivers/bundle';
import { openDesk } from './drivers/desk';

it('what is written with changes tracked is suggested in galley and page, prints when it is accepted, and can be turned down and undone', async () => {
  const edition = await copyOfSample(await temporaryFolder());
  const { page, view, galley } = await openDesk({ edition });
  const before = partsOf(await storyNamed(edition, '短评'));
  const save = async (): Promise<void> => {
    await page.keyboard.press('Control+s');
    await page.waitForFunction(() => document.querySelector('.unsaved-dot') === null);
  };
  const printed = async (): Promise<readonly string[]> => {
    await save();
    return partsOf(await storyNamed(edition, '短评'));
  };
  const marks = async (): Promise<readonly Mark[]> => Object.values(JSON.parse(await readFile(join(edition, 'marks.json'), 'utf8')) as Record<string, Mark>);
  const tracked = page.locator('.galley-tracked');

  await page.keyboard.press('Control+Shift+e');
  await page.getByTestId('reader-name').fill('李明');
  await page.keyboard.press('Enter');
  await page.getByTestId('track-sign').waitFor();

  // In the galley: letters, an end of a paragraph, letters struck out; the last step taken back.
  await view.doubleClick(await view.frame('text', '短评'), { x: 0.25, y: 0.9 });
  await galley.ready();
  await page.getByTestId('track-note').waitFor();
  await galley.press('Control+End');
  await galley.type('另加');
  await galley.compose(['y', 'yi', 'yi ju'], '一句');
  await expect.poll(() => tracked.allTextContents()).toEqual(['另加一句']);
  await galley.press('Enter');
  await expect.poll(() => page.locator('.galley-ended').count()).toBe(1);
  await galley.press('Control+z');
  await expect.poll(() => page.locator('.galley-ended').count()).toBe(0);
  await galley.press('Control+Home');
  // A part whose words all go keeps them in sight.
  for (let i = 0; i < before[0]!.length; i++) await galley.press('Delete');
  await expect.poll(() => page.locator('[data-struck-after]').evaluateAll((found) => found.map((each) => (each as HTMLElement).dataset['struckAfter']))).toEqual([before[0]]);
  await expect.poll(() => printed()).toEqual(before);
  await expect.poll(async () => (await marks()).map(({ kind, author, state }) => [kind, author, state])).toEqual([['typed', '李明', 'open'], ['typed', '李明', 'open']]);

  // On the page, the same text; what an input method would commit.
  await galley.press('F2');
  await page.getByTestId('page-text').waitFor({ state: 'attached' });
  await page.getByTestId('tracked-on-page').waitFor({ state: 'attached' });
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('，在版上写');
  await expect.poll(() => page.locator('[data-testid="tracked-on-page"] path[data-type="put-in"]').count()).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await page.getByTestId('tracked-on-page').waitFor({ state: 'detached' });
  await expect.poll(() => printed()).toEqual(before);

  // The list: one is accepted, one turned down.
  await page.keyboard.press('Control+Alt+m');
  await page.locator('.mark-row').nth(1).waitFor();
  await page.locator('.mark-row', { hasText: '另加一句' }).click();
  await page.getByTestId('accept-mark').click();
  await expect.poll(() => page.locator('.mark-row').count()).toBe(1);
  const added = [...before.slice(0, -1), `${before.at(-1)!}另加一句，在版上写`];
  await expect.poll(() => printed()).toEqual(added);
  await page.locator('.mark-row').first().click();
  await page.getByTestId('reject-mark').click();
  await expect.poll(() => page.locator('.mark-row').count()).toBe(0);
  await expect.poll(() => printed()).toEqual(added);
  await page.getByTestId('page-stage').focus();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('.mark-row').count()).toBe(2);
  await expect.poll(() => printed()).toEqual(before);

  // Words are replaced as suggestions, too; off, they are changed.
  await page.getByTestId('page-stage').focus();
  await page.keyboard.press('Control+h');
  await page.getByTestId('find-text').fill(before[1]!.slice(0, 2));
  await page.getByTestId('find-replacement').fill('改了');
  await page.getByTestId('find-match').first().waitFor();
  await page.getByTestId('replace-all').click();
  await expect.poll(() => page.getByTestId('find-match').count()).toBe(0);
  await expect.poll(() => printed()).toEqual(before);
  await page.getByTestId('page-stage').focus();
  await page.keyboard.press('Control+z');
  await page.getByTestId('track-sign').click();
  await page.getByTestId('track-sign').waitFor({ state: 'detached' });
  await page.getByTestId('replace-all').click();
  await expect.poll(() => page.getByTestId('find-match').count()).toBe(0);
  await expect.poll(async () => (await printed())[1]!.startsWith('改了')).toBe(true);
});
