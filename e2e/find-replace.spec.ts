import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { copyOfSample } from './drivers/bundle';
import { openDesk } from './drivers/desk';

describe('find and replace', () => {
  it('lists every place with what it becomes, and replaces those that are ticked as one step', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, page } = await openDesk({ edition });
    await page.keyboard.press('Control+h');
    await page.getByTestId('find-text').fill('小区');
    const matches = page.getByTestId('find-match');
    await expect.poll(() => matches.count()).toBeGreaterThan(3);
    const all = await matches.count();
    await page.getByTestId('find-replacement').fill('社区');
    await page.getByTestId('find-tick').first().uncheck();
    await page.getByTestId('find-text').press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('find-text');
    await page.getByTestId('replace-all').click();
    await expect.poll(() => matches.count()).toBe(1);
    await page.getByTestId('page-stage').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => matches.count()).toBe(all);
    expect(forme.problems).toEqual([]);
  });

  it('says what is wrong with a pattern', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { page } = await openDesk({ edition });
    await page.keyboard.press('Control+f');
    await page.getByTestId('find-pattern').click();
    await page.getByTestId('find-text').fill('(小');
    await page.getByTestId('find-fault').waitFor();
    await page.getByTestId('find-text').fill('小(区)');
    await expect.poll(() => page.getByTestId('find-match').count()).toBeGreaterThan(3);
  });

  it('stops a pattern that never comes to an end, and goes on', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, page } = await openDesk({ edition });
    await page.keyboard.press('Control+f');
    await page.getByTestId('find-pattern').click();
    await page.getByTestId('find-text').fill('(.+)+#x');
    // The window answers while it is looked for.
    await page.getByTestId('side-inspector').click();
    await page.getByTestId('inspector').waitFor();
    await page.keyboard.press('Control+f');
    await page.getByTestId('find-fault').waitFor();
    await page.getByTestId('find-text').fill('小(区)');
    await expect.poll(() => page.getByTestId('find-match').count()).toBeGreaterThan(3);
    expect(forme.problems).toEqual([]);
  });
});
