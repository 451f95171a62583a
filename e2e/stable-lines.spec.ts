import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './app';
import { copyOfSample } from './drivers/bundle';
import { openDesk } from './drivers/desk';

describe('keeping the lines above while cutting', () => {
  it('is switched by its keys, shows above the galley and can be undone', async () => {
    const edition = await copyOfSample(await temporaryFolder());
    const { forme, view, galley, page } = await openDesk({ edition });
    await view.doubleClick(await view.frame('text', '短评'), { x: 0.5, y: 0.6 });
    await galley.ready();
    const box = page.getByTestId('fit-panel').getByTestId('stable-lines');
    await expect.poll(() => box.getAttribute('data-state')).toBe('unchecked');
    await galley.press('Control+Alt+l');
    await expect.poll(() => box.getAttribute('data-state')).toBe('checked');
    if (process.env.FORME_SHOTS) await page.screenshot({ path: `${process.env.FORME_SHOTS}/stable.png` });
    await galley.press('Control+z');
    await expect.poll(() => box.getAttribute('data-state')).toBe('unchecked');
    await box.click();
    await expect.poll(() => box.getAttribute('data-state')).toBe('checked');
    expect(forme.problems).toEqual([]);
  });
});
