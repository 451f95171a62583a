import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { copyOfSample } from './drivers/bundle';
import { openDesk } from './drivers/desk';

const dumpOf = (page: Awaited<ReturnType<typeof openDesk>>['page']): Promise<string> => page.evaluate(() => (globalThis as unknown as { formeInside: { dump(): string } }).formeInside.dump());

describe('the style panel', () => {
  it('opens with one key, changes the page while a number is typed, and undoes it as one step', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, page } = await openDesk({ edition });
    await page.keyboard.press('F10');
    await page.getByTestId('style-panel').waitFor();
    const before = await dumpOf(page);
    await page.getByTestId('style-row-body').hover();
    await page.getByTestId('style-edit-body').click();
    await page.getByTestId('style-size').fill('11');
    await expect.poll(() => dumpOf(page)).not.toBe(before);
    await page.getByTestId('style-back').click();
    await page.getByTestId('page-stage').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => dumpOf(page)).toBe(before);
    await page.keyboard.press('F10');
    await page.getByTestId('inspector').waitFor();
    expect(forme.problems).toEqual([]);
  });

  it('applies a look by its name in the palette', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, page, view } = await openDesk({ edition });
    const look = Object.values((JSON.parse(await readFile(join(edition, 'styles.json'), 'utf8')) as { object: Record<string, { id: string; name: { en: string } }> }).object)[0]!;
    const [frame] = (await view.frames()).filter(({ type }) => type === 'picture');
    await view.click(frame!);
    await page.keyboard.press('Control+k');
    await page.keyboard.type(look.name.en);
    await page.locator(`[id="palette-style-${look.id}"][aria-disabled="false"]`).click();
    await expect.poll(() => page.getByTestId('frame-look').innerText()).toContain(look.name.en);
    expect(forme.problems).toEqual([]);
  });
});
